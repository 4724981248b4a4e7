package dict

import (
	"slices"
	"sort"
)

// A Model is a word trigram model in back-off form: what is not stored for
// three words is had from two, and then from one. It is immutable.
//
// The model's own order of words is by probability, so that the differences
// between neighbours, which are what is stored, are small.
type Model struct {
	lex  *Lexicon
	rank []uint32 // lexicon ID to rank, from 1; 0 stays 0
	uni  []uint8  // quantised, by rank
	bow1 []uint8  // back-off weight of a word as context, by rank
	bi   grams
	bow2 []uint8 // back-off weight of two words as context, by place in bi
	tri  grams

	phrases map[uint64]bool // pairs of lexicon IDs that are said to stand together, nil for none
}

// grams are the followers of contexts: those of context c are word[start[c]]
// up to word[start[c+1]], in order.
type grams struct {
	start []uint32
	word  []uint32
	cost  []uint8
}

// find gives the place of a follower of a context.
func (g *grams) find(context, word uint32) (int, bool) {
	if int(context)+1 >= len(g.start) {
		return 0, false
	}
	lo, hi := int(g.start[context]), int(g.start[context+1])
	i, ok := slices.BinarySearch(g.word[lo:hi], word)
	return lo + i, ok
}

// UnknownLogP is what Score gives for an unknown third word.
const UnknownLogP = -16

// Score is the natural logarithm of the probability that w3 follows w1 and
// w2. The words are units in normal form (see [Units]); an unknown or empty
// w1 or w2 is no context.
func (m *Model) Score(w1, w2, w3 string) float64 {
	return m.ScoreIDs(m.lex.ID(w1), m.lex.ID(w2), m.lex.ID(w3))
}

// ScoreIDs is Score by the lexicon's IDs, 0 for an unknown word.
func (m *Model) ScoreIDs(w1, w2, w3 ID) float64 {
	if w3 == 0 {
		return UnknownLogP
	}
	if m.phrases != nil && m.phrases[pairKey(w2, w3)] {
		return max(phraseLogP, m.counted(w1, w2, w3))
	}
	return m.counted(w1, w2, w3)
}

// counted is the score that texts gave.
func (m *Model) counted(w1, w2, w3 ID) float64 {
	a, b, c := m.rank[w1], m.rank[w2], m.rank[w3]
	if b == 0 {
		return dequantise(m.uni[c])
	}
	backOff := 0.0
	if a != 0 {
		if ab, ok := m.bi.find(a, b); ok {
			if i, ok := m.tri.find(uint32(ab), c); ok {
				return dequantise(m.tri.cost[i])
			}
			backOff = dequantiseWeight(m.bow2[ab])
		}
	}
	if i, ok := m.bi.find(b, c); ok {
		return backOff + dequantise(m.bi.cost[i])
	}
	return backOff + dequantiseWeight(m.bow1[b]) + dequantise(m.uni[c])
}

// Lexicon is the model's words.
func (m *Model) Lexicon() *Lexicon { return m.lex }

// rankByCost orders IDs by quantised cost, then by ID: the model's order of
// words, which follows from the lexicon alone.
func rankByCost(cost []uint8) (rank, byRank []uint32) {
	byRank = make([]uint32, len(cost)+1)
	for i := range byRank {
		byRank[i] = uint32(i)
	}
	words := byRank[1:]
	sort.SliceStable(words, func(i, j int) bool { return cost[words[i]-1] < cost[words[j]-1] })
	rank = make([]uint32, len(byRank))
	for r, id := range byRank {
		rank[id] = uint32(r)
	}
	return rank, byRank
}

// A back-off weight's logarithm is held in tenths of a nat, from -20.5 to 5.
const weightOffset = 50

func quantiseWeight(log float64) uint8 {
	q := -log*steps + weightOffset
	return uint8(min(255, max(0, q+0.5)))
}

func dequantiseWeight(q uint8) float64 { return -(float64(q) - weightOffset) / steps }
