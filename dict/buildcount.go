package dict

import (
	"slices"
)

// gramCounts are how often runs of two and three words stand in a text. A key
// holds 21 bits a word.
type gramCounts struct {
	total int
	uni   []uint32 // by ID
	bi    counted  // (b, c): how many different words precede, at least 1
	tri   counted  // (a, b, c), a 0 where unknown
}

// counted are keys in order with their counts.
type counted struct {
	key   []uint64
	count []uint32
}

const idBits = 21

func pairKey(a, b ID) uint64      { return uint64(a)<<idBits | uint64(b) }
func tripleKey(a, b, c ID) uint64 { return pairKey(a, b)<<idBits | uint64(c) }

func lastID(key uint64) ID      { return ID(key & (1<<idBits - 1)) }
func context(key uint64) uint64 { return key >> idBits }

// countGrams counts a text of IDs; no run goes over a 0 but in front.
func countGrams(text []ID) *gramCounts {
	g := &gramCounts{}
	var triples []uint64
	a, b := ID(0), ID(0)
	for _, c := range text {
		if c != 0 {
			g.total++
			for int(c) >= len(g.uni) {
				g.uni = append(g.uni, make([]uint32, int(c)+1)...)
			}
			g.uni[c]++
			if b != 0 {
				triples = append(triples, tripleKey(a, b, c))
			}
		}
		a, b = b, c
	}
	g.tri = countKeys(triples)
	pairs := make([]uint64, len(g.tri.key))
	for i, k := range g.tri.key {
		pairs[i] = k & (1<<(2*idBits) - 1)
	}
	g.bi = countKeys(pairs)
	return g
}

func countKeys(keys []uint64) counted {
	slices.Sort(keys)
	var c counted
	for i, k := range keys {
		if i > 0 && k == keys[i-1] {
			c.count[len(c.count)-1]++
			continue
		}
		c.key, c.count = append(c.key, k), append(c.count, 1)
	}
	return c
}

// of is the count of a key.
func (c *counted) of(key uint64) uint32 {
	if i, ok := slices.BinarySearch(c.key, key); ok {
		return c.count[i]
	}
	return 0
}

func search(keys []uint64, key uint64) (int, bool) { return slices.BinarySearch(keys, key) }
