package structure

// ofLabel reports whether a lone word that is a heading elsewhere begins the value of
// a label before it: "Branch: Certification Services".
func ofLabel(ws []word, c candidate, style letterCasing) bool {
	if c.words > 1 || style == allCapitals || ws[c.from].lineStart || hasColon(ws, c.to) {
		return false
	}
	goesOn := c.to < len(ws) && !ws[c.to].lineStart && ws[c.to].capital()
	return goesOn && ws[c.from-1].ends(":") && labelEndsAt(ws, c.from)
}

// labelEndsAt reports whether a label with its colon ends before word i.
func labelEndsAt(ws []word, i int) bool {
	const longest = 8 // words of a label
	if ws[i-1].noise() {
		i--
	}
	for k := max(0, i-longest); k < i; k++ {
		if ws[k].noise() {
			continue
		}
		if l := labelLexicon().labelAt(ws, k); l.similarity > 0 && l.to == i {
			return true
		}
	}
	return false
}
