package correct

import "strings"

// leastBullets is how many times an "e" must stand for a bullet on a page
// before it is taken for one.
const leastBullets = 2

// restoreBullets gives items whose bullet reads "e" their bullet back: an "e"
// alone after a stop or at a line's start, before a capital.
func (r *reading) restoreBullets() {
	var at []int
	for i, w := range r.words {
		if w == "e" && !r.taken[i] && r.opensItem(i) {
			at = append(at, i)
		}
	}
	if len(at) < leastBullets {
		return
	}
	for _, i := range at {
		r.change(i, i+1, "•", proof{RuleBullet, "an e alone where items begin, several times", 0.9})
	}
}

func (r *reading) opensItem(i int) bool {
	next, before := r.word(i+1), r.word(i-1)
	if !startsUpper(next) || len(next) < 3 {
		return false
	}
	return before == "" || r.line[i-1] != r.line[i] || strings.ContainsAny(before[len(before)-1:], ".;:")
}
