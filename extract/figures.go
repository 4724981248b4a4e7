package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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
	first, second := figures(joined(here)), figures(joined(there))
	switch {
	case first == "", first == second:
		return true
	case second == "":
		return !slices.ContainsFunc(runs(joined(here)), isFigure)
	}
	return !slices.ContainsFunc(there, func(w document.Word) bool { return figures(w.Text) != "" && w.Confidence < sureCell })
}

// inDispute are the words with figures where other ones were read before.
func inDispute(words, place []document.Word) (out []document.Word) {
	if first := figures(joined(place)); first == "" || first == figures(joined(words)) {
		return nil
	}
	for _, w := range words {
		if figures(w.Text) != "" {
			out = append(out, w)
		}
	}
	return out
}

// doubt lowers the confidence of a page's words that are in dispute.
func doubt(lines []document.Line, words []document.Word) {
	for _, line := range lines {
		for i, w := range line.Words {
			if slices.ContainsFunc(words, func(d document.Word) bool { return d.Box == w.Box && d.Text == w.Text }) {
				line.Words[i].Confidence = disputed
			}
		}
	}
}

// runs are a text's stretches of letters and digits.
func runs(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// isFigure reports a run of no more letters than digits.
func isFigure(run string) bool { return 2*len(figures(run)) >= utf8.RuneCountInString(run) }

// number is a number's digits, with the stops and commas between them.
var number = regexp.MustCompile(`[0-9]+(?:[.,][0-9]+)*`)

// figures are a text's numbers: 1.5 is not 15.
func figures(text string) string { return strings.Join(number.FindAllString(text, -1), "") }
