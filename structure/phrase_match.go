package structure

// slack is how many letters more than the phrase a match may have.
const slack = 4

// match finds the phrase at the words' start. It gives the number of words
// that it covers and its similarity, 1 less the errors a letter; 0 words where
// nothing is as similar as least. Spaces count for nothing: a phrase may be
// split or run together.
func (p *phrase) match(ws []word, least float64) (n int, similarity float64) {
	if len(ws) == 0 || p.anchor && !p.begin(ws) {
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
	row[0] = 0
	for i, c := range p.lost {
		row[i+1] = row[i] + c
	}
	letters, active := 0, size
	for w := range ws {
		if letters += len(ws[w].letters); letters > size+slack {
			break
		}
		for _, r := range ws[w].letters {
			if active = p.step(row[:size+1], r, active, allowed); active < 0 {
				return n, similarity
			}
		}
		if s := 1 - row[size]/float64(size); active == size && s >= least && s > similarity && len(ws[w].letters) > 0 {
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

// step moves the alignment's row on by one letter that was read. Only cells up
// to active cost no more than allowed before; it gives the last such cell after,
// or -1 (Ukkonen's cut-off).
func (p *phrase) step(row []float64, read letter, active int, allowed float64) int {
	diagonal := row[0]
	row[0]++
	last := -1
	if row[0] <= allowed {
		last = 0
	}
	for i := 0; i < len(p.letters); i++ {
		left := row[i] + p.lost[i]
		cost := min(diagonal+substitution[p.letters[i]][read], left)
		if i < active {
			diagonal = row[i+1]
			cost = min(cost, diagonal+1)
		} else {
			diagonal = never
		}
		row[i+1] = cost
		if cost <= allowed {
			last = i + 1
		} else if i >= active {
			break
		}
	}
	return last
}

// never is more than any alignment costs.
const never = 1e9

// clipped reports whether the words begin with the phrase's second or third
// letter instead of its first.
func (p *phrase) clipped(ws []word) bool {
	first := ws[0].letters[0]
	return len(p.letters) > 3 && first != p.letters[0] && (first == p.letters[1] || first == p.letters[2])
}
