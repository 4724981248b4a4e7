package structure

import "strings"

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
		value.to = valueEnd(ws, value)
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
	one := []word{*w}
	var space [fewNear]int
	for _, k := range longLabelWords().near(one, space[:0]) {
		if n, _ := longLabelWords().phrases[k].match(one, similarLabelWord); n > 0 {
			return true
		}
	}
	return false
}
