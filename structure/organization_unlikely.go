package structure

import (
	"regexp"
	"slices"
	"strings"
)

// noTitle is in no title: what stands around a list of positions was taken for one.
var noTitle = regexp.MustCompile(`(?i):|\b(?:reporting|reports?)(?: directly| functionally)? to\b|\b(?:supervised|même supérieur|postes suivants|following positions|his|her|their|there|this|these|page [0-9])\b`)

// longestPosition is the most words of a position's title, longestNamed those of one
// that a reason gives.
const (
	longestPosition = 24
	longestNamed    = 8
)

// dropUnlikely takes out the positions whose titles no position has, and gives what
// was read.
func (o *Organization) dropUnlikely() []string {
	var out []string
	unlikely := func(title string) bool {
		bad := noTitle.MatchString(title) || len(strings.Fields(title)) > longestPosition
		if bad {
			out = append(out, strings.Join(strings.Fields(title)[:min(longestNamed, len(strings.Fields(title)))], " "))
		}
		return bad
	}
	if o == nil {
		return nil
	}
	o.Peers = slices.DeleteFunc(o.Peers, func(p Position) bool { return unlikely(p.Title) })
	o.DirectReports = slices.DeleteFunc(o.DirectReports, func(p Position) bool { return unlikely(p.Title) })
	if o.ReportsTo != "" && unlikely(o.ReportsTo) {
		o.ReportsTo = ""
	}
	return out
}
