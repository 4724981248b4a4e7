package extract

import (
	"slices"

	"github.com/jdscribe/jdscribe/document"
)

// The costs of an alignment in hundredths: a word for itself is free, a word for
// another is dearer the less they have in common, and a word for nothing is a
// bit dearer than half of two that have nothing in common.
const (
	unlike  = 100
	gapped  = 55
	similar = 40 // at most, two readings of a word
)

// aligned parts two readings of a line into places, by their words: the
// smallest stretches that have nothing in common with each other. Neighbouring
// places of which each has words in one reading alone are one.
func aligned(a, b []document.Word) [][2][]document.Word {
	cost := make([][]int, len(a)+1)
	for i := range cost {
		cost[i] = make([]int, len(b)+1)
		for k := range cost[i] {
			switch {
			case i == 0:
				cost[i][k] = gapped * k
			case k == 0:
				cost[i][k] = gapped * i
			default:
				cost[i][k] = min(cost[i-1][k-1]+difference(a[i-1].Text, b[k-1].Text), cost[i-1][k]+gapped, cost[i][k-1]+gapped)
			}
		}
	}
	return gathered(walk(cost, a, b))
}

// walk goes back along the cheapest alignment.
func walk(cost [][]int, a, b []document.Word) (out [][2][]document.Word) {
	i, k := len(a), len(b)
	for i > 0 || k > 0 {
		var p [2][]document.Word
		switch {
		case i > 0 && k > 0 && cost[i][k] == cost[i-1][k-1]+difference(a[i-1].Text, b[k-1].Text):
			i, k = i-1, k-1
			p = [2][]document.Word{a[i : i+1], b[k : k+1]}
		case i > 0 && cost[i][k] == cost[i-1][k]+gapped:
			i--
			p[0] = a[i : i+1]
		default:
			k--
			p[1] = b[k : k+1]
		}
		out = append(out, p)
	}
	slices.Reverse(out)
	return out
}

// gathered joins to a place whose words differ the neighbours that have words
// in one reading alone: a word read as two.
func gathered(steps [][2][]document.Word) (out [][2][]document.Word) {
	for _, s := range steps {
		lone := len(s[0]) == 0 || len(s[1]) == 0
		n := len(out) - 1
		if n >= 0 && joined(s[0]) != joined(s[1]) && joined(out[n][0]) != joined(out[n][1]) &&
			(lone || len(out[n][0]) == 0 || len(out[n][1]) == 0) {
			out[n] = [2][]document.Word{slices.Concat(out[n][0], s[0]), slices.Concat(out[n][1], s[1])}
			continue
		}
		out = append(out, [2][]document.Word{slices.Clone(s[0]), slices.Clone(s[1])})
	}
	return out
}

// difference is the edit distance of two words in hundredths of the longer one.
func difference(a, b string) int {
	if a == b {
		return 0
	}
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for k := range row {
		row[k] = k
	}
	for i := range x {
		before := row[0]
		row[0] = i + 1
		for k := range y {
			step := before
			if x[i] != y[k] {
				step++
			}
			before = row[k+1]
			row[k+1] = min(step, row[k]+1, row[k+1]+1)
		}
	}
	return unlike * row[len(y)] / max(len(x), len(y), 1)
}
