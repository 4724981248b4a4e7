package structure

import (
	"slices"
	"strings"
)

// A heading that says that it goes on, "SPECIFIC ACCOUNTABILITIES (continued)",
// begins no section: what stands under it is more of the section of its kind, and
// its words are more of that one's heading.

// goesOn reports whether a heading's last words say that it is said once more: "...
// continued", "(suite de la page 2)", "suite et fin". Among others it is one of its
// words: "knowledge of continued operations".
func (c *candidate) goesOn(ws []word) bool {
	for i := c.from + 1; i < c.to; i++ {
		if goesOnWords[strings.ToLower(trim(ws[i].Text))] && !slices.ContainsFunc(ws[i+1:c.to], sense) {
			return true
		}
	}
	return false
}

// sense reports a word that is none of those that say where a heading goes on.
func sense(w word) bool {
	t := strings.ToLower(trim(w.Text))
	_, digits := number(t)
	return t != "" && !digits && !whereItGoesOn[t]
}

var whereItGoesOn = wordSet("from on next previous page pages p de la à suivante précédente et fin")

// mergeAgain is merge with word.again set on the headings that go on in the section
// before.
func mergeAgain(ws []word, heads []candidate) []candidate {
	for k := 1; k < len(heads); k++ {
		c := &heads[k]
		if c.means != heads[k-1].means || c.from-heads[k-1].to <= bilingualGap || !c.goesOn(ws) {
			continue
		}
		for i := numberedHeads(ws, []candidate{*c})[0].from; i < c.to; i++ {
			ws[i].again = true
		}
	}
	return merge(heads)
}

// wholeHeading is a section's heading and those that it goes on under.
func wholeHeading(heading, section []word) string {
	words := unfurnished(heading)
	for i := range section {
		if section[i].again {
			words = append(words[:len(words):len(words)], section[i])
		}
	}
	return flat(words)
}

// addTo adds a section of these words, whose heading says that it goes on, to the
// one of its kind before it.
func (s *Section) addTo(all []Section, bodies [][]word, body []word) bool {
	for k := len(all) - 1; k >= 0; k-- {
		if before := &all[k]; before.Kind == s.Kind {
			bodies[k] = slices.Concat(bodies[k], body)
			before.Heading += " " + s.Heading
			before.Text = strings.TrimSpace(before.Text + "\n" + s.Text)
			before.Items = joinedItems(before, s, bodies[k])
			before.Pages = joinedPages(before.Pages, s.Pages)
			before.Confidence = min(before.Confidence, s.Confidence)
			return true
		}
	}
	return false
}

// joinedItems are the items of both parts, or of their words together where that
// makes the first part's list longer: a single item is no list of its own.
func joinedItems(first, second *Section, words []word) []string {
	each, n := slices.Concat(first.Items, second.Items), len(first.Items)
	if whole := items(words, first.Kind); n > 1 && len(whole) > len(each) && slices.Equal(whole[:n-1], first.Items[:n-1]) {
		return whole
	}
	return each
}

// joinedPages are the pages of two parts, each once.
func joinedPages(first, second []int) []int {
	for _, p := range second {
		if len(first) == 0 || first[len(first)-1] < p {
			first = append(first, p)
		}
	}
	return first
}
