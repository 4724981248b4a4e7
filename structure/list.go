package structure

import (
	"regexp"
	"strings"
)

// items splits a section's words into the items of its list; nil where it
// holds none. Numbers, letters and bullets stay out of the items.
func items(ws []word) []string {
	marks := numbered(ws)
	if len(marks) < 2 {
		marks = bulleted(ws)
	}
	if len(marks) < 2 {
		marks = lettered(ws)
	}
	if len(marks) < 2 {
		return nil
	}
	return cut(ws, marks)
}

// cut gives the text after each mark, up to the next.
func cut(ws []word, marks []marker) []string {
	var out []string
	for i, m := range marks {
		end := len(ws)
		if i+1 < len(marks) {
			end = marks[i+1].at
		}
		out = append(out, flat(ws[m.at+m.words:end]))
	}
	return out
}

// marker is the start of an item: the word at which it stands and how many
// words belong to the number or bullet.
type marker struct{ at, words int }

var numberMark = regexp.MustCompile(`^[(\[]?([0-9IlOS|t!]{1,3})[.)\]:,]{1,2}$`)

// isMarker reports whether a word could number or mark an item.
func isMarker(w *word) bool {
	return numberMark.MatchString(w.Text) || bullets[w.Text]
}

// itemNumber is the number that a word could be in a list, or 0.
func itemNumber(w *word) int {
	m := numberMark.FindStringSubmatch(w.Text)
	if m == nil {
		return 0
	}
	s := strings.NewReplacer("t", "1", "!", "1").Replace(m[1])
	d, ok := number(s)
	if n := atoi(d); ok && n <= 60 {
		return n
	}
	return atoi(strings.NewReplacer("S", "5").Replace(m[1]))
}

// numbered finds the list whose numbers go up by one, the longest there is; a
// number that was lost leaves a gap of one.
func numbered(ws []word) []marker {
	type link struct{ at, number, length, back int }
	var links []link
	best := -1
	for i := range ws {
		n := itemNumber(&ws[i])
		if n == 0 || !startsItem(ws, i) {
			continue
		}
		l := link{at: i, number: n, length: 1, back: -1}
		if n > 2 {
			l.length = -n
		}
		for k := range links {
			gap := n - links[k].number
			if gap >= 1 && gap <= 2 && links[k].length+2-gap > l.length {
				l.length, l.back = links[k].length+2-gap, k
			}
		}
		links = append(links, l)
		if best < 0 || l.length > links[best].length {
			best = len(links) - 1
		}
	}
	var out []marker
	for k := best; k >= 0; k = links[k].back {
		out = append([]marker{{links[k].at, 1}}, out...)
	}
	return out
}

// startsItem reports whether an item may begin at word i: after the end of
// something, before a capital.
func startsItem(ws []word, i int) bool {
	if i+1 >= len(ws) || !ws[i+1].capital() && !ws[i+1].noise() {
		return false
	}
	return true
}

// bullets are what bullets are recognised as.
var bullets = wordSet("e * > • - – — ¢ « » © o ° ® · ▪ ► ‣ ○ ● + ¥ ~ = %")

// bulleted finds the items of the bullet that is used most.
func bulleted(ws []word) []marker {
	var out []marker
	for i := range ws {
		if !bullets[ws[i].Text] || i+1 >= len(ws) || !ws[i+1].capital() {
			continue
		}
		if i == 0 || ws[i].lineStart || ws[i-1].ends(".;:,") || ws[i-1].noise() || strings.EqualFold(ws[i-1].Text, "and") {
			out = append(out, marker{i, 1})
		}
	}
	return out
}

var letterMark = regexp.MustCompile(`^\(?([a-z])[.)]$`)

// lettered finds the list a), b), c) …
func lettered(ws []word) []marker {
	var out []marker
	next := byte('a')
	for i := range ws {
		if m := letterMark.FindStringSubmatch(ws[i].Text); m != nil && m[1][0] == next {
			out = append(out, marker{i, 1})
			next++
		}
	}
	return out
}
