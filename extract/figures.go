package extract

import (
	"slices"
	"strings"
	"unicode"

	"github.com/jdscribe/jdscribe/document"
)

// disputed is the confidence of figures that were read otherwise before: structure
// holds a field of less than half for doubtful.
const disputed = 0.45

// mayReplace reports a second reading whose figures may stand for those of the
// first: the same, any where there were none, or others of which the engine is
// sure. A number is never replaced by words; what it is misread as may be a known
// one, 411 as all. Measured on 240 made forms that are hard to read: of 31 other
// figures that are likelier, those of which the engine is sure mend 16 and break
// two, the rest mend four, break three and leave ten wrong.
func mayReplace(here, there []document.Word) bool {
	first, second := digits(joined(here)), digits(joined(there))
	switch {
	case first == "", first == second:
		return true
	case second == "":
		return !slices.ContainsFunc(runs(joined(here)), isFigure)
	}
	return !slices.ContainsFunc(there, func(w document.Word) bool { return w.Confidence < sureCell })
}

// inDispute lowers the confidence of words that have other figures than those in
// whose place they come.
func inDispute(words, place []document.Word) {
	if first := digits(joined(place)); first == "" || first == digits(joined(words)) {
		return
	}
	for i := range words {
		words[i].Confidence = min(words[i].Confidence, disputed)
	}
}

// runs are a text's stretches of letters and digits.
func runs(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// isFigure reports a run of no more letters than digits.
func isFigure(run string) bool { return 2*len(digits(run)) >= len(run) }

func digits(text string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text)
}
