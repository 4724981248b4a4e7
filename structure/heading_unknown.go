package structure

import (
	"slices"
	"sort"
	"strings"
)

// A heading that the lexicon does not have ends a section all the same:
// CORE COMPETENCIES is no challenge. Where the lexicon's own headings are lines
// in capitals of their own, a line that is printed as they are, with a gap
// before it, is a heading like them, of kind other. In one-line text nothing
// shows such a heading, and none is found.

const (
	siblings   = 2 // fewest headings of the lexicon that are printed so
	longestOwn = 6 // words
	ownLetters = 6 // fewest in capitals
	ownPrint   = 2.0
	sameHeight = 1.25 // by which the letters of two such lines may differ
)

// withUnknown adds the headings that only their print shows; one of the
// candidates that was taken for the heading before said once more has its kind.
func withUnknown(ws []word, heads, candidates []candidate) []candidate {
	var like []candidate
	for _, c := range heads {
		if end := lineEnd(ws, c.from); ws[c.from].lineStart && c.to == end && letterCase(ws[c.from:c.to]) == allCapitals {
			like = append(like, c)
		}
	}
	if len(like) < siblings {
		return heads
	}
	heights := heightsOf(ws, like)
	var out []candidate
	for i, c := range heads {
		out = append(out, c)
		end := sectionEnd(heads, i, len(ws))
		for k := max(c.to, lastAgainst(ws, c.to, end, SectionKind(c.means))); k < end; k++ {
			if !ws[k].lineStart {
				continue
			}
			if n := lineEnd(ws, k); unknownHeading(ws, k, n, end, c) && sizedLike(ws[k].Box.Height, heights) {
				out = append(out, asCandidate(candidate{from: k, to: n, means: string(Other), score: ownPrint}, candidates))
			}
		}
	}
	return out
}

// asCandidate is a heading as one of the candidates is, where one is the same
// words.
func asCandidate(c candidate, candidates []candidate) candidate {
	first := sort.Search(len(candidates), func(k int) bool { return candidates[k].from >= c.from })
	for _, d := range candidates[first:] {
		if d.from > c.from {
			break
		}
		if d.to == c.to && d.score > c.score {
			c = d
		}
	}
	return c
}

// unknownHeading reports whether the line from word i to word to is a heading
// inside section c, which ends at word end.
func unknownHeading(ws []word, i, to, end int, c candidate) bool {
	line := ws[i:min(to, end)]
	if ws[i].furniture || to >= end || len(line) > longestOwn || upperLetters(line) < ownLetters ||
		letterCase(line) != allCapitals || strings.ContainsAny(flat(line), ".,;0123456789|") || isMarker(&line[0]) && !headNumber(line) {
		return false
	}
	if ws[to].furniture || letterCase(ws[to:lineEnd(ws, to)]) == allCapitals || !paragraph(ws, i) {
		return false
	}
	return fitsSection(line, SectionKind(c.means))
}

// fitsSection reports whether such a line may end a section: names stand in
// capitals among signatures, titles among positions.
func fitsSection(line []word, kind SectionKind) bool {
	switch kind {
	case Certification, OrganizationChart, EvaluationRationale:
		return len(line) == 2 && headNumber(line)
	case NatureAndScope: // its parts have headings of their own
		return headNumber(line[:1])
	case OrganizationStructure:
		return !headed(line) && cueAt(line, anyListLabel) == 0
	}
	return true
}

// lastAgainst is the last word of a section that no such line may stand before, or
// -1: the parts of a budget stand in capitals above their figures, and those of a
// list above its items.
func lastAgainst(ws []word, from, end int, kind SectionKind) int {
	for i := end - 1; i >= from; i-- {
		switch {
		case kind == Dimensions && strings.ContainsAny(ws[i].Text, "0123456789"):
			return i
		case duties[kind] && ws[i].lineStart && isMarker(&ws[i]):
			return i
		case kind != Dimensions && !duties[kind]:
			return -1
		}
	}
	return -1
}

// heightsOf are the heights of headings' letters, from the smallest.
func heightsOf(ws []word, like []candidate) []float64 {
	var out []float64
	for _, c := range like {
		out = append(out, ws[c.from].Box.Height)
	}
	slices.Sort(out)
	return out
}

// sizedLike reports whether a line's letters are as high as those of one of the
// headings that it resembles, or one of the two is not known.
func sizedLike(height float64, heights []float64) bool {
	if height == 0 || heights[0] == 0 {
		return true
	}
	near := sort.Search(len(heights), func(k int) bool { return height <= sameHeight*heights[k] })
	return near < len(heights) && heights[near] <= sameHeight*height
}
