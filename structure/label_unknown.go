package structure

import (
	"sort"
	"strings"
)

// Forms have more labels than any lexicon: telephone, status, hours of work.
// Whatever stands at the start of a line, or after a cell's gap, and ends in a
// colon is a label, too: the value before it ends there, and what follows is no
// field's. In a text without lines nobody can tell where between the value and
// the colon such a label begins: the shortest is taken, and the value is in
// doubt.

// longestUnknown is the most words of a label that the lexicon does not know.
const longestUnknown = 6

// unknownLabels adds the labels that the lexicon does not know to those that it
// does, and turns those that are said of something else, "Former
// classification:", into labels of no field.
func unknownLabels(ws []word, labels []candidate) []candidate {
	labels = append([]candidate(nil), labels...)
	for k := range labels {
		qualify(ws, labels, k)
	}
	preferBare(labels)
	known, free := labels, 0
	for i, k := 0, 0; i < len(ws); i++ {
		for k < len(known) && known[k].to <= i {
			free = known[k].to
			k++
		}
		if k < len(known) && known[k].from <= i || !colonAfter(ws, i) {
			continue
		}
		stray := k < len(known) && known[k].from == skipNoise(ws, i+1)
		if c, ok := unknownLabel(ws, i, free, known[:k]); ok && (!stray || ws[c.from].lineStart) {
			labels = append(labels, c)
			free = c.to
		}
	}
	sort.SliceStable(labels, func(i, j int) bool { return labels[i].from < labels[j].from })
	for k := 1; k < len(labels); k++ {
		labels[k-1].open = labels[k].blurred
	}
	return labels
}

// colonAfter reports whether word i is the last before a colon.
func colonAfter(ws []word, i int) bool {
	return !ws[i].noise() && ws[i].lower+ws[i].upper > 1 && hasColon(ws, i+1)
}

// unknownLabel is the label that ends in the colon after word i; free is where
// what is no label begins.
func unknownLabel(ws []word, i, free int, before []candidate) (candidate, bool) {
	from, sure := unknownStart(ws, i, free)
	c := candidate{from: from, to: i + 1, means: "-", similarity: 1, colon: true, blurred: !sure}
	if !ws[from].capital() || len(before) == 0 {
		return c, false
	}
	last := &before[len(before)-1]
	empty := from == last.to && free == last.to
	switch {
	case !last.colon && (empty || !sure):
		return c, false // a form without colons
	case empty && titleHead(&ws[from]):
		return c, false // "Director: Lakes"
	}
	return c, true
}

// unknownStart is the word at which the label begins that ends in the colon after
// word i, and whether that is sure.
func unknownStart(ws []word, i, free int) (from int, sure bool) {
	for from = i; from >= free && i-from < longestUnknown; from-- {
		if ws[from].lineStart && from > free || gapBefore(ws, from) {
			return from, ws[from].capital()
		}
		if from > free && ws[from-1].ends(":;|") {
			break
		}
	}
	from = i
	for from > free && i-from < longestUnknown && linked(ws, from, i) {
		from--
	}
	return from, from == free || shouting(ws, from, i)
}

// linked reports whether the word before one of a label belongs to it: both are
// in capitals where others are not, or a link such as "of" joins them.
func linked(ws []word, from, last int) bool {
	before := &ws[from-1]
	if before.noise() || before.ends(",.;:)") && len(before.letters) > 2 {
		return false
	}
	lower := strings.ToLower(before.Text)
	return nameLinks[lower] && from > 1 && ws[from-2].capital() || nameLinks[strings.ToLower(ws[from].Text)] ||
		exclaims(&ws[last]) && exclaims(before)
}

// nameLinks join the words of a name in both languages.
var nameLinks = wordSet("of de du des d'")

// shouting reports whether a label is in capitals and the word before is not.
func shouting(ws []word, from, last int) bool {
	return from > 0 && exclaims(&ws[last]) && ws[from-1].lower > 0
}

// longestAcronym is the most letters of a word in capitals that is no label's.
const longestAcronym = 4

func exclaims(w *word) bool { return w.upper > longestAcronym && w.lower == 0 }

// widestSpace is the widest space between two words of a value, in heights of
// their boxes.
const widestSpace = 1.5

// gapBefore reports whether a cell's gap stands before word i: on the page, or
// as a tab or several spaces.
func gapBefore(ws []word, i int) bool {
	if i == 0 || ws[i].lineStart {
		return false
	}
	if s := ws[i].Space; strings.Contains(s, "\t") || strings.Count(s, " ") > 1 {
		return true
	}
	a, b := ws[i-1].Box, ws[i].Box
	return !a.IsZero() && !b.IsZero() && b.X-a.X-a.Width > widestSpace*max(a.Height, b.Height)
}
