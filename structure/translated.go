package structure

// A description in two columns, one a language, has each heading twice, the
// second over the same text in the other language. That is a section of its
// own, unlike a heading that comes back in the same one.

// fewestTranslated is the fewest words whose language is told.
const fewestTranslated = 8

// mergeByLanguage is merge for the headings of one language at a time.
func mergeByLanguage(ws []word, heads []candidate) []candidate {
	var out []candidate
	from := 0
	for k := 1; k < len(heads); k++ {
		if translated(ws, heads, k) {
			out = append(out, merge(heads[from:k])...)
			from = k
		}
	}
	return append(out, merge(heads[from:])...)
}

// translated reports whether heading k is the one before in the other language.
func translated(ws []word, heads []candidate, k int) bool {
	last, c := heads[k-1], heads[k]
	first, second := ws[last.to:c.from], ws[c.to:sectionEnd(heads, k, len(ws))]
	if last.means != c.means || c.means == string(Certification) || len(first) < fewestTranslated || len(second) < fewestTranslated {
		return false
	}
	return otherLanguage(first, second)
}
