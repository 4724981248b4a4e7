package structure

import (
	"fmt"
	"slices"
	"strings"
)

// A file may hold several descriptions: behind the sections of one comes another
// header, in which the position has another number, class or title, and a section
// that was there before. One file is one result, the first description's: what
// stands behind it is in no section, for its figures and reports are another
// position's, and a person is told. The same number in both is one description in
// two languages (translation.go).

// Limits of another description's header.
const (
	againHeading = 2.0 // least weight of the heading that comes again
	headerGap    = 40  // most words between two labels
	statement    = 160 // words of a statement to sign between the last label and the heading
	topReach     = 30  // most words above the first label, such as the form's title
)

// otherDescriptions gives the word at which the second description begins, and
// the reason for a look; 0 where there is one alone.
func (r *reading) otherDescriptions() (second int, reason string) {
	if r.documentType != TypeJobDescription || len(r.heads) == 0 {
		return 0, ""
	}
	starts := r.descriptionStarts()
	if starts == nil {
		return 0, ""
	}
	return starts[0], fmt.Sprintf("%d descriptions in one file: the result is the first one's, the second begins on page %d",
		len(starts)+1, r.ws[starts[0]].Page)
}

// descriptionStarts are the words at which other descriptions begin, in order.
func (r *reading) descriptionStarts() []int {
	var starts []int
	s := search{reading: r, begun: r.first}
	h, seen := r.h, map[string]bool{r.heads[0].means: true}
	for _, c := range whole(r.candidates) {
		if c.from <= s.begun || c.score < againHeading || !own[SectionKind(c.means)] {
			continue
		}
		if !seen[c.means] && !opening[SectionKind(c.means)] {
			seen[c.means] = true
			continue
		}
		from, next := s.headerBefore(c.from, &s.sections)
		if next == nil {
			from, next = s.headerBeforeSignatures(c.from)
		}
		if next == nil || !next.gainsays(h) {
			continue
		}
		starts = append(starts, from)
		s.sections, s.signed = window{}, window{}
		s.begun, h, seen = c.from, next, map[string]bool{c.means: true}
	}
	return starts
}

// opening are the kinds with which forms begin, whatever came before.
var opening = map[SectionKind]bool{GeneralAccountability: true, ClientServiceResults: true, KeyActivities: true}

// search is how far the headers of other descriptions were looked for, before
// sections and before signatures.
type search struct {
	*reading
	begun            int // the first section of the last description that was found
	sections, signed window
	next             int // the candidate from which on signatures are looked for
}

// window is what was looked at already: most headings have no label before them
// that the heading before has not.
type window struct {
	clear int // the word up to which labels were looked for
	read  int // the word before which no header begins
	begin int // the last header, and where it begins
	h     *header
	reads int
}

// mostReads is how many headers are read that are no other description's before it
// is clear that none is.
const mostReads = 100

// headerBefore is headerBefore for what was not looked at.
func (s *search) headerBefore(to int, w *window) (int, *header) {
	from := max(s.begun, to-headerWords, w.read)
	fresh := max(from, w.clear)
	w.clear = to
	if w.begin < from {
		w.h = nil
	}
	if w.reads == mostReads || fresh >= to || !identifies(s.ws[fresh:to]) {
		return w.begin, w.h
	}
	w.reads++
	begin, h, reached := readHeaderBefore(s.ws, from, to)
	if w.begin, w.h = begin, h; h == nil {
		w.read = reached
	}
	return begin, h
}

// headerBefore reads the header that ends before word to and begins at word from
// or later, and gives the word at which it begins; nil where there is none.
func headerBefore(ws []word, from, to int) (begin int, h *header) {
	if !identifies(ws[from:to]) {
		return to, nil // most often, and found in a fraction of the time
	}
	begin, h, _ = readHeaderBefore(ws, from, to)
	return begin, h
}

