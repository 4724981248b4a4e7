package structure

import (
	"strings"

	"github.com/jdscribe/jdscribe/document"
)

// uncounted is a title without the number in words that counts its positions: a
// number in lower case, or one whose first plural is what the title is built on.
// In "Six Nations Liaison Officer" and "One Stop Shop Manager" it is a name's.
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

// countsTitles reports whether the first word, a number, counts the titles behind it.
func countsTitles(ws []word) bool {
	if spelledNumber(ws[0].Text) == 1 {
		return titleHead(&ws[1]) || titleRanks[strings.ToLower(ws[1].Text)]
	}
	for i := range ws[1:] {
		if t := strings.ToLower(trim(ws[1+i].Text)); strings.HasSuffix(t, "s") {
			return positionWords[t] || titleHead(&ws[1+i])
		}
	}
	return false
}
