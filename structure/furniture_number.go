package structure

import (
	"regexp"
	"strings"
)

// markNumbers marks bare page numbers at an edge: a page's first or last word
// where most pages have a number there that fits their place, with the specks
// between it and the edge.
func markNumbers(ws []word, pages []span, e edge) {
	var found []span
	for i, p := range pages {
		k := 0
		for k < p.to-p.from && (ws[e.at(p, k)].furniture || speck(&ws[e.at(p, k)]) && k < mostSpecks) {
			k++
		}
		if k == p.to-p.from {
			continue
		}
		w := e.at(p, k)
		d, ok := number(trim(ws[w].Text))
		if n := atoi(d); ok && (n == i+1 || n == i || n == i+2) && !ws[w].ends(".)") {
			found = append(found, e.words(p, k+1))
		}
	}
	if len(found)*3 >= len(pages) && len(pages) > 1 {
		for _, s := range found {
			mark(ws, s)
		}
	}
}

// speck reports whether a word may be dirt beside a page's number: a sign or a
// lone letter.
func speck(w *word) bool {
	_, digits := number(trim(w.Text))
	return len(w.letters) <= 1 && !digits
}

// pageOf is "Page 2 of 8", "2 de 8" or "Page 2" at an edge, whatever other pages
// have there, with the specks between it and the edge.
func pageOf(ws []word, p span, e edge) span {
	for specks := 0; specks <= mostSpecks && specks < p.to-p.from; specks++ {
		if w := &ws[e.at(p, max(specks-1, 0))]; specks > 0 && len(w.letters) > longestSpeck {
			break
		}
		for _, n := range []int{4, 3, 2} {
			if specks+n > p.to-p.from {
				continue
			}
			s := e.words(span{p.from, p.to}, specks+n)
			words := ws[s.from:s.to]
			if words = words[:n]; e == top {
				words = ws[s.to-n : s.to]
			}
			if specks == 0 && pageCount(words) || misreadCount(words) {
				return s
			}
		}
	}
	return span{}
}

// Specks between a page's number and its edge.
const (
	mostSpecks   = 5
	longestSpeck = 2 // letters
)

// misreadNumber matches what "2 of 8" is read as behind "Page": "S of 8", "4Of5", "tofs".
var misreadNumber = regexp.MustCompile(`(?i)^[0-9SIlOBt&]{1,2}(?:of|sur|de|/)[0-9SIlO]{0,2}[.,]?$`)

func misreadCount(ws []word) bool {
	if !strings.EqualFold(trim(ws[0].Text), "page") {
		return false
	}
	rest := ""
	for i := range ws[1:] {
		rest += ws[i+1].Text
	}
	return misreadNumber.MatchString(rest)
}

var ofWords = wordSet("of de sur / of/de")

func pageCount(ws []word) bool {
	page := strings.EqualFold(trim(ws[0].Text), "page")
	if page {
		ws = ws[1:]
	}
	if page && len(ws) == 2 && ofWords[strings.ToLower(ws[1].Text)] {
		ws = ws[:1] // the number of pages was lost
	}
	if len(ws) != 1 && len(ws) != 3 || !page && len(ws) == 1 {
		return false
	}
	_, first := number(trim(ws[0].Text))
	_, last := number(trim(ws[len(ws)-1].Text))
	return first && last && (len(ws) == 1 || ofWords[strings.ToLower(ws[1].Text)])
}
