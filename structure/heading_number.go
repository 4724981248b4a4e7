package structure

import (
	"regexp"
	"slices"
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
	return countedHeads(ws, heads)
}

// countedHeads gives headings inside a line the number before them where two
// neighbours' count up: "… inspects kites. B. STRUCTURE … reports. C. NATURE".
func countedHeads(ws []word, heads []candidate) []candidate {
	var before [headStyles]int
	take := make([]bool, len(heads))
	for i, c := range heads {
		numbers := headNumbers(ws, heads, i)
		for style, n := range numbers {
			if n > 0 && i > 0 && before[style]+1 == n && before[style] > 0 {
				take[i-1], take[i] = true, true
			}
		}
		if before = numbers; ws[c.from].lineStart {
			before = [headStyles]int{}
		}
	}
	for i := range heads {
		if take[i] {
			heads[i].from--
		}
	}
	return heads
}

// headStyles are digits, Roman numerals and letters.
const headStyles = 3

// headNumbers is what the word before heading i may be in each style, 0 where it
// is no heading's number.
func headNumbers(ws []word, heads []candidate, i int) (n [headStyles]int) {
	at := heads[i].from - 1
	if at < 0 || i > 0 && at < heads[i-1].to || ws[heads[i].from].lineStart || ws[at].furniture || !headNumeral.MatchString(ws[at].Text) {
		return n
	}
	mark := strings.Trim(ws[at].Text, "()[].:")
	if d, ok := number(mark); ok {
		n[0] = atoi(d)
	}
	n[1] = slices.Index(romanNumerals, strings.ToLower(mark)) + 1
	if len(mark) == 1 && mark[0] >= 'A' && mark[0] <= 'H' {
		n[2] = int(mark[0]-'A') + 1
	}
	return n
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
