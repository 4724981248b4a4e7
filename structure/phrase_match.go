package structure

// slack is how many letters more than the phrase a match may have.
const slack = 4

// match finds the phrase at the words' start. It gives the number of words
// that it covers and its similarity, 1 less the errors a letter; 0 words where
// nothing is as similar as least. Spaces count for nothing: a phrase may be
// split or run together.
func (p *phrase) match(ws []word, least float64) (n int, similarity float64) {
	if len(ws) == 0 || p.anchor && !p.begins(firstLetter(ws)) {
		return 0, 0
	}
	if !p.pattern.near(ws, (1-least)*float64(len(p.letters))) {
		return 0, 0
	}
	return p.align(ws, least)
}

// align is match without a look whether the place is worth it.
func (p *phrase) align(ws []word, least float64) (n int, similarity float64) {
	size := len(p.letters)
	allowed := (1 - least) * float64(size)
	var space [64]float64
	row := space[:]
	if size >= len(row) {
		row = make([]float64, size+1)
	}
	row = row[:size+1]
	row[0] = 0
	for i, c := range p.lost {
		row[i+1] = row[i] + c
	}
	letters, in := 0, span{0, size}
	for w := range ws {
		if letters += len(ws[w].letters); letters > size+slack {
			break
		}
		for _, r := range ws[w].letters {
			if in = p.step(row, r, in, allowed); in.to < 0 {
				return n, similarity
			}
		}
		if s := 1 - row[size]/float64(size); in.to == size && s >= least && s > similarity && len(ws[w].letters) > 0 {
			similarity, n = s, w+1
		}
	}
	return n, similarity
}

// tight is match for words of which the first belongs to the phrase.
func (p *phrase) tight(ws []word, least float64) (n int, similarity float64) {
	n, similarity = p.match(ws, least)
	if n > 1 {
		if _, later := p.match(ws[1:], similarity); later > 0 {
			return 0, 0
		}
	}
	return n, similarity
}

// step moves the alignment's row on by one letter that was read. Only cells in
// a range, with its last, cost no more than allowed before; it gives that of those
// after, which ends at -1 where there are none (Ukkonen's cut-off). A cell outside
// costs too much, whatever stands there.
func (p *phrase) step(row []float64, read letter, in span, allowed float64) span {
	costs := &substitution[read]
	diagonal, before := row[in.from], row[in.from]+1
	row[in.from] = before
	out := span{-1, -1}
	if before <= allowed {
		out = span{in.from, in.from}
	}
	for i := in.from + 1; i < len(row); i++ {
		cost := min(diagonal+costs[p.letters[i-1]], before+p.lost[i-1])
		if diagonal = never; i <= in.to {
			diagonal = row[i]
			cost = min(cost, diagonal+1)
		}
		row[i], before = cost, cost
		switch {
		case cost > allowed && i > in.to:
			return out
		case cost > allowed:
		case out.from < 0:
			out = span{i, i}
		default:
			out.to = i
		}
	}
	return out
}

// never is more than any alignment costs.
const never = 1e9

// clipped reports whether the words begin with the phrase's second or third
// letter instead of its first.
func (p *phrase) clipped(ws []word) bool { return p.clips(ws[0].letters[0]) }

func (p *phrase) clips(first letter) bool {
	return len(p.letters) > 3 && first != p.letters[0] && (first == p.letters[1] || first == p.letters[2])
}
