package dict

import (
	_ "embed" // the table of groups
	"strconv"
	"strings"
	"sync"
)

// Group is an occupational group of the federal public service, present or
// past, with the levels that its positions can have.
type Group struct {
	Code     string // "EX", "CT-FIN"
	MinLevel int
	MaxLevel int
	Name     string // in English
}

// HasLevel reports whether the group has positions of a level.
func (g Group) HasLevel(level int) bool { return g.MinLevel <= level && level <= g.MaxLevel }

//go:embed codes.csv
var groupsCSV string

// groupsByCode is the table of codes.csv. A subgroup with its own levels has
// its own row ("ENG" of "EN-ENG" finds it too, as it is often printed so).
var groupsByCode = sync.OnceValue(func() map[string]Group {
	table := map[string]Group{}
	rows := strings.Split(strings.TrimSpace(groupsCSV), "\n")
	for _, row := range rows[1:] {
		cells := strings.SplitN(row, ",", 4)
		if len(cells) < 4 {
			continue
		}
		lowest, _ := strconv.Atoi(cells[1])
		highest, _ := strconv.Atoi(cells[2])
		table[cells[0]] = Group{cells[0], lowest, highest, strings.Trim(cells[3], `"`)}
	}
	return table
})

// FindGroup gives the group of a code as printed before a level: "EX",
// "EN-ENG", "ENG", or a subgroup whose levels are its group's ("GL-MAN").
func FindGroup(code string) (Group, bool) {
	table := groupsByCode()
	if g, ok := table[code]; ok {
		return g, true
	}
	group, _, isSub := strings.Cut(code, "-")
	if isSub {
		g, ok := table[group]
		return g, ok
	}
	return subgroup(table, code)
}

// subgroup finds a subgroup that is printed without its group. No two groups
// share such a code.
func subgroup(table map[string]Group, code string) (Group, bool) {
	if len(code) < 3 {
		return Group{}, false
	}
	for _, group := range []string{"CT", "ED", "EN", "MD", "ND", "NU", "OE", "PM", "PO", "SE", "SG", "SO", "SR", "ST", "SW"} {
		if g, ok := table[group+"-"+code]; ok {
			return g, true
		}
	}
	return Group{}, false
}
