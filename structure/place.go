package structure

import (
	_ "embed" // the names
	"strings"
	"sync"
)

//go:embed lexicon/places.txt
var placeData string

var places = sync.OnceValue(func() *phrasebook { return readPhrases(placeData, similarPlace) })

// similarPlace is the least similarity of words to a place's name.
const similarPlace = 0.84

// placeAt is the length of the place that begins at the words' start, or 0.
func placeAt(ws []word) int {
	best, n := 0.0, 0
	if len(ws) == 0 || !ws[0].capital() {
		return 0
	}
	ws = ws[:min(len(ws), 8)]
	var space [fewNear]int
	for _, i := range places().near(ws, space[:0]) {
		p := places().phrases[i]
		k, s := p.match(ws, similarPlace)
		if k > 0 && (s > 0.97 || len(p.letters) > 6) && (s > best || s == best && k > n) {
			best, n = s, k
		}
	}
	return n
}

// findPlace finds the first run of places among words, with what joins them:
// "Gatineau, Quebec", "NCR-Gatineau".
func findPlace(ws []word) span {
	for i := range ws {
		n := placeAt(ws[i:])
		if n == 0 && strings.ContainsAny(ws[i].Text, "-/") {
			n = joinedPlaces(ws[i])
		}
		if n == 0 {
			continue
		}
		s := span{i, i + n}
		for s.to < len(ws) {
			if k := placeAt(ws[s.to:]); k > 0 {
				s.to += k
			} else if s.to+1 < len(ws) && (ws[s.to].noise() || joiner(&ws[s.to])) && placeAt(ws[s.to+1:]) > 0 {
				s.to++
			} else {
				break
			}
		}
		return s
	}
	return provinceAt(ws)
}

// joinedPlaces is 1 where a word is places joined by a hyphen or slash.
func joinedPlaces(w word) int {
	for part := range strings.FieldsFuncSeq(w.Text, func(r rune) bool { return r == '-' || r == '/' }) {
		t := w.Token
		t.Text = part
		if placeAt([]word{newWord(t)}) == 0 {
			return 0
		}
	}
	return 1
}
