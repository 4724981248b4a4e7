package structure

import (
	"regexp"
	"strings"
)

// What a position does may follow its title as a clause, behind its class and staff:
// "Chief, Sites (AS-06), staff 4, manages the sale".

var (
	dutyClause  = regexp.MustCompile(`^\p{Ll}{2,}(?:\p{Ll}s|ing)$`)
	staffWords  = wordSet("staff of fte ftes etp py pys employees employés effectif with avec x")
	noClause    = wordSet("reports reporting this his its positions employees offices including located was vacant and or ou")
	frenchVerbs = regexp.MustCompile(`^\p{Ll}{2,}(?:e|t|d)$`)
)

// dutiesBehind is the clause behind a position's title, class and staff that says
// what it does, or "".
func dutiesBehind(ws []word, title string) string {
	i := afterTitle(ws, title)
	from := i
	for i < len(ws) && (ofQualifier(ws, i, from) || ws[i].noise()) {
		i++
	}
	who := i < len(ws) && relative[ws[i].Text]
	if who {
		i++
	}
	if i == 0 || i+1 >= len(ws) || !who && (i == from || !saysDuty(ws, i)) || noClause[ws[i].Text] || functionWords[ws[i].Text] || ws[i].capital() {
		return ""
	}
	return cleanText(flat(ws[i:dutyEnd(ws, i)]))
}

// dutyEnd is the word at which the duties from word i on end: another position may
// follow a semicolon.
func dutyEnd(ws []word, i int) int {
	for ; i+1 < len(ws); i++ {
		if next := skipArticles(ws, i+1); ws[i].ends(";") && (next == len(ws) || startsTitle(ws[next:]) || next > i+1) {
			return i + 1
		}
	}
	return len(ws)
}

// saysDuty reports whether a clause without "who" begins with a verb at word i.
func saysDuty(ws []word, i int) bool {
	return dutyClause.MatchString(ws[i].Text) || ws[i-1].ends(":") && frenchVerbs.MatchString(ws[i].Text)
}

// afterTitle is the word behind a title's words, or the number of words where they
// stand otherwise.
func afterTitle(ws []word, title string) int {
	want := strings.Fields(title)
	for from := range ws {
		n := 0
		for n < len(want) && from+n < len(ws) && trim(ws[from+n].Text) == trim(want[n]) {
			n++
		}
		if n == len(want) && n > 0 {
			return from + n
		}
	}
	return len(ws)
}

// ofQualifier reports whether word i is part of a class, a count of staff or a
// bracket that began at word from or later.
func ofQualifier(ws []word, i, from int) bool {
	if strings.ContainsAny(ws[i].Text, "()0123456789") || staffWords[strings.ToLower(trim(ws[i].Text))] {
		return true
	}
	if _, at := readClass(ws[i:min(len(ws), i+2)], false); !at.empty() && at.from == 0 {
		return true
	}
	for k := i; k >= from; k-- {
		if strings.HasPrefix(ws[k].Text, "(") {
			return !strings.Contains(flat(ws[k:i]), ")")
		}
	}
	return false
}
