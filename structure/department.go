package structure

import (
	_ "embed" // the names
	"slices"
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

// letterhead takes the department from an unlabelled name in the head of the
// document: the longest name that is found there.
func (h *header) letterhead() {
	if _, ok := h.fields[Department]; ok {
		return
	}
	var free []int
	for i := range h.ws[:min(len(h.ws), headWords)] {
		if h.owner[i] == "" {
			free = append(free, i)
		}
	}
	words := h.pick(free)
	name, best, likeness := longestDepartment(words)
	if best == nil {
		best, likeness = namedDepartment(words), similarCue
	}
	if best == nil || best[0] > 0 && tailOf(name, &words[best[0]-1]) {
		return
	}
	best = withHead(words, best)
	for k := range best {
		best[k] = free[best[k]]
	}
	value := printed(h.pick(best))
	ampersand := strings.Contains(value, "&") && strings.EqualFold(strings.ReplaceAll(value, "&", "and"), name)
	if name != "" && likeness < similarWhole && !ampersand {
		value = inCase(name, h.pick(best)) // misread past doubt: the name is known
	}
	h.put(Department, value, "", best, candidate{similarity: likeness})
}

// withHead adds "Department of" before a name.
func withHead(words []word, at []int) []int {
	for n := 2; n <= 3 && n <= at[0]; n++ {
		if cueAt(words[at[0]-n:at[0]], departmentHeads) == n {
			return append(interval(at[0]-n, at[0]), at...)
		}
	}
	return at
}

// longestDepartment is the name of a department that covers most of the words,
// as it is printed and where, with its likeness.
func longestDepartment(words []word) (name string, best []int, likeness float64) {
	near, lower := prefixesOf(words), make([]string, len(words))
	for i := range words {
		lower[i] = strings.ToLower(words[i].Text)
	}
	for i := range departments() {
		d := &departments()[i]
		if d.words < 2 {
			continue // an everyday word where no label says otherwise
		}
		at, sim := d.find(words, near)
		if at == nil {
			at, sim = d.interleaved(words, lower), similarInterleaved
		}
		if len(at) > len(best) || len(at) > 0 && len(at) == len(best) && sim > likeness {
			name, best, likeness = d.text, at, sim
		}
	}
	return name, best, likeness
}

// tailOf reports whether the word before a department's name shows that this is
// the end of a longer one: "and", perhaps misread, in the name's language, for
// bilingual letterheads put the two side by side.
func tailOf(name string, before *word) bool {
	if strings.ContainsAny(name, "éèêôç") {
		return frenchAnds[before.Text]
	}
	return englishAnds[before.Text]
}

var (
	englishAnds = wordSet("& and ano ang arid")
	frenchAnds  = wordSet("& et ei ct")
)

// inCase is a name in capitals where the words are.
func inCase(name string, ws []word) string {
	if letterCase(ws) == allCapitals {
		return strings.ToUpper(name)
	}
	return name
}

// unreadable is how many words at a department's beginning may be misread past
// knowing.
const unreadable = 2

// departmentAt is the department's name at the words' start, or after so many
// words, with an acronym in brackets after it.
func departmentAt(ws []word, after int) span {
	best := span{}
	for i := range ws[:min(after+1, len(ws))] {
		for k := range departments() {
			d := &departments()[k]
			if n, _ := d.match(ws[i:], similarName); n > 0 && i+n > best.to && ws[i+n-1].capital() {
				best.to = i + n
			}
		}
		if best.to > 0 {
			break
		}
	}
	if n := best.to; n > 0 && n < len(ws) && strings.HasPrefix(ws[n].Text, "(") && ws[n].ends("),.;}]") {
		best.to++
	}
	return best
}

// wholeDepartment adds to a department's name what goes on with it after a
// slash: "… Canada/Service Canada".
func wholeDepartment(ws []word, at span) span {
	if at.empty() || at.to == len(ws) || !strings.HasPrefix(ws[at.to].Text, "Canada/") {
		return at
	}
	for at.to++; at.to < len(ws) && ws[at.to].capital(); at.to++ {
	}
	return at
}

// cellReach is how many words of another cell may stand inside a name.
const cellReach = 6

// restOfDepartment adds the end of a department's name where another cell was
// read in its midst: "Employment and Social Development Position No 64545
// Canada (ESDC)".
func (h *header) restOfDepartment() {
	f, ok := h.fields[Department]
	have := strings.Fields(strings.ToLower(f.Value))
	at := h.wordsOfField(Department)
	if !ok || len(have) < 3 || len(at) == 0 {
		return
	}
	last := at[len(at)-1]
	for k := range departments() {
		name := departments()[k].name
		if len(name) <= len(have) || !slices.Equal(name[:len(have)], have) {
			continue
		}
		if at := h.free(name[len(have):], last+1, last+1+cellReach); at != nil {
			words := h.pick(at)
			f.Value, f.Raw, f.Box = f.Value+" "+printed(words), f.Raw+" "+rawText(words), f.Box.Union(around(words))
			h.fields[Department] = f
			for _, i := range at {
				h.owner[i] = Department
			}
			return
		}
	}
}

// free is where a name's words stand side by side in a range in no field, with
// an acronym in brackets after them.
func (h *header) free(name []string, from, to int) []int {
	for i := from; i+len(name) <= min(len(h.ws), to); i++ {
		n := 0
		for n < len(name) && h.owner[i+n] == "" && strings.ToLower(trim(h.ws[i+n].Text)) == name[n] {
			n++
		}
		if n < len(name) {
			continue
		}
		if end := i + n; end < len(h.ws) && h.owner[end] == "" && strings.HasPrefix(h.ws[end].Text, "(") && h.ws[end].lower == 0 {
			n++
		}
		return interval(i, i+n)
	}
	return nil
}

// find gives the words that hold the name, side by side.
func (d *department) find(ws []word, near []prefixes) (at []int, similarity float64) {
	for i := range ws {
		if !ws[i].capital() || !d.begin(ws[i:]) || !near[i].could(&d.phrase, similarName) {
			continue
		}
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

// departmentHeads begin the name of a department that the lexicon does not
// know.
var departmentHeads = phrases("department of", "ministry of", "ministère de", "ministère des", "ministère du")

// mostDepartment is the most words of such a name.
const mostDepartment = 12

// namedDepartment is a name such as "Department of Lakes and Harbours", up to
// the end of its line or the title of the form.
func namedDepartment(ws []word) []int {
	for i := range ws {
		n := cueAt(ws[i:], departmentHeads)
		if n == 0 || !ws[i].capital() {
			continue
		}
		end := i + n
		for end < len(ws) && end-i < mostDepartment && !ws[end].lineStart && inName(&ws[end]) && cueAt(ws[end:], formTitles) == 0 {
			end++
		}
		if end > i+n && end-i < mostDepartment {
			return interval(i, end)
		}
	}
	return nil
}

func inName(w *word) bool {
	return w.capital() || functionWords[strings.ToLower(w.Text)] || w.Text == "&"
}
