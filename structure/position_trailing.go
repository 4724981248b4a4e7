package structure

import (
	"regexp"
	"strings"
)

// trailing is what leads from a title to the next one, or to a new sentence.
var trailing = regexp.MustCompile(`,?\s(?:and|et|&)(?:\s(?:an?|the|une?|l[ae]|les))?$|` +
	`\.\s(?:The|They|H(?:is|er|e)|She|It|This|These|L[ae]|Les|Ils?|Elles?|Cette|Ces?)\s.*$`)

// untrailed is a title without what leads on from it: "Manager, Lakes and the", "Chief,
// Boats. They keep". Of more words than a name has it is a sentence, for a person.
func untrailed(title string) string {
	if cut := trailing.ReplaceAllString(title, ""); len(strings.Fields(cut)) <= longestName {
		return cut
	}
	return title
}
