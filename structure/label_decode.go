package structure

import (
	"sort"
	"strings"
)

// decodeLabels chooses the best labels that do not overlap. A field's second
// label counts for less, and a page that marks its labels with colons is
// unlikely to leave them out elsewhere.
func decodeLabels(ws []word, cands []candidate) []candidate {
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
		labels = addBare(ws, labels, cands)
	}
	return labels
}

// addBare adds to a form without colons the one-word labels of fields that have
// none yet: "Directorate Evaluation Branch Strategic Policy". Of several places
// the last in a row counts, for a value may end in the same word, and one that
// ends a name right before the next label is the name's.
func addBare(ws []word, labels, cands []candidate) []candidate {
	have, starts := map[string]bool{}, map[int]int{}
	for _, l := range labels {
		have[strings.TrimSuffix(l.means, "?")] = true
		starts[l.from] = l.to
	}
	paired := paired(ws, labels)
	for i, c := range cands {
		means, second := strings.CutSuffix(c.means, "?")
		next := i+1 < len(cands) && cands[i+1].means == c.means && cands[i+1].from == c.to
		weak := c.score > leastBare && c.score <= 0 && c.similarity >= similarWhole && (!endsName(ws, c, starts) || besideOther(labels, c)) || second && c.to-c.from == 1 && paired && !endsPlace(ws, c) && starts[c.to] > 0
		if weak && !have[means] && !next && textField[FieldName(means)] && !overlaps(labels, c) {
			labels = append(labels, c)
			have[means] = true
		}
	}
	sort.Slice(labels, func(i, j int) bool { return labels[i].from < labels[j].from })
	return labels
}

// endsName reports whether a word stands behind a capitalised one right before
// a label, "Sectors Branch Position Title", and does not begin a row of them.
func endsName(ws []word, c candidate, starts map[int]int) bool {
	if c.from == 0 || !ws[c.from-1].capital() || ws[c.from-1].lower == 0 {
		return false
	}
	next := starts[skipNoise(ws, c.to)]
	row := starts[c.to] > 0 && starts[next] > 0
	return next > 0 && !row
}

// endsPlace reports whether a word is the last of a place's name: "National
// Capital Region".
func endsPlace(ws []word, c candidate) bool {
	for i := max(0, c.from-3); i < c.from; i++ {
		if i+placeAt(ws[i:]) == c.to {
			return true
		}
	}
	return false
}

// besideOther reports whether the label before a branch's is the directorate's,
// or the other way round: forms print the two one after the other.
func besideOther(labels []candidate, c candidate) bool {
	before := ""
	for _, l := range labels {
		if l.from < c.from {
			before = l.means
		}
	}
	return c.means == string(Branch) && before == string(Directorate) || c.means == string(Directorate) && before == string(Branch)
}

// leastPairs is how many pairs of labels side by side make a form of two
// columns, whose rows are pairs throughout.
const leastPairs = 2

func paired(ws []word, labels []candidate) bool {
	pairs := 0
	for i := 1; i < len(labels); i++ {
		if skipNoise(ws, labels[i-1].to) == labels[i].from && (i == 1 || skipNoise(ws, labels[i-2].to) != labels[i-1].from) {
			pairs++
		}
	}
	return pairs >= leastPairs
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
