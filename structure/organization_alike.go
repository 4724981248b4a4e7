package structure

import (
	"slices"
	"strings"
)

// The entries of a list of positions may all be introduced alike: "Chief, Briefings,
// accountable for: …". What is introduced as they are is one of them, though its
// words are no title's: "eee ! ef, Parliamentary Affairs accountable for: …".

// introductions stand between a position's title and its duties.
var introductions = cues("accountable for", "responsible for", "dont les responsabilités sont les suivantes", "dont la responsabilité est la suivante",
	"est responsable de", "est chargé de", "est chargée de")

// fewestAlike is how many entries, and half of all, show how a list introduces them.
const fewestAlike = 2

// withAlike adds to the entries of a list those that are introduced as they are.
func withAlike(ws []word, marks []marker) []marker {
	if len(marks) < fewestAlike {
		return marks
	}
	var found []marker
	alike, of := 0, 0
	for i := marks[0].at; i < len(ws); i++ {
		if !introduces(ws, i) {
			continue
		}
		for of+1 < len(marks) && marks[of+1].at <= i {
			of++
		}
		if i-marks[of].at <= longestText {
			alike++
		} else if at := nameBefore(ws, i); at > 0 {
			found = append(found, marker{at: at})
		}
	}
	if alike < fewestAlike || 2*alike < len(marks) {
		return marks
	}
	marks = append(slices.Clone(marks), found...)
	slices.SortFunc(marks, func(a, b marker) int { return a.at - b.at })
	return marks
}

// introduces reports whether an introduction and a colon begin at word i.
func introduces(ws []word, i int) bool {
	n := cueAt(ws[i:], introductions)
	end := i + n
	return n > 0 && (ws[end-1].ends(":") || end < len(ws) && ws[end].Text == ":")
}

// nameBefore is where a sentence begins that is a name up to word i, or 0.
func nameBefore(ws []word, i int) int {
	for i > 1 && (ws[i-1].noise() || ws[i-1].Text == "is" || ws[i-1].Text == "are") {
		i--
	}
	at := i - 1
	for at > max(1, i-longestName) && !parts(&ws[at-1]) {
		at--
	}
	if at < 1 || !parts(&ws[at-1]) || !isName(ws[at:i]) {
		return 0
	}
	return at
}

// isName reports whether words are a name: one of them is capitalised, and neither they
// nor a clause of theirs begin as a sentence does.
func isName(ws []word) bool {
	if sentenceOpeners[ws[0].Text] || strings.HasPrefix(ws[0].Text, "(") {
		return false
	}
	named := false
	for k := range ws {
		w := &ws[k]
		if relative[w.Text] || (k == 0 || ws[k-1].ends(",")) && (articles[w.Text] || nameArticles[w.Text]) {
			return false
		}
		named = named || w.capital() && len(w.letters) > 2
	}
	return named
}

// parts reports whether a word ends with a stop or a semicolon that parts entries.
func parts(w *word) bool {
	return w.ends(".;") && len(w.letters) > 1 && !abbreviations[w.Text]
}

// addedNames are the reasons for a look that entries give which were added to known
// ones and whose names hold no word of a title.
func addedNames(ws []word, known, marks []marker) []string {
	var out []string
	for i, m := range marks {
		if slices.Contains(known, m) {
			continue
		}
		end := entryEnd(marks, i, len(ws))
		title := position(ws[m.at:end]).Title
		if name := ws[m.at:min(end, m.at+len(strings.Fields(title)))]; !slices.ContainsFunc(name, func(w word) bool { return titleHead(&w) || frenchHead(&w) }) {
			out = append(out, "title of a direct report not understood: "+title)
		}
	}
	return out
}
