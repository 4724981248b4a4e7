package structure

import (
	"cmp"
	"slices"
	"strings"
)

// headingTails go on after a heading.
var headingTails = cues("of position", "of the position", "of work", "of the work", "du poste", "de l'emploi", "des fonctions", "des tâches", "du travail", "du titulaire")

// tail is how many words after a heading go on with it: "NATURE ET ENVERGURE DU
// POSTE", "ORGANIZATION AND STAFF", "DIMENSIONS (2006-2007)".
func tail(ws []word, c candidate) int {
	if c.means == noHeading || ws[c.to-1].ends(":.") {
		return 0
	}
	n := 0
	if rest := ws[c.to:]; letterCase(ws[c.from:c.to]) == allCapitals {
		n = cmp.Or(tailInCapitals(rest), joinedTail(rest))
	} else if m := cueAt(rest[:min(len(rest), 4)], headingTails); m > 0 && ws[c.from].lineStart && c.to+m == lineEnd(ws, c.from) {
		n = m
	}
	if c.to+n < len(ws) && !ws[c.to+n-1].ends(":.") {
		n += remark(ws[c.to+n:])
	}
	return n
}

// tailInCapitals is how many words are a known tail, in capitals.
func tailInCapitals(rest []word) int {
	if len(rest) == 0 || rest[0].upper < 2 {
		return 0
	}
	if n := cueAt(rest[:min(len(rest), 4)], headingTails); n > 0 && letterCase(rest[:n]) == allCapitals {
		return n
	}
	return 0
}

// joiners lead to more of a heading.
var joiners = wordSet("OF AND & DU DE DES ET D'")

const longestTail = 5 // words

// joinedTail is how many words in capitals go on with a heading behind a joiner:
// "AND STAFF", "OF THE DIRECTOR".
func joinedTail(rest []word) int {
	if len(rest) == 0 || !joiners[rest[0].Text] || rest[0].lineStart {
		return 0
	}
	n := 1
	for n < len(rest) && inCapitalsHere(&rest[n]) {
		n++
	}
	for n > 1 && functionWords[strings.ToLower(rest[n-1].Text)] {
		n--
	}
	if n == 1 || n > longestTail {
		return 0
	}
	return n
}

// inCapitalsHere reports whether a line in capitals goes on with a word.
func inCapitalsHere(w *word) bool {
	return !w.lineStart && !w.pageStart && !w.furniture && len(w.letters) > 1 && w.lower == 0 && !strings.ContainsAny(w.Text, "0123456789|")
}

// goesOnWords say that a heading is said once more.
var goesOnWords = wordSet("cont cont'd contd cont’d continued suite")

const longestRemark = 6 // words

// remark is how many words are a remark on a heading: in brackets that it goes on,
// a year, or what is in capitals itself; behind a dash that it goes on. Figures'
// units in brackets belong to the figures.
func remark(rest []word) int {
	if dashes[rest[0].Text] && len(rest) > 1 && goesOnWords[strings.ToLower(trim(rest[1].Text))] {
		return 2
	}
	if !rest[0].lineStart && (len(rest) == 1 || rest[1].lineStart) && goesOnWords[strings.ToLower(trim(rest[0].Text))] {
		return 1
	}
	if !strings.HasPrefix(rest[0].Text, "(") {
		return 0
	}
	n := 1 + slices.IndexFunc(rest[:min(len(rest), longestRemark)], func(w word) bool { return strings.Contains(w.Text, ")") })
	if n == 0 || strings.ContainsAny(flat(rest[:n]), "$%") {
		return 0
	}
	year := yearOf.MatchString(restoreDigits(strings.TrimRight(rest[0].Text, ":")))
	if year || goesOnWords[strings.ToLower(trim(rest[0].Text))] || n > 1 && letterCase(rest[:n]) == allCapitals {
		return n
	}
	return 0
}

// stands reports whether words are a line of their own, in capitals.
func stands(ws []word, from, to int) bool {
	return ws[from].lineStart && to == lineEnd(ws, from) && letterCase(ws[from:to]) == allCapitals
}

// insideMore reports whether words begin or end inside something longer, as no
// heading does: "DU POSTE DU SUPERVISEUR", "General Accountability of the".
func insideMore(ws []word) bool {
	first, last := strings.ToLower(ws[0].Text), ws[len(ws)-1].Text
	return len(ws) > 1 && (functionWords[first] || functionWords[last] && ws[0].lower > 0)
}

// wholeLines gives each heading in capitals the rest of its line, where all of it
// is printed so: "NATURE AND SCOPE LIMITS", "KEY RESULTS AND ACCOUNTABILITIES".
func wholeLines(ws []word, heads []candidate) []candidate {
	for i := range heads {
		from, to := 0, len(ws)
		if i > 0 {
			from = heads[i-1].to
		}
		if i+1 < len(heads) {
			to = heads[i+1].from
		}
		heads[i].from, heads[i].to = wholeLine(ws, heads[i], from, to)
	}
	return heads
}

// wholeLine is where the line of a heading begins and ends between two words.
func wholeLine(ws []word, c candidate, least, most int) (from, to int) {
	if letterCase(ws[c.from:c.to]) != allCapitals {
		return c.from, c.to
	}
	from, numbered := lineOf(ws, c.from, least)
	to = max(lineEnd(ws, c.from), c.to)
	own := to < len(ws) && ws[to].lineStart && (numbered || ws[from].lineStart)
	if !own || to > most || to-from > longestLine || !namesOnly(ws[from:c.from]) || !namesOnly(ws[c.to:to]) {
		return c.from, c.to
	}
	return from, to
}

const longestLine = longestOwn + 2 // words of a heading

// lineOf is where the line of word i begins, behind its number, and whether it has
// one; no further back than a word.
func lineOf(ws []word, i, least int) (from int, numbered bool) {
	for from = i; from > least && !ws[from].lineStart && !ws[from].pageStart; {
		from--
	}
	if numbered = from < i && headNumber(ws[from:from+1]); numbered {
		from++
	}
	return from, numbered
}

// namesOnly reports whether words are in capitals and no figure, sentence or label.
func namesOnly(ws []word) bool {
	return len(ws) == 0 || letterCase(ws) == allCapitals && !strings.ContainsAny(flat(ws), ".,;:0123456789|")
}
