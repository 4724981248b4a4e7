package structure

import (
	"slices"
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
	var out []candidate
	for i, c := range heads {
		out = append(out, c)
		end := sectionEnd(heads, i, len(ws))
		for k := c.to; k < end; k++ {
			if !ws[k].lineStart {
				continue
			}
			if n := lineEnd(ws, k); unknownHeading(ws, k, n, end, c) && sizedLike(ws[k:n], ws, like) {
				out = append(out, asCandidate(candidate{from: k, to: n, means: string(Other), score: ownPrint}, candidates))
			}
		}
	}
	return out
}

// asCandidate is a heading as one of the candidates is, where one is the same
// words.
func asCandidate(c candidate, candidates []candidate) candidate {
	for _, d := range candidates {
		if d.from == c.from && d.to == c.to && d.score > c.score {
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
	return fitsSection(ws[to:end], line, SectionKind(c.means))
}

// fitsSection reports whether such a line may end a section: names stand in
// capitals among signatures, titles among positions, the parts of a budget
// above their figures, and those of a list above its items.
func fitsSection(rest, line []word, kind SectionKind) bool {
	switch {
	case kind == Certification || kind == OrganizationChart || kind == EvaluationRationale:
		return len(line) == 2 && headNumber(line)
	case kind == NatureAndScope: // its parts have headings of their own
		return headNumber(line[:1])
	case kind == OrganizationStructure:
		return !headed(line) && cueAt(line, anyListLabel) == 0
	case kind == Dimensions:
		return !slices.ContainsFunc(rest, func(w word) bool { return strings.ContainsAny(w.Text, "0123456789") })
	case duties[kind]:
		return !marksLine(rest)
	}
	return true
}

// marksLine reports whether a line begins with an item's mark.
func marksLine(ws []word) bool {
	for i := range ws {
		if ws[i].lineStart && isMarker(&ws[i]) {
			return true
		}
	}
	return false
}

// sizedLike reports whether a line's letters are as high as those of the
// headings that it resembles, where both are known.
func sizedLike(line, ws []word, like []candidate) bool {
	a := line[0].Box.Height
	for _, c := range like {
		b := ws[c.from].Box.Height
		if a == 0 || b == 0 || max(a, b) <= sameHeight*min(a, b) {
			return true
		}
	}
	return false
}
