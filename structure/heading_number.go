package structure

import (
	"regexp"
	"strings"
)

// numberedHeads gives each heading the number before it on its line ("5.",
// "V)", "Part 2 –"), which is no part of the section before.
func numberedHeads(ws []word, heads []candidate) []candidate {
	end := 0
	for i := range heads {
		c := &heads[i]
		for n := 1; n <= longestHeadNumber && c.from-n >= end; n++ {
			if at := c.from - n; ws[at].lineStart || ws[at].pageStart {
				if headNumber(ws[at:c.from]) {
					c.from = at
				}
				break
			}
		}
		end = c.to
	}
	return heads
}

// longestHeadNumber is "Part 2 –", in words.
const longestHeadNumber = 3

var (
	headNumeral = regexp.MustCompile(`^[(\[]?(?:[0-9]{1,2}|[IVX]{1,4}|[A-Ha-h])[.)\]:]+$|^#{1,6}$`)
	partNumber  = regexp.MustCompile(`^(?:[0-9]{1,2}|[IVX]{1,4}|[A-H])[.):]?$`)
	partWords   = wordSet("part section partie annex annexe appendix")
	dashes      = wordSet("- – — :")
)

// headNumber reports whether words are a heading's number and nothing else.
func headNumber(ws []word) bool {
	if n := len(ws); n > 1 && dashes[ws[n-1].Text] {
		ws = ws[:n-1]
	}
	switch len(ws) {
	case 1:
		return headNumeral.MatchString(ws[0].Text)
	case 2:
		return partWords[strings.ToLower(ws[0].Text)] && partNumber.MatchString(ws[1].Text)
	}
	return false
}
