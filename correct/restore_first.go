package correct

import (
	"regexp"
	"strings"
)

// restoreFirsts gives the first day of a month its 1 back, which a stroke or a
// letter was read for, before a suffix that may stand apart: "ler avril", "I er
// avril", "April lst".
func (r *reading) restoreFirsts() {
	for i, w := range r.words {
		if w == "" || !strings.Contains("1lI!|", w[:1]) {
			continue
		}
		to := i + 1
		if len(w) == 1 && to < len(r.words) && r.line[i] == r.line[to] {
			to++
		}
		text := strings.ReplaceAll(joined(r.words[i:to]), " ", "")
		if m := firstForm.FindStringSubmatch(text); m != nil && r.isFirst(i, to, m[1]) {
			r.change(i, to, "1"+text[1:], proof{RuleNumber, "the first day of a month", 0.97})
		}
	}
}

var firstForm = regexp.MustCompile(`^.(er|st)[.,;:)]*$`)

// isFirst reports whether words from up to, not including, to, stand beside a
// month as its first day does in the language of their suffix.
func (r *reading) isFirst(from, to int, suffix string) bool {
	if r.isMonth(to) {
		return true
	}
	return suffix == "st" && (months[r.near(from-1)] || r.near(to) == "of" && r.isMonth(to+1))
}
