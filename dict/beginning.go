package dict

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// CommonestBeginning is how often, in ten million words, the commonest word
// stands that begins so and goes on with so many letters or more: 0 if there is
// none.
func (l *Lexicon) CommonestBeginning(beginning string, letters int) int {
	best := -1
	first := sort.Search(l.words.len(), func(i int) bool { return l.words.at(i) >= beginning })
	for i := first; i < l.words.len(); i++ {
		after, begins := strings.CutPrefix(l.words.at(i), beginning)
		if !begins {
			break
		}
		if utf8.RuneCountInString(after) >= letters && (best < 0 || l.cost[i] < l.cost[best]) {
			best = i
		}
	}
	if best < 0 {
		return 0
	}
	return l.Count(l.words.at(best))
}
