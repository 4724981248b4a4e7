package dict

import (
	"hash/fnv"
)

// A place in a text is known again by its neighbours: two words to either
// side, or three before or three after it, as one of them may be misread.
var surroundings = [][]int{{-2, -1, 1, 2}, {-3, -2, -1}, {1, 2, 3}}

// Consensus is the word that several documents of the archive have in the
// place of units[i], by the words around it, and how many do; ok is false
// where there is none, where they have what was read, or a word that does not
// look like it: another word is no misreading. Units are in normal form, of one
// passage.
func (d *Dict) Consensus(lang string, units []string, i int) (word string, documents int, ok bool) {
	if len(d.passages) == 0 {
		return "", 0, false
	}
	for _, around := range surroundings {
		key, whole := placeKey(lang, units, i, around)
		if !whole {
			continue
		}
		if p, found := d.passages[key]; found && p.Documents > documents {
			word, documents = p.Word, p.Documents
		}
	}
	return word, documents, word != units[i] && alike(word, units[i])
}

// placeKey is the hash of a place's neighbours; whole is false where the
// passage ends among them.
func placeKey(lang string, units []string, i int, around []int) (key uint64, whole bool) {
	h := fnv.New64a()
	_, _ = h.Write([]byte(lang)) // a hash takes everything
	for _, step := range around {
		if i+step < 0 || i+step >= len(units) {
			return 0, false
		}
		_, _ = h.Write([]byte{' ', byte(step)})
		_, _ = h.Write([]byte(units[i+step]))
	}
	return h.Sum64(), true
}
