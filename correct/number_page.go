package correct

import (
	"regexp"
	"strings"
)

// pageTotal is what stands behind "Page" or its number where the spaces between
// were lost: "of5", "2of5", "2of", "Ide9".
var pageTotal = regexp.MustCompile(`^([0-9OIlS]{0,2})(of|0f|oF|de)([0-9OIlS]{0,2})$`)

// restorePageTotals parts such words: "Page I de7" is Page 1 de 7.
func (r *reading) restorePageTotals() {
	for i := range r.words {
		m := pageTotal.FindStringSubmatch(r.words[i])
		if m == nil {
			continue
		}
		number := m[1] != ""
		if m[2] != "de" {
			m[2] = "of"
		}
		if number && !pageWords[r.near(i-1)] || !number && !pageWords[r.near(i-2)] {
			continue
		}
		if m[3] == "" && (!number || !numeric.MatchString(r.near(i+1))) {
			continue
		}
		text := strings.TrimSpace(m[2] + " " + pageDigits(m[3]))
		if number {
			text = pageDigits(m[1]) + " " + text
		}
		r.change(i, i+1, text, proof{RuleNumber, "a page's number and how many there are", 0.95})
	}
}

// pageDigits is what a page's number was read as: S for 5, too.
func pageDigits(read string) string {
	return strings.NewReplacer("S", "5", "l", "1").Replace(digits(read))
}
