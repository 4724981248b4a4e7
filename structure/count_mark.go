package structure

import (
	"regexp"
	"strings"

	"github.com/jdscribe/jdscribe/dict"
)

// countMark is what may count an item: its number, what stands around it, and
// how many words both are; 0 where there is none.
type countMark struct {
	around   string
	n, words int
}

// share is what stands around a share of time.
const share = "%"

var (
	// aroundNumber is "1-", "1.-", "1°", "1o", "1/", "5.1", "5.1.1", "E.1", "#1", "KA1",
	// "A-1".
	aroundNumber = regexp.MustCompile(`^([#№(\[]?(?:\p{Lu}{0,4}[.#-]?|(?:[0-9]{1,2}\.){1,2}))([0-9OIl]{1,2})[.):\]]{0,2}([-–—°ºo/]?)[.:]?$`)
	// labelledNumber is the number behind an item's label: "Duty 1:".
	labelledNumber = regexp.MustCompile(`^#?([0-9OIl]{1,2})[.):]?[-–—]?:?$`)
	shareNumber    = regexp.MustCompile(`^\(?([0-9]{1,3})(%?)\)?[.:-]?$`)
)

// countedText is a pattern's match of a word that may hold a list's number; most
// are too long or have no digit, nor what is read for one.
func countedText(pattern *regexp.Regexp, w *word) []string {
	const longest = 10 // bytes
	if len(w.Text) > longest || w.lower > 1 || !strings.ContainsAny(w.Text, "0123456789OIl") {
		return nil
	}
	return pattern.FindStringSubmatch(w.Text)
}

// longestItemLabel is the most words of an item's label: "Key activity 1:".
const longestItemLabel = 3

// countMarkAt is the mark at word i where the text of an item follows: with a
// capital and, where nothing ended before, with a duty's verb or behind a number
// with a dash.
func countMarkAt(ws []word, i int) countMark {
	c := numberedMark(ws, i)
	for _, read := range []func([]word, int) countMark{shareMark, letterMarkAt, labelledMark} {
		if c.words == 0 {
			c = read(ws, i)
		}
	}
	next := i + c.words
	if c.words == 0 || next >= len(ws) {
		return countMark{}
	}
	if !itemFollows(ws, i, next, c.around == "-" || c.around == "o") {
		return countMark{}
	}
	return c
}

// itemFollows reports whether the text of an item stands at word next, behind the
// mark at word i.
func itemFollows(ws []word, i, next int, dash bool) bool {
	w := &ws[next]
	if opens(ws, i) {
		return w.capital() || dash && w.lower > 2
	}
	return w.capital() && (duty(w) || dash && endsItem(&ws[i-1]))
}

// endsItem reports whether a word without a stop may be an item's last.
func endsItem(w *word) bool {
	return w.lower > 2 && !w.capital() && !functionWords[w.Text] && !counted[w.Text]
}

// numberedMark is a number with what is printed around it; alone, a dash must
// stand behind it, for what a stop does numbered knows. A class is none.
func numberedMark(ws []word, i int) countMark {
	m := countedText(aroundNumber, &ws[i])
	if m == nil {
		return countMark{}
	}
	d, ok := number(m[2])
	around, words := m[1], 1
	bare := strings.Trim(around, "([") == ""
	switch {
	case m[3] == "o" || m[3] == "/":
		around += m[3]
	case bare && m[3] != "":
		around = "-"
	case bare && i+1 < len(ws) && dashes[ws[i+1].Text] && ws[i+1].Text != ":":
		around, words = "-", 2
	case bare:
		return countMark{}
	}
	if _, class := dict.FindGroup(strings.Trim(around, ".#-([")); !ok || class || atoi(d) == 0 {
		return countMark{}
	}
	return countMark{around, atoi(d), words}
}

// letterMarkAt is a capital with a dash: "A-", "A -".
func letterMarkAt(ws []word, i int) countMark {
	s, words := ws[i].Text, 1
	if len(s) == 1 && i+1 < len(ws) && dash(&ws[i+1]) {
		s, words = s+"-", 2
	}
	if len(s) < 2 || s[0] < 'A' || s[0] > 'Z' || s[1:] == ":" || !dashes[s[1:]] {
		return countMark{}
	}
	return countMark{lettersAround, int(s[0]-'A') + 1, words}
}

// lettersAround is what stands around a letter that counts.
const lettersAround = "A-"

// rare reports whether what stands around a number is seldom a list's.
func rare(around string) bool {
	return around == lettersAround || strings.HasSuffix(around, "o") || strings.HasSuffix(around, "/") || strings.Count(around, ".") > 1
}

// shareMark is "40%", "(40 %)".
func shareMark(ws []word, i int) countMark {
	m := countedText(shareNumber, &ws[i])
	switch {
	case m == nil || atoi(m[1]) == 0:
		return countMark{}
	case m[2] != "":
		return countMark{share, atoi(m[1]), 1}
	case i+1 < len(ws) && strings.Trim(ws[i+1].Text, ").:-") == "%":
		return countMark{share, atoi(m[1]), 2}
	}
	return countMark{}
}

// labelledMark is a label of one word or a few and its number: "Duty 1:".
func labelledMark(ws []word, i int) countMark {
	if !ws[i].capital() || len(ws[i].letters) < 3 {
		return countMark{}
	}
	var label []string
	for k := i; k < min(len(ws)-1, i+longestItemLabel) && lettersOnly(&ws[k]); k++ {
		label = append(label, strings.ToLower(ws[k].Text))
		m := countedText(labelledNumber, &ws[k+1])
		if m == nil {
			continue
		}
		d, ok := number(m[1])
		if n := atoi(d); !ok || n == 0 || counted[label[len(label)-1]] {
			return countMark{}
		}
		words := k + 2 - i
		if i+words < len(ws) && dashes[ws[i+words].Text] {
			words++
		}
		return countMark{strings.Join(label, " "), atoi(d), words}
	}
	return countMark{}
}

// lettersOnly reports whether a word is letters and nothing else.
func lettersOnly(w *word) bool {
	return w.upper+w.lower > 0 && lettersIn(w.Text) == len([]rune(w.Text))
}
