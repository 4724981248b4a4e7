package structure

import "strings"

// ofTitle reports whether the words of a misread label are a title's: a comma stands
// among them, or a title's head that the label has not begins them without a colon
// behind, or a lone word goes on with a name. "Director, Ports" is not
// "Direct reports", "Director General, Regions" is not "Direction générale".
func (e *entry) ofTitle(ws []word, c candidate) bool {
	for k := c.from; k+1 < c.to; k++ {
		if ws[k].ends(",") && !strings.Contains(e.text, ",") {
			return true
		}
	}
	if c.colon {
		return false
	}
	if c.to-c.from == 1 {
		return c.from > 0 && !ws[c.from].lineStart && (ws[c.from-1].ends(",") || lastOfName(ws, c))
	}
	return titleHead(&ws[c.from]) && !e.beginsWith(&ws[c.from])
}

// similarTitle is the least similarity of a label's first word where it may be a
// title's head as well: "upervisor" is "Supervisor", "Director" is not "Direction".
const similarTitle = 0.85

// beginsWith reports whether a word is the label's first.
func (e *entry) beginsWith(w *word) bool {
	if len(e.parts) == 0 {
		return false
	}
	n, _ := e.parts[0].match([]word{*w}, similarTitle)
	return n > 0
}

// lastOfName reports whether a lone word with one capital goes on with a name before
// it: "Director, Appeals Decision" has no "Division".
func lastOfName(ws []word, c candidate) bool {
	w, before := &ws[c.from], &ws[c.from-1]
	return letterCase(ws[c.from:c.to]) != allCapitals && w.capital() && before.capital() && !before.noise() && !before.ends(".;:|")
}

// insideName reports whether a part's label is part of the name on its line: behind an
// article, as in "Intégrité de la Direction générale", or a comma and with what links
// names, as in "SMA, Direction générale des services".
func (e *entry) insideName(ws []word, c candidate) bool {
	if c.from == 0 || ws[c.from].lineStart || !partOf[FieldName(c.means)] {
		return false
	}
	before := &ws[c.from-1]
	return nameArticles[before.Text] || before.ends(",") && e.linked(ws[c.from:min(len(ws), c.to+1)])
}

// linked reports whether a word behind the first links names, on their line, and is
// none of the label's.
func (e *entry) linked(ws []word) bool {
	for i := 1; i < len(ws) && !ws[i].lineStart; i++ {
		if t := ws[i].Text; nameLinks[t] && !strings.Contains(e.text, " "+t+" ") {
			return true
		}
	}
	return false
}
