package structure

import (
	"regexp"
	"strings"
)

// In a bilingual table whose cells are read line by line a title is torn apart:
// "Director, Passport Position Job Code … Processing". The document says what
// its position is called: "The Director, Passport Processing, is accountable".
// Where the title that was read cannot be one, the header's words that the name
// in the text is made of, in their order, are the title.

// tornReach is how many words after a torn title's first its last may stand.
const tornReach = 40

// mendTitle puts a torn title together.
func (h *header) mendTitle() {
	f, ok := h.fields[PositionTitle]
	title := h.wordsOfField(PositionTitle)
	if !ok || len(title) < 2 || strings.Contains(h.body, joinedNames(plainWords(f.Value))) {
		return
	}
	strange := h.strangers(title)
	if strange < manyStrangers && !h.intoLabels(title) {
		return
	}
	for _, name := range h.named(title[0]) {
		at := h.wordsOf(name, title[0])
		if at == nil || strange < manyStrangers && at[len(at)-1] <= title[len(title)-1] {
			continue
		}
		for i, owner := range h.owner {
			if owner == PositionTitle {
				h.owner[i] = ""
			}
		}
		delete(h.fields, PositionTitle)
		h.put(PositionTitle, printed(h.pick(at)), "", at, candidate{similarity: similarName})
		return
	}
	if strange >= manyStrangers {
		f.Confidence = min(f.Confidence, inDoubt)
		h.fields[PositionTitle] = f
	}
}

// manyStrangers is how many words that no title holds show that it is torn.
const manyStrangers = 3

// wordsOfField are the words of a field's value.
func (h *header) wordsOfField(name FieldName) []int {
	var at []int
	for i, owner := range h.owner {
		if owner == name {
			at = append(at, i)
		}
	}
	return at
}

// strangers counts a title's words with digits and those in lower case that
// join no names and stand nowhere in the text.
func (h *header) strangers(title []int) int {
	n := 0
	for _, i := range title {
		w := &h.ws[i]
		if strings.ContainsAny(w.Text, "0123456789") || common(w) && !strings.Contains(h.body, plainWords(w.Text)) {
			n++
		}
	}
	return n
}

// intoLabels reports whether a title ends in the first word of a label that
// goes on after it.
func (h *header) intoLabels(title []int) bool {
	last := title[len(title)-1]
	return last+1 < len(h.ws) && labelWord(&h.ws[last]) && labelWord(&h.ws[last+1])
}

// said is what follows a title in a sentence about its position.
var said = regexp.MustCompile(` (?:is|are|reports|est|relève) `)

// longestSaid is the most bytes of a title in the text.
const longestSaid = 140

// named are the names by which the text calls the position, as plain words, that
// begin with the header's word first.
func (h *header) named(first int) []string {
	start := " " + strings.TrimSpace(plainWords(h.ws[first].Text)) + " "
	var out []string
	for body := h.body; ; {
		i := strings.Index(body, " the"+start)
		if i < 0 {
			return out
		}
		body = body[i+len(" the"):]
		end := said.FindStringIndex(body[:min(len(body), longestSaid)])
		if end != nil {
			out = append(out, strings.TrimSpace(body[:end[0]]))
		}
	}
}

// wordsOf are the header's words from first on that a name is made of, in its
// order; nil where more than one word of it is missing, or its last.
func (h *header) wordsOf(name string, first int) []int {
	const fewest = 3
	want := strings.Fields(name)
	var at []int
	missing := 0
	from := first
	for k, w := range want {
		i := h.findPlain(w, from, first+tornReach)
		switch {
		case i >= 0:
			at, from = append(at, i), i+1
		case k == len(want)-1 || missing > 0:
			return nil
		default:
			missing++
		}
	}
	if len(at) < fewest {
		return nil
	}
	return h.withJoiners(at)
}

// findPlain is the first word of the header in a range that reads w, or -1.
func (h *header) findPlain(w string, from, to int) int {
	for i := from; i < min(len(h.ws), to); i++ {
		if strings.TrimSpace(plainWords(h.ws[i].Text)) == w {
			return i
		}
	}
	return -1
}

// withJoiners adds the "and" between two words side by side.
func (h *header) withJoiners(at []int) []int {
	var out []int
	for k, i := range at {
		if k > 0 && i == at[k-1]+2 && (h.ws[i-1].Text == "&" || joiner(&h.ws[i-1])) {
			out = append(out, i-1)
		}
		out = append(out, i)
	}
	return out
}
