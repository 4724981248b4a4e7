package structure

// What some descriptions print behind the signatures is no certification: a
// branch's mandate, a list of committees. An annex is known by a heading in
// capitals and the text after it, longer than any certification.

const (
	annexLetters = 16 // fewest of its heading, in capitals
	annexHeading = 3  // fewest words of it
	annexText    = 80 // fewest words behind it
	annexPrint   = 2.0
)

// withAnnex adds the heading of an annex behind the certification, which is the
// last section.
func withAnnex(ws []word, heads []candidate) []candidate {
	if len(heads) == 0 || heads[len(heads)-1].means != string(Certification) {
		return heads
	}
	counted := heads[len(heads)-1].to
	left := countProse(ws[counted:])
	for i := counted; i < len(ws)-annexText; i++ {
		end := capitalsEnd(ws, i)
		before := countProse(ws[counted:max(counted, end)])
		left, counted = proseCount{left.words - before.words, left.low - before.low}, max(counted, end)
		if end-i >= annexHeading && upperLetters(ws[i:end]) >= annexLetters && left.annex() {
			return append(heads, candidate{from: i, to: end, means: string(Other), score: annexPrint})
		}
		i = max(i, end-1)
	}
	return heads
}

// capitalsEnd is the end of the run of words in capitals that begins at word i.
func capitalsEnd(ws []word, i int) int {
	for i < len(ws) && !ws[i].furniture && ws[i].lower == 0 && (ws[i].upper > 0 || ws[i].Text == "-" || ws[i].Text == "&") {
		i++
	}
	return i
}

func upperLetters(ws []word) int {
	n := 0
	for i := range ws {
		n += ws[i].upper
	}
	return n
}

// proseCount is how many words a text has, and how many of them in lower case.
type proseCount struct{ words, low int }

func countProse(ws []word) proseCount {
	var n proseCount
	for i := range ws {
		if ws[i].furniture || ws[i].noise() {
			continue
		}
		n.words++
		if !ws[i].capital() && ws[i].lower > 0 {
			n.low++
		}
	}
	return n
}

// annex reports whether a text is long enough for an annex, and most of it in
// lower case.
func (n proseCount) annex() bool { return n.words >= annexText && 3*n.low > 2*n.words }
