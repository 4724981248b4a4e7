package dict

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// endings are a lexicon's words in the order of their bytes from the last to
// the first.
func endings(words wordList) []ID {
	type ending struct {
		last uint64 // the last eight bytes: most pairs differ there
		id   ID
	}
	all := make([]ending, words.len())
	for i := range all {
		all[i] = ending{lastBytes(words.at(i)), ID(i + 1)} //nolint:gosec // a lexicon's words are counted in 32 bits
	}
	slices.SortFunc(all, func(a, b ending) int {
		if a.last != b.last {
			return cmp.Compare(a.last, b.last)
		}
		return compareEnds(words.at(int(a.id)-1), words.at(int(b.id)-1))
	})
	order := make([]ID, len(all))
	for i, e := range all {
		order[i] = e.id
	}
	return order
}

// lastBytes are a word's last bytes as a number, in the order of compareEnds.
func lastBytes(w string) uint64 {
	n := uint64(0)
	for i := range 8 {
		n <<= 8
		if i < len(w) {
			n |= uint64(w[len(w)-1-i])
		}
	}
	return n
}

// compareEnds orders words by their bytes from the last to the first.
func compareEnds(a, b string) int {
	for i, j := len(a)-1, len(b)-1; i >= 0 && j >= 0; i, j = i-1, j-1 {
		if a[i] != b[j] {
			return int(a[i]) - int(b[j])
		}
	}
	return len(a) - len(b)
}

// CommonestEnding is how often, in ten million words, the commonest word stands
// that ends so with so many letters or more before: 0 if there is none.
func (l *Lexicon) CommonestEnding(ending string, letters int) int {
	order := l.endings()
	from, _ := slices.BinarySearchFunc(order, ending, func(id ID, ending string) int {
		return compareEnds(l.words.at(int(id)-1), ending)
	})
	best := ID(0)
	for _, id := range order[from:] {
		before, ends := strings.CutSuffix(l.words.at(int(id)-1), ending)
		if !ends {
			break
		}
		if utf8.RuneCountInString(before) >= letters && (best == 0 || l.cost[id-1] < l.cost[best-1]) {
			best = id
		}
	}
	if best == 0 {
		return 0
	}
	return l.Count(l.words.at(int(best) - 1))
}
