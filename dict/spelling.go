package dict

import (
	"math"
	"slices"
)

// A speller says how likely a spelling is, whether a lexicon has it or not:
// "inspectorate" looks like a word, "mntiativ" like a misread one. It is a
// model of letters after the three before them, of the lexicon's words, each
// counted by the logarithm of how often it stands; longer contexts are
// interpolated with shorter ones (Witten and Bell 1991).
type speller struct {
	three []float32 // probabilities, by context of two letters and letter
	row   []int32   // by context of three letters: where its probabilities are in four, or none
	four  []float32
}

// none stands for a context that no word has: the shorter one says all. Four in
// five are such.
const none = -1

// spellCounts are what a speller is made of: counts, then probabilities, by
// context and letter.
type spellCounts struct {
	one              [spellLetters]float32
	two, three, four []float32
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
	k := &spellCounts{two: make([]float32, n*n), three: make([]float32, n*n*n), four: make([]float32, n*n*n*n)}
	for i := range l.Len() {
		weight := float32(1 + max(0, 16+dequantise(l.cost[i])))
		spell(Fold(l.words.at(i)), func(context, c int) {
			k.one[c] += weight
			k.two[context%n*n+c] += weight
			k.three[context%(n*n)*n+c] += weight
			k.four[context*n+c] += weight
		})
	}
	return k.speller()
}

// speller turns counts into probabilities and keeps those of contexts that words
// have.
func (k *spellCounts) speller() *speller {
	s := &speller{row: make([]int32, spellLetters*spellLetters*spellLetters)}
	rows := 0
	for context := range s.row {
		s.row[context] = none
		if slices.ContainsFunc(k.four[context*spellLetters:][:spellLetters], func(n float32) bool { return n > 0 }) {
			s.row[context] = int32(rows * spellLetters) //nolint:gosec // less than 28 to the fourth
			rows++
		}
	}
	k.smooth()
	s.three, s.four = k.three, make([]float32, rows*spellLetters)
	for context, at := range s.row {
		if at != none {
			copy(s.four[at:], k.four[context*spellLetters:][:spellLetters])
		}
	}
	return s
}

// of is the probability of a letter after the three before it.
func (s *speller) of(context, c int) float32 {
	if at := s.row[context]; at != none {
		return s.four[int(at)+c]
	}
	return s.three[context%(spellLetters*spellLetters)*spellLetters+c]
}

// spell gives each letter of a folded word, and its end, after the three
// before it.
func spell(word string, yield func(context, c int)) {
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
func (k *spellCounts) smooth() {
	var all [spellLetters]float32
	for i := range all {
		all[i] = 1.0 / spellLetters
	}
	smoothRow(k.one[:], all[:])
	for i := 0; i < len(k.two); i += spellLetters {
		smoothRow(k.two[i:i+spellLetters], k.one[:])
	}
	interpolateRows(k.three, k.two)
	interpolateRows(k.four, k.three)
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
	spell(Fold(unit), func(context, c int) { sum -= math.Log(float64(s.of(context, c))) })
	return sum
}
