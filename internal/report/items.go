package report

import (
	"regexp"
	"strings"
)

// block is a part of a section's text: an item of a list, or what stands
// before, between and behind lists.
type block struct {
	text string
	item bool
	mark string // an item's, as it is printed; empty where it has none
}

// blocks parts a section's text at its items, so that nothing of it is left
// out. Items stand in the text in their order, behind their marks.
func blocks(text string, items []string) []block {
	var out []block
	words := aWord.FindAllStringIndex(text, -1)
	for _, item := range items {
		at, n := find(text, words, strings.Fields(item))
		before, sign := "", ""
		if n > 0 {
			before = text[words[0][0]:words[at][0]]
			sign = strings.TrimSuffix(text[words[at][0]:words[at][1]], strings.Fields(item)[0])
		}
		if before = strings.TrimSpace(before); named.MatchString(before) {
			item, before = before+" "+item, ""
		}
		if at := mark.FindStringIndex(before); at != nil {
			before, sign = before[:at[0]], strings.TrimSpace(before[at[0]:])
		}
		out = append(appendText(out, before), block{item, true, sign})
		words = words[at+n:]
	}
	if len(words) > 0 {
		out = appendText(out, text[words[0][0]:])
	}
	return out
}

var aWord = regexp.MustCompile(`\S+`)

// mark is an item's number or bullet at the end of what stands before it; named
// is one with a word of its own, "Element 2:", which stays with the item.
var (
	mark  = regexp.MustCompile(`(^|\s)` + markSigns)
	named = regexp.MustCompile(`^\pL+\s` + markSigns)
)

const markSigns = `[(\[#]?(\d{1,2}(\.\d{1,2}|[°º]| ?%)?|[A-Z]{1,2}\.?\d{1,2}|[ivxIVX]{1,4}|[A-Za-z]|[^\pL\pN\s]{1,2})[.)\]:,-]{0,2}$`

func appendText(out []block, s string) []block {
	if s = strings.TrimSpace(s); s == "" {
		return out
	}
	return append(out, block{text: s})
}

// find is where an item's words stand among a text's, and how many they are: 0
// where they are nowhere. Its number may be run into its first word.
func find(text string, words [][]int, item []string) (at, n int) {
	for at := 0; at+len(item) <= len(words); at++ {
		n := 0
		for n < len(item) {
			w := text[words[at+n][0]:words[at+n][1]]
			if w != item[n] && (n > 0 || !strings.HasSuffix(w, item[n])) {
				break
			}
			n++
		}
		if n == len(item) {
			return at, n
		}
	}
	return 0, 0
}
