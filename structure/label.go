package structure

// headerWords is the longest header: the largest form's labels and values,
// with its certification, come to 300 words.
const headerWords = 350

// labelCandidates are all places in the header that could be a label, those
// with a weight below zero among them: between two labels they are some too.
func labelCandidates(ws []word) []candidate {
	var out []candidate
	for i := range ws {
		if ws[i].noise() {
			continue
		}
		best := labelLexicon().labelAt(ws, i)
		if best.similarity > 0 && best.similarity < similarWhole && fitsLater(ws, best) {
			if alone := labelLexicon().labelAt(ws[:i+1], i); alone.similarity >= similarWhole {
				best = alone
			}
		}
		if best.similarity > 0 {
			out = append(out, best)
		}
	}
	return out
}

// fitsLater reports whether a misread label is one as it is printed without its
// first word, which may be another label: "Classification Code national des
// professions".
func fitsLater(ws []word, c candidate) bool {
	if c.to-c.from < 2 || ws[c.from+1].noise() {
		return false
	}
	later := labelLexicon().labelAt(ws, c.from+1)
	return later.means == c.means && later.to == c.to && later.similarity >= similarWhole
}

// labelAt is the best of a lexicon's labels at word i.
func (l *lexicon) labelAt(ws []word, i int) candidate {
	best, no := candidate{}, candidate{}
	book, low := l.phrasebook, !ws[i].capital()
	if low {
		book = l.lower
	}
	var space [fewNear]int
	for _, k := range book.near(ws[i:], space[:0]) {
		e := &l.entries[k]
		c := e.labelHere(ws, i, e.leastOf(ws[i].letters[0], low))
		switch {
		case c.similarity == 0:
		case e.means == noHeading && c.similarity > no.similarity:
			no = c
		case e.means != noHeading && (best.similarity == 0 || c.score > best.score):
			best = c
		}
	}
	if no.similarity >= best.similarity && no.to >= best.to {
		return candidate{}
	}
	return best
}

// withColon means a label of no field that always has a colon.
const withColon = "-:"

// labelHere is the entry as a candidate at word i, weighed; of no similarity
// where it is not there, nor where more must follow: "Organization and".
func (e *entry) labelHere(ws []word, i int, least float64) candidate {
	n, s := e.match(ws[i:], least)
	if n == 0 || n > 1 && s < similarWhole && (e.strange(ws[i:i+n]) || overBorder(ws[i:i+n]) || joiner(&ws[i+n-1])) {
		return candidate{}
	}
	c := candidate{from: i, to: i + n, means: e.means, similarity: s, words: e.words, colon: separated(ws, i+n)}
	if s < similarWhole && e.ofTitle(ws, c) || !c.colon && e.insideName(ws, c) {
		return candidate{}
	}
	if c.means == withColon {
		if !c.colon {
			return candidate{}
		}
		c.means = "-"
	}
	c.score = weighLabel(ws, c, e)
	return c
}

// overBorder reports whether words lie over a border of cells, where the value
// begins: "Classification | EX-01".
func overBorder(ws []word) bool {
	for i := 1; i < len(ws)-1; i++ {
		if ws[i].Text == "|" {
			return true
		}
	}
	return false
}

func similarLabel(e *entry) float64 {
	letters := len(e.letters)
	switch {
	case letters <= 4 || e.letters[letters-1] == otherLetter:
		return 1
	case letters <= 7:
		return 0.85
	}
	return 0.79
}

// separated reports whether a label's end is marked: a colon, or what a colon
// is read as. A cell's border or a dash marks it after capitals only: words of
// a value stand before a border as well.
func separated(ws []word, n int) bool {
	if hasColon(ws, n) || ws[n-1].ends(";!") {
		return true
	}
	if letterCase(ws[n-1:n]) != allCapitals {
		return false
	}
	return ws[n-1].ends("|") || n < len(ws) && (ws[n].Text == "|" || ws[n].Text == ";" || ws[n].Text == "-" || ws[n].Text == "—")
}
