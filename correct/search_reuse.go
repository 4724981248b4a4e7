package correct

import (
	"sync"

	"github.com/jdscribe/jdscribe/dict"
)

// searches are those that are done: their tables and rows are used again.
var searches = sync.Pool{New: func() any { return new(search) }}

// newSearch is a search at the trie's root; whoever asked for it says when it is
// done.
func newSearch(channel *dict.Channel, read string, letters []rune, limit float64) *search {
	s := searches.Get().(*search)
	s.read, s.limit = letters, float32(limit)
	s.table.fill(channel, read, letters)
	s.blank = s.blank[:0]
	for range len(letters) + 1 {
		s.blank = append(s.blank, infinite)
	}
	s.addRow()
	first := &s.rows[0]
	first.lo, first.hi = 0, 0
	for j := range first.cost {
		first.cost[j] = float32(j) * costInsert
		if first.cost[j] <= s.limit {
			first.hi = j
		}
	}
	return s
}

// done gives a search back. What it found is kept.
func (s *search) done() {
	s.trie, s.read, s.searched = nil, nil, searched{}
	s.path, s.rows = s.path[:0], s.rows[:0]
	searches.Put(s)
}

// addRow adds a row, one of a search before where it has room.
func (s *search) addRow() {
	depth, n := len(s.rows), len(s.read)+1
	if depth < cap(s.rows) {
		s.rows = s.rows[:depth+1]
	} else {
		s.rows = append(s.rows, row{})
	}
	if r := &s.rows[depth]; cap(r.cost) < n {
		r.cost = make([]float32, n)
	} else {
		r.cost = r.cost[:n]
	}
}
