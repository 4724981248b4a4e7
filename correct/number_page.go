package correct

import "regexp"

// pageTotal is what stands behind "Page" or its number where the spaces between
// were lost: "of5", "2of5", "Ide9".
var pageTotal = regexp.MustCompile(`^([0-9OI]{0,2})(of|de)([0-9OI]{1,2})$`)

// restorePageTotals parts such words: "Page I de7" is Page 1 de 7.
func (r *reading) restorePageTotals() {
	for i := range r.words {
		m := pageTotal.FindStringSubmatch(r.words[i])
		if m == nil {
			continue
		}
		number := m[1] != ""
		if number && !pageWords[r.near(i-1)] || !number && !pageWords[r.near(i-2)] {
			continue
		}
		text := m[2] + " " + digits(m[3])
		if number {
			text = digits(m[1]) + " " + text
		}
		r.change(i, i+1, text, proof{RuleNumber, "a page's number and how many there are", 0.95})
	}
}
