package dict

import (
	"slices"
	"strings"
)

// folded are the words of a lexicon that have an accent or a ligature, by their
// spelling without.
type folded struct {
	keys   wordList // in order
	places places   // of keys, the first of each first
	ids    []ID     // of the words, in order where keys are the same
}

func newFolded(words wordList) *folded {
	type entry struct {
		key string
		id  ID
	}
	var all []entry
	for i := range words.len() {
		w := words.at(i)
		if f := Fold(w); f != w {
			all = append(all, entry{f, ID(i + 1)}) //nolint:gosec // a lexicon's words are counted in 32 bits
		}
	}
	slices.SortStableFunc(all, func(a, b entry) int { return strings.Compare(a.key, b.key) })
	keys, ids := make([]string, len(all)), make([]ID, len(all))
	for i, e := range all {
		keys[i], ids[i] = e.key, e.id
	}
	list := listOf(keys)
	return &folded{keys: list, places: placesOf(list), ids: ids}
}

// find gives the words of a folded spelling that are spelled otherwise.
func (f *folded) find(key string) []ID {
	first := f.places.find(f.keys, key)
	if first == 0 {
		return nil
	}
	from, to := int(first)-1, int(first)
	for to < f.keys.len() && f.keys.at(to) == key {
		to++
	}
	return f.ids[from:to]
}
