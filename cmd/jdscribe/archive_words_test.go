package main

import (
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/structure"
)

// mostWrongWords is the share of a file's words that may be wrong after
// correction. The worst of the archive has less than half of it.
const mostWrongWords = 0.04

func checkWords(t *testing.T, truth string, jd *structure.JobDescription) {
	t.Helper()
	var text strings.Builder
	for _, p := range jd.Pages {
		text.WriteString(p.CorrectedText + "\n")
	}
	want, got := plainWords(truth), plainWords(text.String())
	wrong := distance(want, got)
	t.Logf("%d of %d words wrong", wrong, len(want))
	if float64(wrong) > mostWrongWords*float64(len(want)) {
		t.Errorf("%d of %d words wrong, want at most %.0f %%", wrong, len(want), 100*mostWrongWords)
	}
}

// plainWords are a text's words in small letters, without outer punctuation.
func plainWords(text string) []string {
	var out []string
	for _, w := range strings.Fields(strings.ToLower(strings.ReplaceAll(text, "’", "'"))) {
		if w = strings.Trim(w, `.,;:()[]"'•-–—|‘*`); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// distance is the least number of words to change, add or drop that turns one
// text into the other.
func distance(a, b []string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, word := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, other := range b {
			cost := 1
			if word == other {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(diagonal+cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
