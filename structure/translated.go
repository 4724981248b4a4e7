package structure

// A description in two columns, one a language, has each heading twice, the
// second over the same text in the other language. That is a section of its
// own, unlike a heading that comes back in the same one.

// fewestTranslated is the fewest words whose language is told.
const fewestTranslated = 8

// mergeByLanguage is merge for the headings of one language at a time.
func mergeByLanguage(ws []word, heads []candidate) []candidate {
	parted := make([]bool, len(heads)) // before this heading
	some := false
	for k := 1; k < len(heads); k++ {
		parted[k] = translated(ws, heads, k)
		some = some || parted[k]
	}
	var out []candidate
	from := 0
	for k := 1; k < len(heads); k++ {
		if parted[k] || some && untold(ws, heads, k) {
			out = append(out, mergeAgain(ws, heads[from:k])...)
			from = k
		}
	}
	return append(out, mergeAgain(ws, heads[from:])...)
}

// translated reports whether heading k is the one before in the other language.
func translated(ws []word, heads []candidate, k int) bool {
	first, second := ws[heads[k-1].to:heads[k].from], ws[heads[k].to:sectionEnd(heads, k, len(ws))]
	return sameKind(heads, k) && len(first) >= fewestTranslated && len(second) >= fewestTranslated && otherLanguage(first, second)
}

// untold reports whether heading k is the one before again over texts whose language
// nothing tells, such as figures: among headings in two languages it is the other's.
func untold(ws []word, heads []candidate, k int) bool {
	first, second := ws[heads[k-1].to:heads[k].from], ws[heads[k].to:sectionEnd(heads, k, len(ws))]
	return sameKind(heads, k) && len(first) > bilingualGap && (len(first) < fewestTranslated || len(second) < fewestTranslated)
}

// sameKind reports whether heading k is of the kind of the one before.
func sameKind(heads []candidate, k int) bool {
	return heads[k-1].means == heads[k].means && heads[k].means != string(Certification)
}
