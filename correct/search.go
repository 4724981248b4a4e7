package correct

import (
	"math"
	"unicode/utf8"

	"github.com/jdscribe/jdscribe/dict"
)

// A confusion-weighted search follows the lexicon's trie and the letters that
// were read side by side. Each node of the trie has a row: the least cost of
// reading so many letters where the node's prefix was printed. A row follows
// from its parent's row by single letters, and from an ancestor's by a
// confusion of several letters (rn for m, hon for tion). A branch is left when
// no later row can come back under the limit.
//
// Levenshtein automata would visit fewer nodes but know no confusions of
// several letters, and depth 2 can't reach what a fax makes of "Secretariat".

// Costs of what no confusion explains.
const (
	costSubstitute = 1.0
	costInsert     = 0.9 // a letter is read that was not printed
	costDelete     = 0.9 // a printed letter is not read
	costThin       = 0.7 // the same of i, l and t, half of all letters lost
)

// match is a word that a search found.
type match struct {
	id   dict.ID
	cost float64
}

// search walks one trie for one reading.
type search struct {
	trie  *dict.Trie
	read  []rune
	limit float32
	table table
	blank []float32 // a row without costs
	path  []rune    // printed letters to the node
	rows  []row     // by depth
	searched
}

// row is the costs of a node, by letters read, and between which of them some
// are under the limit.
type row struct {
	cost   []float32
	lo, hi int // empty where lo > hi
}

const infinite = float32(math.MaxFloat32)

// maxSearch bounds the readings that are looked for, in letters: no word of
// either language is longer.
const maxSearch = 28

// find gives the words that may have been printed where this was read, at no
// more than the limit, in order of their IDs.
func find(channel *dict.Channel, trie *dict.Trie, read string, limit float64) searched {
	letters := []rune(read)
	if len(letters) > maxSearch || len(letters) == 0 {
		return searched{}
	}
	s := newSearch(channel, read, letters, limit)
	defer s.done()
	s.trie = trie
	s.walk(dict.Root)
	return s.searched
}

// searched is what a search found, and what it cost.
type searched struct {
	matches []match
	nodes   int // visited
}

func (s *search) walk(node int32) {
	for n := s.trie.Child(node); n != 0; n = s.trie.Next(n) {
		s.path = append(s.path, s.trie.Label(n))
		s.nodes++
		alive := s.push()
		depth := len(s.path)
		costs := s.rows[depth].cost
		if id := s.trie.Word(n); id != 0 && costs[len(s.read)] <= s.limit {
			s.matches = append(s.matches, match{id: id, cost: float64(costs[len(s.read)])})
		}
		if alive {
			s.walk(n)
		}
		s.path = s.path[:depth-1]
	}
}

// push sets the row of the path's last letter. It reports whether a longer
// path can come under the limit: from this row, or from the row above by a
// confusion of several letters that goes through this one.
func (s *search) push() bool {
	depth := len(s.path)
	if depth == len(s.rows) {
		s.addRow()
	}
	r := &s.rows[depth]
	above := &s.rows[depth-1]
	p := s.table.of(s.path[depth-1])
	copy(r.cost, s.blank)
	from, to := s.fillGroups(r, p)
	s.fillLetters(r, above, p, min(from, above.lo), max(to, above.hi+1))
	return r.lo <= r.hi || above.lo <= above.hi && p.opens
}

// fillGroups sets the costs of the confusions of several letters that end with
// the path's last, and gives the places between which it did.
func (s *search) fillGroups(r *row, p *printed) (from, to int) {
	from, to = len(s.read)+1, -1
	depth := len(s.path)
	for i := range p.ends {
		e := &p.ends[i]
		if e.length > depth {
			continue
		}
		if c := s.rows[depth-e.length].cost[e.at-e.read] + e.cost; c < r.cost[e.at] && c <= s.limit && s.endsWith(e.printed) {
			r.cost[e.at] = c
			from, to = min(from, e.at), max(to, e.at)
		}
	}
	return from, to
}

// fillLetters sets the costs by single letters: between two places of the
// reading, and after them as far as letters that were added stay under the
// limit.
func (s *search) fillLetters(r, above *row, p *printed, from, to int) {
	deleted := deletion(s.path[len(s.path)-1])
	up, alike := above.cost, p.alike[:len(above.cost)]
	r.lo, r.hi = len(s.read)+1, -1
	left, corner := infinite, infinite // the costs beside and above it
	if 0 < from && from < len(up) {
		corner = up[from-1]
	}
	for j := from; j < len(up) && (j <= to || left+costInsert <= s.limit); j++ {
		cost := min(r.cost[j], up[j]+deleted, corner+alike[j], left+costInsert)
		r.cost[j], left, corner = cost, cost, up[j]
		if cost <= s.limit {
			r.lo, r.hi = min(r.lo, j), j
		}
	}
}

// deletion is the cost of a printed letter that was not read.
func deletion(printed rune) float32 {
	if printed == 'i' || printed == 'l' || printed == 't' {
		return costThin
	}
	return costDelete
}

func (s *search) endsWith(printed string) bool {
	at := len(s.path)
	for len(printed) > 0 {
		r, size := utf8.DecodeLastRuneInString(printed)
		at--
		if at < 0 || s.path[at] != r {
			return false
		}
		printed = printed[:len(printed)-size]
	}
	return true
}

// distance is the cost of reading this where that was printed, infinite over
// the limit.
func distance(channel *dict.Channel, read, printed string, limit float64) float64 {
	letters := []rune(read)
	if len(letters) > maxSearch || utf8.RuneCountInString(printed) > maxSearch {
		return math.Inf(1)
	}
	s := newSearch(channel, read, letters, limit)
	defer s.done()
	for _, r := range printed {
		s.path = append(s.path, r)
		s.push()
	}
	if d := float64(s.rows[len(s.path)].cost[len(letters)]); d <= limit {
		return d
	}
	return math.Inf(1)
}

// searchLimit grows with the length of the reading, in letters: from 0.6, one
// confusion, at two letters to 2.8 at nine.
func searchLimit(letters int) float64 {
	return min(2.8, 0.6+2.8*float64(max(0, letters-2))/7)
}
