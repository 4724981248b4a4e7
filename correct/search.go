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
	alike [][asciiLetters]float32 // cost of a printed letter by place of the letter read
	ends  [][]ending              // by place after the confusion's last read letter
	opens map[rune]bool           // letters but the last of printed groups
	path  []rune                  // printed letters to the node
	rows  []row                   // by depth
	searched
}

// row is the costs of a node, by letters read, and between which of them some
// are under the limit.
type row struct {
	cost   []float32
	lo, hi int // empty where lo > hi
}

// asciiLetters are the letters whose confusions with single letters are
// tabled: those of all printed letters of the confusions.
const asciiLetters = 128

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
	s.trie = trie
	s.walk(dict.Root)
	return s.searched
}

// searched is what a search found, and what it cost.
type searched struct {
	matches []match
	nodes   int // visited
}

func newSearch(channel *dict.Channel, read string, letters []rune, limit float64) *search {
	s := &search{read: letters, limit: float32(limit)}
	s.tableConfusions(channel, read)
	first := row{cost: make([]float32, len(letters)+1)}
	for j := range first.cost {
		first.cost[j] = float32(j) * costInsert
		if first.cost[j] <= s.limit {
			first.hi = j
		}
	}
	s.rows = append(s.rows, first)
	return s
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

// longestConfusion is the most letters of a confusion, printed or read.
const longestConfusion = 4

// push sets the row of the path's last letter. It reports whether a longer
// path can come under the limit: from this row, or from the row above by a
// confusion of several letters that goes through this one.
func (s *search) push() bool {
	depth := len(s.path)
	if depth == len(s.rows) {
		s.rows = append(s.rows, row{cost: make([]float32, len(s.read)+1)})
	}
	r := &s.rows[depth]
	for j := range r.cost {
		r.cost[j] = infinite
	}
	above := &s.rows[depth-1]
	lo, hi := above.lo, above.hi
	for d := max(0, depth-longestConfusion); d < depth-1; d++ {
		if s.rows[d].lo <= s.rows[d].hi {
			lo, hi = min(lo, s.rows[d].lo), max(hi, s.rows[d].hi)
		}
	}
	s.fill(r, above, lo, min(len(s.read), hi+longestConfusion))
	return r.lo <= r.hi || above.lo <= above.hi && s.opens[s.path[depth-1]]
}

// fill computes a row between two places of the reading.
func (s *search) fill(r, above *row, from, to int) {
	depth := len(s.path)
	letter := s.path[depth-1]
	deleted := deletion(letter)
	r.lo, r.hi = len(s.read)+1, -1
	for j := from; j <= to; j++ {
		cost := above.cost[j] + deleted
		if j > 0 {
			cost = min(cost, above.cost[j-1]+s.substitute(j, letter), r.cost[j-1]+costInsert)
			for i := range s.ends[j] {
				e := &s.ends[j][i]
				if e.last == letter && e.length <= depth {
					if c := s.rows[depth-e.length].cost[j-e.read] + e.cost; c < cost && s.endsWith(e.printed) {
						cost = c
					}
				}
			}
		}
		r.cost[j] = cost
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

// substitute is the cost of a printed letter where the j-th letter was read.
func (s *search) substitute(j int, printed rune) float32 {
	if printed < asciiLetters {
		return s.alike[j][printed]
	}
	if s.read[j-1] == printed {
		return 0
	}
	return costSubstitute
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
