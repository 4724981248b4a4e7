package correct

import "github.com/jdscribe/jdscribe/dict"

// misreadings are the confusions by which words may have been read as one
// unit: those of the cheapest way from each word to it. A letter lost or added
// is one with an empty side. A word beyond the limit has none.
func misreadings(channel *dict.Channel, read string, limit float64, words []string) [][]dict.Confusion {
	letters := []rune(read)
	out := make([][]dict.Confusion, len(words))
	if len(letters) == 0 || len(letters) > maxSearch {
		return out
	}
	s := newSearch(channel, read, letters, limit)
	defer s.done()
	for i, w := range words {
		s.follow(w)
		if s.rows[len(s.path)].cost[len(letters)] <= s.limit {
			whole := s.path
			out[i] = s.trace()
			s.path = whole
		}
	}
	return out
}

// follow sets the rows of a word's letters, but for those that it begins with
// as the word before did.
func (s *search) follow(word string) {
	depth, same := 0, true
	for _, r := range word {
		if same = same && depth < len(s.path) && s.path[depth] == r; !same {
			s.path = append(s.path[:depth], r)
			s.push()
		}
		depth++
	}
	s.path = s.path[:depth]
}

// trace goes back from the last letters of the path and of the reading.
func (s *search) trace() []dict.Confusion {
	var out []dict.Confusion
	for j := len(s.read); j > 0 || len(s.path) > 0; {
		k, printed, read := s.step(j)
		if k.Cost > 0 {
			out = append(out, k)
		}
		s.path, j = s.path[:len(s.path)-printed], j-read
		if printed == 0 && read == 0 {
			return nil // no way leads here: the rows end where the limit is passed
		}
	}
	return out
}

// step is the last confusion of the cheapest way to a place, and how many
// letters of the path and of the reading it takes; its cost is 0 for a letter
// that was read right.
func (s *search) step(j int) (k dict.Confusion, printed, read int) {
	depth := len(s.path)
	here := s.rows[depth].cost[j]
	from := func(d, i int, cost float32) bool {
		gap := s.rows[d].cost[i] + cost - here
		return s.rows[d].cost[i] < infinite && gap < 1e-4 && gap > -1e-4
	}
	if depth > 0 && j > 0 {
		last := s.path[depth-1]
		p := s.table.of(last)
		cost := p.alike[j]
		if from(depth-1, j-1, cost) {
			return dict.Confusion{Printed: string(last), Read: string(s.read[j-1]), Cost: float64(cost)}, 1, 1
		}
		for i := range p.ends {
			e := &p.ends[i]
			if e.at == j && e.length <= depth && s.endsWith(e.printed) && from(depth-e.length, j-e.read, e.cost) {
				return dict.Confusion{Printed: e.printed, Read: string(s.read[j-e.read : j]), Cost: float64(e.cost)}, e.length, e.read
			}
		}
	}
	if depth > 0 && from(depth-1, j, deletion(s.path[depth-1])) {
		return dict.Confusion{Printed: string(s.path[depth-1]), Cost: float64(deletion(s.path[depth-1]))}, 1, 0
	}
	if j > 0 && from(depth, j-1, costInsert) {
		return dict.Confusion{Read: string(s.read[j-1]), Cost: costInsert}, 0, 1
	}
	return dict.Confusion{}, 0, 0
}
