package structure

import (
	"slices"
	"sort"
	"strings"
)

// addBare adds to a form without colons the one-word labels of fields that have
// none yet: "Directorate Evaluation Branch Strategic Policy". Of several places
// the last in a row counts, for a value may end in the same word, and one that
// ends a name right before the next label is the name's.
func addBare(ws []word, labels, cands []candidate) []candidate {
	b := bareLabels{ws, labels, map[string]bool{}, map[int]int{}, paired(ws, labels)}
	for _, l := range labels {
		b.have[strings.TrimSuffix(l.means, "?")] = true
		b.ends[l.from] = l.to
	}
	for i, c := range cands {
		means := strings.TrimSuffix(c.means, "?")
		next := i+1 < len(cands) && cands[i+1].means == c.means && cands[i+1].from == c.to
		lone := textField[FieldName(means)] && (b.weak(c) || b.pair(c)) || endsRow(ws, cands, c)
		if lone && !b.have[means] && !next && !overlaps(b.labels, c) {
			b.labels = append(b.labels, c)
			b.have[means] = true
		}
	}
	sort.Slice(b.labels, func(i, j int) bool { return b.labels[i].from < b.labels[j].from })
	return b.labels
}

// bareLabels is the state of addBare.
type bareLabels struct {
	ws     []word
	labels []candidate
	have   map[string]bool // fields that have a label
	ends   map[int]int     // of labels, by where they start
	paired bool            // the form has two columns
}

// weak reports whether a word that is none of the best labels can be one.
func (b *bareLabels) weak(c candidate) bool {
	return c.score > leastBare && c.score <= 0 && c.similarity >= similarWhole && (!b.endsName(c) || besideOther(b.labels, c))
}

// pair reports whether a region's label makes a pair with the one after it or
// before it, as all labels of a form of two columns do.
func (b *bareLabels) pair(c candidate) bool {
	return strings.HasSuffix(c.means, "?") && c.words == 1 && b.paired && (b.ends[c.to] > 0 || b.secondOfPair(c)) && !endsPlace(b.ws, c)
}

// secondOfPair reports whether a label stands right before a word, and none
// before that one.
func (b *bareLabels) secondOfPair(c candidate) bool {
	first := slices.IndexFunc(b.labels, func(l candidate) bool { return skipNoise(b.ws, l.to) == c.from })
	return first >= 0 && !slices.ContainsFunc(b.labels, func(l candidate) bool { return skipNoise(b.ws, l.to) == b.labels[first].from })
}

// endsRow reports whether a word is the last of a line that labels fill: what
// stands under it, and not behind it, is its value.
func endsRow(ws []word, cands []candidate, c candidate) bool {
	if c.words != 1 || c.similarity < similarWhole || c.to == len(ws) || !ws[c.to].lineStart || ws[c.from].lineStart {
		return false
	}
	for at := c.from; at > 0 && !ws[at].lineStart; {
		k := slices.IndexFunc(cands, func(l candidate) bool { return l.similarity >= similarWhole && skipNoise(ws, l.to) == at })
		if k < 0 {
			return false
		}
		at = cands[k].from
	}
	return true
}

// endsName reports whether a word stands behind a capitalised one right before
// a label, "Sectors Branch Position Title", and does not begin a row of them.
func (b *bareLabels) endsName(c candidate) bool {
	if c.from == 0 || !b.ws[c.from-1].capital() || b.ws[c.from-1].lower == 0 {
		return false
	}
	next := b.ends[skipNoise(b.ws, c.to)]
	row := b.ends[c.to] > 0 && b.ends[next] > 0
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
