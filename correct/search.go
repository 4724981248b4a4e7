package correct

import (
	"math"
	"strings"
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
	limit float64
	ends  [][]ending // by place after the confusion's last read letter
	path  []rune     // printed letters to the node
	rows  [][]float64
	least []float64
	found []match
}

// ending is a confusion whose read letters end at a place of the reading.
type ending struct {
	printed string
	last    rune // of printed
	length  int  // of printed, in letters
	read    int  // letters
	cost    float64
}

// maxSearch bounds the readings that are looked for, in letters: no word of
// either language is longer.
const maxSearch = 28

// find gives the words that may have been printed where this was read, at no
// more than the limit, in order of their IDs.
func find(trie *dict.Trie, read string, limit float64) []match {
	letters := []rune(read)
	if len(letters) > maxSearch || len(letters) == 0 {
		return nil
	}
	s := &search{trie: trie, read: letters, limit: limit, ends: confusionsIn(read, len(letters))}
	first := make([]float64, len(letters)+1)
	for j := range first {
		first[j] = float64(j) * costInsert
	}
	s.rows, s.least = append(s.rows, first), append(s.least, 0)
	s.walk(dict.Root)
	return s.found
}

// confusionsIn sorts the confusions that the reading shows by where they end.
func confusionsIn(read string, letters int) [][]ending {
	out := make([][]ending, letters+1)
	for _, c := range dict.Confusions() {
		for from := 0; ; {
			i := strings.Index(read[from:], c.Read)
			if i < 0 {
				break
			}
			end := utf8.RuneCountInString(read[:from+i+len(c.Read)])
			last, _ := utf8.DecodeLastRuneInString(c.Printed)
			out[end] = append(out[end], ending{printed: c.Printed, last: last, length: utf8.RuneCountInString(c.Printed),
				read: utf8.RuneCountInString(c.Read), cost: c.Cost})
			from += i + 1
		}
	}
	return out
}

func (s *search) walk(node int32) {
	for n := s.trie.Child(node); n != 0; n = s.trie.Next(n) {
		s.path = append(s.path, s.trie.Label(n))
		s.push()
		depth := len(s.path)
		row := s.rows[depth]
		if id := s.trie.Word(n); id != 0 && row[len(s.read)] <= s.limit {
			s.found = append(s.found, match{id: id, cost: row[len(s.read)]})
		}
		if min(s.least[depth], s.least[depth-1]) <= s.limit {
			s.walk(n)
		}
		s.rows, s.least, s.path = s.rows[:depth], s.least[:depth], s.path[:depth-1]
	}
}

// push adds the row of the path's last letter.
func (s *search) push() {
	depth := len(s.path)
	letter := s.path[depth-1]
	above := s.rows[depth-1]
	row := s.newRow()
	row[0] = above[0] + costDelete
	least := row[0]
	for j := 1; j <= len(s.read); j++ {
		substitute := above[j-1]
		if s.read[j-1] != letter {
			substitute += costSubstitute
		}
		cost := min(substitute, above[j]+costDelete, row[j-1]+costInsert)
		for i := range s.ends[j] {
			e := &s.ends[j][i]
			if e.last == letter && e.length <= depth && s.rows[depth-e.length][j-e.read]+e.cost < cost && s.endsWith(e.printed) {
				cost = s.rows[depth-e.length][j-e.read] + e.cost
			}
		}
		row[j] = cost
		least = min(least, cost)
	}
	s.rows, s.least = append(s.rows, row), append(s.least, least)
}

// newRow takes the memory of a row left earlier at this depth.
func (s *search) newRow() []float64 {
	if n := len(s.rows); n < cap(s.rows) {
		if old := s.rows[: n+1 : n+1][n]; len(old) == len(s.read)+1 {
			return old
		}
	}
	return make([]float64, len(s.read)+1)
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
func distance(read, printed string, limit float64) float64 {
	letters := []rune(read)
	if len(letters) > maxSearch || utf8.RuneCountInString(printed) > maxSearch {
		return math.Inf(1)
	}
	s := &search{read: letters, limit: limit, ends: confusionsIn(read, len(letters))}
	first := make([]float64, len(letters)+1)
	for j := range first {
		first[j] = float64(j) * costInsert
	}
	s.rows, s.least = append(s.rows, first), append(s.least, 0)
	for _, r := range printed {
		s.path = append(s.path, r)
		s.push()
	}
	if d := s.rows[len(s.path)][len(letters)]; d <= limit {
		return d
	}
	return math.Inf(1)
}

// searchLimit grows with the length of the reading, in letters: from 0.6, one
// confusion, at two letters to 2.8 at nine.
func searchLimit(letters int) float64 {
	return min(2.8, 0.6+2.2*float64(max(0, letters-2))/7)
}
