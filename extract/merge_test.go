package extract

import (
	"slices"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
)

func wordAt(text string, x, width, confidence float64) document.Word {
	return document.Word{Text: text, Box: document.Box{X: x, Y: 10, Width: width, Height: 8}, Confidence: confidence}
}

// TestFiguresAreWeighed: the lexicon knows no number and no code, and still they
// count for more than letters that mean nothing, on either side.
func TestFiguresAreWeighed(t *testing.T) {
	first := []document.Word{wordAt("EX-01", 0, 30, 0.9), wordAt("I998", 40, 30, 0.8), wordAt("lZO", 80, 30, 0.8), wordAt("wicks", 120, 30, 0.8)}
	second := []document.Word{wordAt("EXOl", 0, 30, 0.95), wordAt("1998", 40, 30, 0.9), wordAt("120", 80, 30, 0.8), wordAt("w1cks", 120, 30, 0.8)}
	j := judge{known: func(_, w string) bool { return w == "wicks" }}
	if got, taken := merged(j, first, second); got != "EX-01 1998 120 wicks" || taken != 2 {
		t.Errorf("%d taken: %q", taken, got)
	}
}

// merged is the text of two readings of a line.
func merged(j judge, first, second []document.Word) (text string, taken int) {
	lines := []document.Line{lineOf(first)}
	taken = j.merge(lines, []document.Line{lineOf(second)})
	return strings.TrimSpace(joined(lines[0].Words)), taken
}

// TestNoWordIsLostInMerging: a word read as two and two read as one.
func TestNoWordIsLostInMerging(t *testing.T) {
	first := []document.Word{wordAt("fogsignal", 0, 90, 0.4), wordAt("ti", 100, 20, 0.4), wordAt("de", 125, 20, 0.4), wordAt("48", 200, 20, 0.5)}
	second := []document.Word{wordAt("fog", 0, 30, 0.9), wordAt("signal", 35, 55, 0.9), wordAt("tide", 100, 45, 0.9), wordAt("|", 160, 5, 0.9)}
	j := judge{known: func(_, w string) bool { return slices.Contains([]string{"fog", "signal", "tide"}, w) }}
	if got, taken := merged(j, first, second); got != "fog signal tide 48" || taken != 3 {
		t.Errorf("%d taken: %q", taken, got)
	}
}
