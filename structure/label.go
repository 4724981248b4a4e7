package structure

import (
	"sort"
	"strings"
)

// headerWords is the longest header: the largest form's labels and values,
// with its certification, come to 300 words.
const headerWords = 350

// labelCandidates are all places in the header that could be a label, those
// with a weight below zero among them: between two labels they are some too.
func labelCandidates(ws []word) []candidate {
	var out []candidate
	for i := range ws {
		if ws[i].noise() {
			continue
		}
		if best := labelAt(ws, i); best.similarity > 0 {
			out = append(out, best)
		}
	}
	return out
}

// labelAt is the best label at word i.
func labelAt(ws []word, i int) candidate {
	best, no := candidate{}, candidate{}
	for _, e := range labelLexicon() {
		n, s := e.match(ws[i:], similarLabel(e))
		if n == 0 {
			continue
		}
		c := candidate{from: i, to: i + n, means: e.means, similarity: s, colon: separated(ws, i+n)}
		if c.score = weighLabel(ws, c, e); e.means == noHeading {
			if s > no.similarity {
				no = c
			}
			continue
		}
		if best.similarity == 0 || c.score > best.score {
			best = c
		}
	}
	if no.similarity >= best.similarity && no.to >= best.to {
		return candidate{}
	}
	return best
}

func similarLabel(e entry) float64 {
	letters := len(e.letters)
	switch {
	case letters <= 4 || e.letters[letters-1] == otherLetter:
		return 1
	case letters <= 7:
		return 0.85
	}
	return 0.79
}

// weighLabel adds up what speaks for a label at a place. Without a colon a
// single word ("Branch", "Direction") is mostly part of a value.
func weighLabel(ws []word, c candidate, e entry) float64 {
	score := 2*(c.similarity-0.8)/0.2 + 0.8*float64(min(e.words, 8))
	style := letterCase(ws[c.from:c.to])
	if !ws[c.from].capital() && !e.clipped(ws[c.from:]) {
		score -= 3
	}
	if typedAfter(ws, c) {
		score += 3
	}
	if style == allCapitals {
		score++
	}
	if c.colon {
		score += 4
	}
	if ws[c.from].lineStart {
		score++
	}
	if e.words == 1 && !c.colon {
		if !bare[FieldName(e.means)] {
			return 2 * leastBare
		}
		score -= loneLabel(ws, c)
	}
	return score
}

// bare are the fields whose one-word labels forms print without a colon.
var bare = map[FieldName]bool{Classification: true, Location: true, Department: true, Branch: true, Directorate: true,
	Division: true, Sector: true, EffectiveDate: true}

// typedAfter reports whether a value that the label's grammar accepts follows.
func typedAfter(ws []word, c candidate) bool {
	next := ws[skipNoise(ws, c.to):]
	next = next[:min(len(next), 4)]
	switch FieldName(c.means) {
	case Classification:
		_, at := readClass(next[:min(len(next), 2)], false)
		return !at.empty()
	case EffectiveDate:
		d, ok := readDate(next)
		return ok && d.at.from == 0
	case Location, Location + "?":
		return len(next) > 0 && placeAt(next) > 0
	case JobCode, NOC, PositionNumber, SupervisorPositionNumber:
		if len(next) > 0 {
			_, ok := numberFor(trim(next[0].Text), FieldName(c.means))
			return ok
		}
	}
	return false
}

// loneLabel is what speaks against a single word without a colon.
func loneLabel(ws []word, c candidate) float64 {
	against := 2.5
	if c.from > 0 {
		before := &ws[c.from-1]
		if functionWords[strings.ToLower(before.Text)] {
			against += 4
		}
		if before.noise() || before.ends(".;|_") {
			against -= 1.5
		} else if before.lower > 0 && !before.ends(",:") {
			against += 1
		}
	}
	if c.to < len(ws) && (ws[c.to].ends(",") && ws[c.to].noise() || !ws[c.to].capital() && !ws[c.to].noise()) {
		against += 2
	}
	return against
}

// separated reports whether a label's end is marked: a colon, or what a colon
// is read as.
func separated(ws []word, n int) bool {
	if hasColon(ws, n) || ws[n-1].ends(";|") {
		return true
	}
	return n < len(ws) && (ws[n].Text == "|" || ws[n].Text == ";" || ws[n].Text == "-" || ws[n].Text == "—") && letterCase(ws[n-1:n]) == allCapitals
}

// decodeLabels chooses the best labels that do not overlap. A field's second
// label counts for less, and a page that marks its labels with colons is
// unlikely to leave them out elsewhere.
func decodeLabels(cands []candidate) []candidate {
	colons, all := 0, 0
	for i := range cands {
		if cands[i].score > 0 {
			all++
		}
		if cands[i].colon && cands[i].score > 0 {
			colons++
		}
	}
	for i := range cands {
		if colons >= 3 && 2*colons > all && !cands[i].colon {
			cands[i].score -= 2
		}
	}
	labels := once(bestChain(cands))
	if 2*colons <= all {
		labels = addBare(labels, cands)
	}
	return labels
}

