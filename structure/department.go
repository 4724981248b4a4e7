package structure

import (
	_ "embed" // the names
	"strings"
	"sync"
)

//go:embed lexicon/departments.tsv
var departmentData string

// department is a department's name in one language, with the words of its
// name in the other: bilingual letterheads interleave the two.
type department struct {
	phrase
	name  []string // its words in lower case
	other map[string]bool
}

func newDepartment(name, other string) department {
	return department{newPhrase(name).anchored(), strings.Fields(strings.ToLower(name)), nameWords(other)}
}

// departments are the names, departmentBook those to be looked for.
var departments = sync.OnceValue(func() []department {
	var out []department
	for line := range strings.Lines(departmentData) {
		en, fr, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		out = append(out, newDepartment(en, fr))
		if fr != "" && fr != en {
			out = append(out, newDepartment(fr, en))
		}
	}
	return out
})

var departmentBook = sync.OnceValue(func() *phrasebook {
	var all []*phrase
	for k := range departments() {
		all = append(all, &departments()[k].phrase)
	}
	return anchored(all, func(int, letter) float64 { return similarName })
})

func nameWords(name string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		set[w] = true
		for piece := range strings.FieldsSeq(strings.Map(lostAccent, w)) {
			set[piece] = true
		}
	}
	return set
}

// similarName is the least similarity of a letterhead to a department's name.
const similarName = 0.86

// longestDepartment is the name of a department that covers most of the words,
// as it is printed and where, with its likeness.
func longestDepartment(words []word) (name string, best []int, likeness float64) {
	places, lower := departmentPlaces(words), make([]string, len(words))
	for i := range words {
		lower[i] = strings.ToLower(words[i].Text)
	}
	for k := range departments() {
		d := &departments()[k]
		if d.words < 2 {
			continue // an everyday word where no label says otherwise
		}
		at, sim := d.find(words, places[k])
		if at == nil {
			at, sim = d.interleaved(words, lower), similarInterleaved
		}
		if len(at) > len(best) || len(at) > 0 && len(at) == len(best) && sim > likeness {
			name, best, likeness = d.text, at, sim
		}
	}
	return name, best, likeness
}

// departmentPlaces are the words at which each department's name may begin.
func departmentPlaces(ws []word) map[int][]int {
	places := map[int][]int{}
	var space [fewNear]int
	for i := range ws {
		if !ws[i].capital() {
			continue
		}
		for _, k := range departmentBook().near(ws[i:], space[:0]) {
			places[k] = append(places[k], i)
		}
	}
	return places
}

// find gives the words that hold the name, side by side, which begins at one of
// the places.
func (d *department) find(ws []word, places []int) (at []int, similarity float64) {
	for _, i := range places {
		n, s := d.match(ws[i:], similarName)
		if line := lineEnd(ws, i) - i; n > line && s < similarWhole {
			n, s = d.match(ws[i:i+line], similarName)
		}
		if n > 0 && ws[i+n-1].capital() && s > similarity {
			at, similarity = interval(i, i+n), s
		}
	}
	return at, similarity
}

// similarInterleaved is the likeness of a name that words of another are among.
const similarInterleaved = 0.85

func interval(from, to int) []int {
	var out []int
	for i := from; i < to; i++ {
		out = append(out, i)
	}
	return out
}

// strangers is how many words of neither name an interleaved letterhead holds.
const strangers = 3

// interleaved finds the name's words in order with only words of the other
// language's name, noise and few others between.
func (d *department) interleaved(ws []word, lower []string) []int {
	want := d.name
	if len(want) < 3 || len(d.other) < 3 {
		return nil
	}
	for i := range ws {
		if lower[i] != want[0] {
			continue
		}
		at, strange := []int{i}, 0
		for k := i + 1; k < len(ws) && len(at) < len(want) && strange <= strangers; k++ {
			w := lower[k]
			switch {
			case w == want[len(at)]:
				at = append(at, k)
			case !ws[k].noise() && !d.other[w]:
				strange++
			}
		}
		if len(at) == len(want) {
			return at
		}
	}
	return nil
}
