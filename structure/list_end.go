package structure

import "strings"

// A section may hold more than its list: a second list with a line of its own
// before it, and a paragraph behind the last item. On a page without lines
// nothing shows a paragraph, but a list that begins anew at 1 shows where the
// one before ended: with the last sentence before the words that announce it.
// A list that an item announces itself, "Advises: 1. ministers 2. boards", is
// the item's.

// withOthers adds the lists before and behind a list, and ends each with its
// last item.
func withOthers(ws []word, marks []marker) []marker {
	if first := marks[0].at; begins(ws, marks[0]) {
		if before := numbered(ws[:first]); len(before) > 1 && begins(ws, before[0]) {
			if end := endBefore(ws, before[len(before)-1], first); end > 0 {
				before[len(before)-1].end = end
				marks = append(withOthers(ws[:end], before), marks...)
			}
		}
	}
	last := &marks[len(marks)-1]
	from := last.at + last.words
	if behind := numbered(ws[from:]); len(behind) > 1 && begins(ws[from:], behind[0]) {
		for k := range behind {
			behind[k].at += from
		}
		if end := endBefore(ws, *last, behind[0].at); end > 0 {
			last.end = end
			return append(marks, ended(ws, behind)...)
		}
	}
	return ended(ws, marks)
}

// ended ends a list's last item before the paragraph behind it, or with the
// sentence of which all items are clauses.
func ended(ws []word, marks []marker) []marker {
	last := &marks[len(marks)-1]
	sentence := clauses(ws, marks)
	for i := last.at + last.words + 1; i < len(ws); i++ {
		if paragraph(ws, i) || sentence && newSentence(ws, i) {
			last.end = i
			break
		}
	}
	return marks
}

// beforeSubheadings ends an item before a line in capitals that stands over the
// next one.
func beforeSubheadings(ws []word, marks []marker) []marker {
	for k := 1; k < len(marks); k++ {
		from, to := marks[k-1].at+marks[k-1].words+1, marks[k].at
		i := to - 1
		for i > from && !ws[i].lineStart {
			i--
		}
		if i > from && ws[to].lineStart && marks[k-1].end == 0 && paragraph(ws, i) && upperLetters(ws[i:to]) >= ownLetters && letterCase(ws[i:to]) == allCapitals {
			marks[k-1].end = i
		}
	}
	return marks
}

// clauses reports whether all items but the last are parts of one sentence.
func clauses(ws []word, marks []marker) bool {
	for k := 1; k < len(marks); k++ {
		end := marks[k].at
		if w := &ws[end-1]; !w.ends(";,") && !joiner(w) {
			return false
		}
		for i := marks[k-1].at + marks[k-1].words + 1; i < end; i++ {
			if newSentence(ws, i) {
				return false
			}
		}
	}
	return true
}

// newSentence reports whether a sentence ends before word i and one begins.
func newSentence(ws []word, i int) bool {
	return ws[i-1].ends(".") && len(ws[i-1].letters) > 2 && ws[i].capital() && !abbreviations[ws[i-1].Text]
}

// begins reports whether a mark is a list's number 1.
func begins(ws []word, m marker) bool { return markAt(ws, m.at).n == 1 }

// longestLeadIn is the most words that announce a list.
const longestLeadIn = 40

// endBefore is the word at which an item ends before a list that begins anew at
// word next: behind its last sentence, before the words that announce the list;
// 0 where it has none.
func endBefore(ws []word, item marker, next int) int {
	from := item.at + item.words
	for i := next; i > from && next-i <= longestLeadIn; i-- {
		if newSentence(ws, i) || paragraph(ws, i) || i == next && ws[i-1].ends(".;") {
			return i
		}
	}
	return 0
}

// paragraph reports whether a paragraph begins at word i, behind a blank line
// or a gap as high as a line.
func paragraph(ws []word, i int) bool {
	if i == 0 || !ws[i].lineStart || !ws[i].capital() || !ws[i-1].ends(".;:!?)") {
		return false
	}
	if strings.Count(ws[i].Space, "\n") > 1 {
		return true
	}
	a, b := ws[i-1].Box, ws[i].Box
	return !a.IsZero() && !b.IsZero() && ws[i-1].Page == ws[i].Page && b.Y-a.Y-a.Height > max(a.Height, b.Height)
}
