package dict

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// place is one reading of a place in a document.
type place struct {
	key      uint64
	unit     uint32
	document int32
}

// placeIndex is all places of an archive in order of their surroundings.
type placeIndex struct {
	places []place
	number map[string]uint32
	unit   []string
}

// mostPlaces bounds the index: 16 bytes each.
const mostPlaces = 12_000_000

// indexPlaces finds the places by surroundings of one kind.
func (a *archive) indexPlaces(around []int) *placeIndex {
	x := &placeIndex{number: map[string]uint32{}}
	for _, r := range a.runs {
		for i, u := range r.units {
			key, whole := placeKey(r.lang, r.units, i, around)
			if !whole || len(x.places) == mostPlaces {
				continue
			}
			n, ok := x.number[u]
			if !ok {
				n = uint32(len(x.unit))
				x.number[u], x.unit = n, append(x.unit, u)
			}
			x.places = append(x.places, place{key, n, int32(r.document)})
		}
	}
	slices.SortFunc(x.places, func(p, q place) int {
		return cmp.Or(cmp.Compare(p.key, q.key), cmp.Compare(x.unit[p.unit], x.unit[q.unit]), cmp.Compare(p.document, q.document))
	})
	return x
}

// reading is what documents have in one place.
type reading struct {
	unit      string
	documents int
}

// each calls with the readings of every place that several documents have.
func (x *placeIndex) each(call func(key uint64, readings []reading)) {
	for from := 0; from < len(x.places); {
		to := from + 1
		for to < len(x.places) && x.places[to].key == x.places[from].key {
			to++
		}
		if to-from > 1 {
			call(x.places[from].key, x.readings(x.places[from:to]))
		}
		from = to
	}
}

func (x *placeIndex) readings(places []place) []reading {
	var out []reading
	for i, p := range places {
		switch {
		case i == 0 || p.unit != places[i-1].unit:
			out = append(out, reading{x.unit[p.unit], 1})
		case p.document != places[i-1].document:
			out[len(out)-1].documents++
		}
	}
	return out
}

// A place is in the profile where so many documents and this share of all have
// the same word.
const (
	placeDocuments = 3
	placeShare     = 0.7
)

// passages are the places where documents agree on a known word that is no
// name and no acronym, the surest first when there are too many.
func (a *archive) passages() []Passage {
	var out []Passage
	for _, around := range surroundings {
		a.indexPlaces(around).each(func(key uint64, readings []reading) {
			all, best := 0, reading{}
			for _, r := range readings {
				all += r.documents
				if r.documents > best.documents {
					best = r
				}
			}
			if best.documents >= placeDocuments && float64(best.documents) >= placeShare*float64(all) && a.plainWord(best.unit) {
				out = append(out, Passage{fmt.Sprintf("%016x", key), best.unit, best.documents})
			}
		})
	}
	slices.SortFunc(out, func(p, q Passage) int {
		return cmp.Or(cmp.Compare(q.Documents, p.Documents), strings.Compare(p.Key, q.Key), strings.Compare(p.Word, q.Word))
	})
	out = out[:min(len(out), maxProfilePassages)]
	slices.SortFunc(out, func(p, q Passage) int { return strings.Compare(p.Key, q.Key) })
	return slices.CompactFunc(out, func(p, q Passage) bool { return p.Key == q.Key })
}

// plainWord reports whether a unit is a word that may be put in the place of
// another: no name, acronym or number.
func (a *archive) plainWord(u string) bool {
	for _, lang := range Languages {
		e, ok := a.dict.Lexicon(lang).Find(u)
		if ok && u != Number && e.Flags&(Name|Acronym) == 0 {
			return true
		}
	}
	return false
}

// misreadings are unknown words that stand where another document has a known
// word that looks like them.
func (a *archive) misreadings() []Misreading {
	var out []Misreading
	for _, around := range surroundings[:1] {
		a.indexPlaces(around).each(func(_ uint64, readings []reading) {
			for _, printed := range readings {
				if !a.plainWord(printed.unit) {
					continue
				}
				for _, read := range readings {
					if !a.known(read.unit) && alike(printed.unit, read.unit) {
						out = append(out, Misreading{printed.unit, read.unit, read.documents})
					}
				}
			}
		})
	}
	return out
}

func (a *archive) known(u string) bool {
	return u == Number || a.dict.Lexicon("en").ID(u) != 0 || a.dict.Lexicon("fr").ID(u) != 0
}

// alike reports whether one word may be read for another: most letters are the
// same.
func alike(printed, read string) bool {
	a, b := []rune(printed), []rune(read)
	if len(a) < 3 || len(b) < 3 || len(a) > maxAligned || len(b) > maxAligned {
		return false
	}
	return 5*editDistance(a, b) <= 2*max(len(a), len(b))
}

// editDistance is Levenshtein's.
func editDistance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			cost := diagonal
			if a[i] != b[j] {
				cost = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