// addBare adds to a form without colons the one-word labels of fields that have
// none yet: "Directorate Evaluation Branch Strategic Policy". Of several places
// the last in a row counts, for a value may end in the same word.
func addBare(labels, cands []candidate) []candidate {
	have := map[string]bool{}
	for _, l := range labels {
		have[l.means] = true
	}
	for i, c := range cands {
		next := i+1 < len(cands) && cands[i+1].means == c.means && cands[i+1].from == c.to
		if c.score > leastBare && c.score <= 0 && !have[c.means] && !next && textField[FieldName(c.means)] && !overlaps(labels, c) {
			labels = append(labels, c)
			have[c.means] = true
		}
	}
	sort.Slice(labels, func(i, j int) bool { return labels[i].from < labels[j].from })
	return labels
}

// leastBare is the weight below which a lone word is none of the labels: it
// stands after "of" or before a comma.
const leastBare = -1.5

func overlaps(labels []candidate, c candidate) bool {
	for _, l := range labels {
		if l.from < c.to && c.from < l.to {
			return true
		}
	}
	return false
}

// once leaves out labels without a colon after one of the same field with a
// colon.
func once(labels []candidate) []candidate {
	colon := map[string]bool{}
	var out []candidate
	for _, l := range labels {
		if l.colon {
			colon[l.means] = true
		}
		if l.colon || !colon[l.means] || l.means == "-" {
			out = append(out, l)
		}
	}
	return out
}

// bestChain is weighted interval scheduling: the candidates without overlap
// whose sum of weights is greatest.
func bestChain(cands []candidate) []candidate {
	n := len(cands)
	best, take := make([]float64, n+1), make([]int, n+1)
	for i := n - 1; i >= 0; i-- {
		next := i + 1
		for next < n && cands[next].from < cands[i].to {
			next++
		}
		best[i], take[i] = best[i+1], -1
		if s := cands[i].score + best[next]; cands[i].score > 0 && s > best[i] {
			best[i], take[i] = s, next
		}
	}
	var out []candidate
	for i := 0; i < n; {
		if take[i] < 0 {
			i++
			continue
		}
		out = append(out, cands[i])
		i = take[i]
	}
	return out
}

// group is labels side by side and the words up to the next label.
type group struct {
	labels []candidate
	value  span
}

// only is the group where its last label is of the first choice or, with
// second, of the second: a region is the location where no other is given.
func (g group) only(second bool) group {
	last := &g.labels[len(g.labels)-1]
	means, isSecond := strings.CutSuffix(last.means, "?")
	if isSecond != second {
		return group{}
	}
	labels := append([]candidate(nil), g.labels...)
	for i := range labels {
		labels[i].means, _ = strings.CutSuffix(labels[i].means, "?")
	}
	labels[len(labels)-1].means = means
	return group{labels, g.value}
}

// groups puts labels and the words between them together. Weak candidates
// between two labels are labels as well.
func groups(ws []word, labels, weak []candidate) []group {
	var out []group
	for i, l := range labels {
		end := len(ws)
		if i+1 < len(labels) {
			end = labels[i+1].from
		}
		value := span{l.to, end}
		if n := len(out); n > 0 && fillers(ws, out[n-1]) {
			out[n-1].labels = append(out[n-1].labels, within(weak, out[n-1].value)...)
			out[n-1].labels = append(out[n-1].labels, l)
			out[n-1].value = value
			continue
		}
		out = append(out, group{labels: []candidate{l}, value: value})
	}
	return out
}

// fillers reports whether words hold no value: nothing, cell borders, or what
// is left of a bilingual form's labels.
func fillers(ws []word, g group) bool {
	colon := g.labels[len(g.labels)-1].colon
	for i := g.value.from; i < g.value.to; i++ {
		if !ws[i].noise() && (colon || !labelWord(&ws[i])) {
			return false
		}
	}
	return true
}

// within are the candidates inside a range.
func within(cands []candidate, s span) []candidate {
	var out []candidate
	for _, c := range cands {
		if c.from >= s.from && c.to <= s.to && (len(out) == 0 || out[len(out)-1].to <= c.from) {
			out = append(out, c)
		}
	}
	return out
}

// similarLabelWord is the least similarity of a word to one of a label's.
const similarLabelWord = 0.85

// labelWord reports whether a word is one that labels are made of, as printed
// or misread.
func labelWord(w *word) bool {
	if labelWords()[strings.ToLower(trim(w.Text))] {
		return true
	}
	for i := range longLabelWords() {
		p := &longLabelWords()[i]
		if n, _ := p.match([]word{*w}, similarLabelWord); n > 0 {
			return true
		}
	}
	return false
}
