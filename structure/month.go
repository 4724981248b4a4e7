package structure

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// months in both languages; an accent may be lost with its letter.
var months = []struct {
	phrase
	number int
}{
	{newPhrase("January"), 1}, {newPhrase("February"), 2}, {newPhrase("March"), 3}, {newPhrase("April"), 4},
	{newPhrase("May"), 5}, {newPhrase("June"), 6}, {newPhrase("July"), 7}, {newPhrase("August"), 8},
	{newPhrase("September"), 9}, {newPhrase("October"), 10}, {newPhrase("November"), 11}, {newPhrase("December"), 12},
	{newPhrase("janvier"), 1}, {newPhrase("février"), 2}, {newPhrase("mars"), 3}, {newPhrase("avril"), 4},
	{newPhrase("mai"), 5}, {newPhrase("juin"), 6}, {newPhrase("juillet"), 7}, {newPhrase("août"), 8},
	{newPhrase("septembre"), 9}, {newPhrase("octobre"), 10}, {newPhrase("novembre"), 11}, {newPhrase("décembre"), 12},
	{newPhrase("Jan"), 1}, {newPhrase("Feb"), 2}, {newPhrase("Apr"), 4}, {newPhrase("Aug"), 8},
	{newPhrase("Sept"), 9}, {newPhrase("Oct"), 10}, {newPhrase("Nov"), 11}, {newPhrase("Dec"), 12},
}

var monthBook = sync.OnceValue(func() *phrasebook {
	var all []*phrase
	for i := range months {
		all = append(all, &months[i].phrase)
	}
	return newPhrasebook(all, func(int, letter) float64 { return similarMonth })
})

// Similarities of a month's name: "uly" is July, "Jetober" October. One that is
// less like, "duly", must be so to no other.
const (
	similarMonth = 0.74
	likeMonth    = 0.8
	clearMonth   = 0.2
)

// readMonth reads a month at the words' start.
func readMonth(ws []word) (name string, month, n int) {
	best, second := 0.0, 0.0
	var space [fewNear]int
	for _, i := range monthBook().near(ws[:min(len(ws), 3)], space[:0]) {
		m := &months[i]
		k, s := m.match(ws[:min(len(ws), 3)], similarMonth)
		switch {
		case len(m.letters) < 4 && s < 0.8:
		case s > best:
			if m.number != month {
				second = best
			}
			best, name, month, n = s, m.text, m.number, k
		case m.number != month && s > second:
			second = s
		}
	}
	if as, number := abbreviated(&ws[0]); number > 0 {
		return as, number, 1
	}
	if best < likeMonth && best-second < clearMonth {
		return "", 0, 0
	}
	return name, month, n
}

// abbreviated is a month's name that is printed whole or cut short, "Mar.",
// "APR", as it is printed. What is short for two months is none.
func abbreviated(w *word) (name string, month int) {
	const fewest = 3 // letters
	name = strings.Trim(w.Text, ",;:()")
	short := strings.ToLower(strings.TrimRight(name, "."))
	if utf8.RuneCountInString(short) < fewest {
		return "", 0
	}
	for i := range months {
		full := strings.ToLower(months[i].text)
		if !strings.HasPrefix(full, short) {
			continue
		}
		if month > 0 && month != months[i].number {
			return "", 0
		}
		if month = months[i].number; full == short && len(full) > fewest {
			name = strings.TrimRight(name, ".")
		}
	}
	return name, month
}