// readHeaderBefore is headerBefore for words with labels. No header that ends
// further on has labels before word reached.
func readHeaderBefore(ws []word, from, to int) (begin int, h *header, reached int) {
	candidates := labelCandidates(ws[from:to])
	labels := decodeLabels(ws[from:to], candidates)
	begin, reached = to, to
	gap := statement
	for k := len(labels) - 1; k >= 0; k-- {
		if from+labels[k].to+gap < reached || begin < to && ws[from+labels[k].from].Page < ws[begin].Page {
			break
		}
		reached, gap = from+labels[k].from, headerGap
		if identity[FieldName(labels[k].means)] {
			begin = reached
		}
	}
	if begin == to {
		return to, nil, reached
	}
	begin = headerTop(ws, from, begin)
	return begin, readHeader(ws[begin:to], nil, behind(candidates, begin-from), ""), reached
}

// headerBeforeSignatures is headerBefore for forms that are signed between the
// header and the first section, which begins at word to: such a header begins a page
// or has the form's title.
func (s *search) headerBeforeSignatures(to int) (int, *header) {
	for s.next < len(s.candidates) && s.candidates[s.next].from < to {
		c := &s.candidates[s.next]
		s.next++
		if c.from <= s.begun || c.means != string(Certification) || c.score < againHeading {
			continue
		}
		from, h := s.headerBefore(c.from, &s.signed)
		if h != nil && (s.ws[from].pageStart || cueAt(s.ws[from:], formTitles) > 0) {
			return from, h
		}
	}
	return to, nil
}

// behind are the candidates from word i on, counted from there.
func behind(candidates []candidate, i int) []candidate {
	var out []candidate
	for _, c := range candidates {
		if c.from >= i {
			c.from, c.to = c.from-i, c.to-i
			out = append(out, c)
		}
	}
	return out
}

// identity are the fields that tell one position from another.
var identity = map[FieldName]bool{PositionTitle: true, PositionNumber: true, JobCode: true, Classification: true}

// identifies reports whether words label what tells a position from another.
func identifies(ws []word) bool {
	for i := range ws {
		if !ws[i].noise() && identityLexicon().labelAt(ws, i).score > 0 {
			return true
		}
	}
	return false
}

// headerTop is the word at which a header begins whose first label stands at
// word begin: its page does, or its form's title.
func headerTop(ws []word, from, begin int) int {
	top := begin
	for i := begin - 1; i >= max(from, begin-topReach) && !sentenceEnds(ws, i); i-- {
		if ws[i].pageStart {
			return i
		}
		if ws[i].capital() && cueAt(ws[i:], formTitles) > 0 {
			top = i
		}
	}
	return top
}

// gainsays reports whether a header is another position's than one before.
func (h *header) gainsays(before *header) bool {
	if h.numbersOther(before) {
		return true
	}
	a, b := h.fields[PositionTitle].Value, before.fields[PositionTitle].Value
	return differ(a, b) && h.firstLabel[PositionTitle] == before.firstLabel[PositionTitle] && !sameWords(a, b) &&
		h.fields[PositionNumber].Value == "" && h.fields[JobCode].Value == ""
}

// numbersOther reports whether a header has another number, code or class.
func (h *header) numbersOther(before *header) bool {
	for _, name := range []FieldName{PositionNumber, JobCode, Classification} {
		if differ(h.fields[name].Value, before.fields[name].Value) {
			return true
		}
	}
	return false
}

// differ reports whether both values are some, and not the same.
func differ(a, b string) bool {
	return a != "" && b != "" && a != b && placeholder(a) == "" && placeholder(b) == ""
}

// sameWords reports whether half of the longer title's words are in both, as in
// two readings of one.
func sameWords(a, b string) bool {
	words := strings.Fields(plainWords(a))
	other := strings.Fields(plainWords(b))
	n := 0
	for _, w := range words {
		if slices.Contains(other, w) {
			n++
		}
	}
	return 2*n >= max(len(words), len(other))
}
