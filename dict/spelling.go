package dict

import "math"

// A speller says how likely a spelling is, whether a lexicon has it or not:
// "inspectorate" looks like a word, "mntiativ" like a misread one. It is a
// model of letters after the three before them, of the lexicon's words, each
// counted by the logarithm of how often it stands; longer contexts are
// interpolated with shorter ones (Witten and Bell 1991).
type speller struct {
	one   [spellLetters]float32
	two   []float32
	three []float32
	four  []float32 // by context and letter: counts, later probabilities
}

// spellLetters are the letters of folded words, one for all other signs, and
// the end of a word, which also stands before its first letter.
const spellLetters = 28

const spellEnd, spellOther = 0, 27

func spellLetter(c byte) int {
	if c >= 'a' && c <= 'z' {
		return int(c-'a') + 1
	}
	return spellOther
}

func newSpeller(l *Lexicon) *speller {
	const n = spellLetters
	s := &speller{two: make([]float32, n*n), three: make([]float32, n*n*n), four: make([]float32, n*n*n*n)}
	for i, w := range l.words {
		weight := float32(1 + max(0, 16+dequantise(l.cost[i])))
		s.letters(Fold(w), func(context, c int) {
			s.one[c] += weight
			s.two[context%n*n+c] += weight
			s.three[context%(n*n)*n+c] += weight
			s.four[context*n+c] += weight
		})
	}
	s.smooth()
	return s
}

// letters gives each letter of a folded word, and its end, after the three
// before it.
func (s *speller) letters(word string, yield func(context, c int)) {
	const n = spellLetters
	context := 0
	for i := 0; i <= len(word); i++ {
		c := spellEnd
		if i < len(word) {
			c = spellLetter(word[i])
		}
		yield(context, c)
		context = (context*n + c) % (n * n * n)
	}
}

// smooth turns counts into probabilities.
func (s *speller) smooth() {
	var all [spellLetters]float32
	for i := range all {
		all[i] = 1.0 / spellLetters
	}
	smoothRow(s.one[:], all[:])
	for i := 0; i < len(s.two); i += spellLetters {
		smoothRow(s.two[i:i+spellLetters], s.one[:])
	}
	interpolateRows(s.three, s.two)
	interpolateRows(s.four, s.three)
}

func interpolateRows(long, short []float32) {
	for i := 0; i < len(long); i += spellLetters {
		j := i % len(short)
		smoothRow(long[i:i+spellLetters], short[j:j+spellLetters])
	}
}

// smoothRow makes probabilities of a context's counts; its different followers
// say how much the shorter context is worth.
func smoothRow(row, shorter []float32) {
	total, kinds := float32(0), float32(0)
	for _, x := range row {
		total += x
		if x > 0 {
			kinds++
		}
	}
	kinds = max(kinds, 1)
	for i := range row {
		row[i] = (row[i] + kinds*shorter[i]) / (total + kinds)
	}
}

// Spelling is minus the natural logarithm of how likely a unit's letters are,
// accents aside: about two a letter for a word, three and more for what is none.
func (l *Lexicon) Spelling(unit string) float64 {
	s := l.speller()
	sum := 0.0
	s.letters(Fold(unit), func(context, c int) {
		sum -= math.Log(float64(s.four[context*spellLetters+c]))
	})
	return sum
}
