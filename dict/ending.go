package dict

import (
	"sort"
	"unicode/utf8"
)

// reversed are a lexicon's words by their letters from the last to the first.
type reversed struct {
	keys []string // reversed words, in order
	ids  []ID
}

func newReversed(words []string) *reversed {
	r := &reversed{keys: make([]string, len(words)), ids: make([]ID, len(words))}
	order := make([]ID, len(words))
	flipped := make([]string, len(words))
	for i, w := range words {
		order[i], flipped[i] = ID(i+1), flip(w)
	}
	sort.Slice(order, func(i, j int) bool { return flipped[order[i]-1] < flipped[order[j]-1] })
	for i, id := range order {
		r.keys[i], r.ids[i] = flipped[id-1], id
	}
	return r
}

func flip(w string) string {
	letters := []rune(w)
	for i, j := 0, len(letters)-1; i < j; i, j = i+1, j-1 {
		letters[i], letters[j] = letters[j], letters[i]
	}
	return string(letters)
}

// CommonestEnding is how often, in ten million words, the commonest word stands
// that ends so with so many letters or more before: 0 if there is none.
func (l *Lexicon) CommonestEnding(ending string, letters int) int {
	r := l.reversed()
	key := flip(ending)
	best := ID(0)
	for i := sort.SearchStrings(r.keys, key); i < len(r.keys) && len(r.keys[i]) >= len(key) && r.keys[i][:len(key)] == key; i++ {
		if utf8.RuneCountInString(r.keys[i][len(key):]) >= letters && (best == 0 || l.cost[r.ids[i]-1] < l.cost[best-1]) {
			best = r.ids[i]
		}
	}
	if best == 0 {
		return 0
	}
	return l.Count(l.words[best-1])
}
