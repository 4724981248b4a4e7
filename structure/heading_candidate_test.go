package structure

import "testing"

// TestHeadingAsACandidate: a heading that nobody knows is a candidate where that
// is the same words, the surest of several.
func TestHeadingAsACandidate(t *testing.T) {
	c := candidate{from: 4, to: 6, means: string(Other), score: ownPrint}
	at := func(from, to int, kind SectionKind, score float64) candidate {
		return candidate{from: from, to: to, means: string(kind), score: score}
	}
	for _, tt := range []struct {
		candidates []candidate
		want       SectionKind
	}{
		{nil, Other},
		{[]candidate{at(4, 5, Skill, 9), at(4, 7, Effort, 9)}, Other},
		{[]candidate{at(3, 6, Skill, 9), at(4, 6, Effort, 8), at(4, 6, Dimensions, 7), at(5, 6, Challenges, 9)}, Effort},
		{[]candidate{at(4, 6, Skill, ownPrint-1)}, Other},
	} {
		if got := asCandidate(c, tt.candidates); got.means != string(tt.want) {
			t.Errorf("%v: %s, want %s", tt.candidates, got.means, tt.want)
		}
	}
}
