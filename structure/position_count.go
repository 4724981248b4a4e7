package structure

import (
	"strings"

	"github.com/jdscribe/jdscribe/document"
)

// uncounted is a title without the number in words that counts its positions: a
// number in lower case, or one before titles. In "Six Nations Liaison Officer" and
// "One Stop Shop Manager" it is a name's.
func uncounted(title string) string {
	var ws []word
	for t := range strings.FieldsSeq(title) {
		ws = append(ws, newWord(document.Token{Text: t}))
	}
	if len(ws) < 2 || spelledNumber(ws[0].Text) == 0 || ws[0].capital() && !countsTitles(ws) {
		return title
	}
	_, rest, _ := strings.Cut(title, " ")
	return leading.ReplaceAllString(rest, "")
}

// countsTitles reports whether the first word, a number, counts the titles up to the
// next comma: one of them or their last word stands in the plural.
func countsTitles(ws []word) bool {
	next := strings.ToLower(trim(ws[1].Text))
	if spelledNumber(ws[0].Text) == 1 {
		return !oneThing[next]
	}
	for i := range ws[1:] {
		w := &ws[1+i]
		last := w.ends(",") || i+2 == len(ws)
		if pluralPosition(w) || last && i > 0 && plural(w) {
			return !spans[next]
		}
		if last {
			break
		}
	}
	return false
}

// spans are what a number before a singular measures: "Ten Year Plan".
var spans = wordSet("year month week day hour mile way")

// oneThing are words of which "one" makes a name: "One Stop Shop Manager".
var oneThing = wordSet("stop window voice call door health")
