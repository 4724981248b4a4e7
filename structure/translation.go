package structure

import (
	"fmt"
	"slices"
)

// A translation of the description often stands behind it in the same file, with
// the same number and class. The result is the original's: the sections of both in
// one list would be neither's. Two languages side by side are another matter (see
// translated.go): there each section is followed by its own translation.

// What original and translation have at least: sections of the same kinds, and
// function words of each language.
const (
	fewestBoth  = 2
	fewestWords = 2
)

// translation gives the word at which a translation of the description begins
// behind it, and the reason for a look; 0 where there is none.
func (r *reading) translation() (from int, reason string) {
	if r.documentType != TypeJobDescription || len(r.heads) < fewestBoth || min(r.functionWords.english, r.functionWords.french) < fewestWords {
		return 0, ""
	}
	turn := languageTurn(r.ws)
	candidates := sectionCandidates(r.ws, r.candidates)
	k := firstBehind(r.ws, candidates, turn)
	if k < fewestBoth || sharedKinds(candidates[:k], candidates[k:]) < fewestBoth || !otherLanguage(r.ws[:turn], r.ws[turn:]) {
		return 0, ""
	}
	c := candidates[k].from
	before := min(candidates[k-1].to, c) // candidates may overlap
	from, next := headerBefore(r.ws, max(before, c-headerWords), c)
	if next != nil && next.numbersOther(r.h) {
		return 0, "" // another position's
	}
	from = headerTop(r.ws, before, from)
	return from, fmt.Sprintf("a translation stands behind the description: the result is the original's, the translation begins on page %d", r.ws[from].Page)
}

// firstBehind is the first candidate of the language behind word turn, or -1: behind
// a word of that language or, where no word has told before, of a kind that was there.
func firstBehind(ws []word, candidates []candidate, turn int) int {
	told := turn
	for told < len(ws) && languageOf(&ws[told]) == 0 {
		told++
	}
	return slices.IndexFunc(candidates, func(c candidate) bool {
		return c.from >= told || c.from >= turn && slices.ContainsFunc(candidates, func(d candidate) bool { return d.from < c.from && d.means == c.means })
	})
}

// languageTurn is the word that best parts a text into one language before and the
// other behind it.
func languageTurn(ws []word) int {
	var turn [2]int // from English, from French
	var most [2]int
	more := 0 // English words more than French ones
	for i := range ws {
		more += languageOf(&ws[i])
		if more > most[0] {
			most[0], turn[0] = more, i+1
		}
		if -more > most[1] {
			most[1], turn[1] = -more, i+1
		}
	}
	if most[0]+most[0]-more > most[1]+most[1]+more {
		return turn[0]
	}
	return turn[1]
}

// sectionCandidates are the candidates for headings of sections that only a
// description has.
func sectionCandidates(ws []word, all []candidate) []candidate {
	var out []candidate
	for _, c := range whole(inText(ws, all)) {
		if c.score >= againHeading && own[SectionKind(c.means)] {
			out = append(out, c)
		}
	}
	return out
}

// sharedKinds is how many kinds of section are among both of some candidates.
func sharedKinds(first, second []candidate) int {
	seen := map[string]int{}
	for _, c := range first {
		seen[c.means] = 1
	}
	n := 0
	for _, c := range second {
		n += seen[c.means]
		seen[c.means] = 0
	}
	return n
}

// otherLanguage reports whether each of two texts is in a language of its own.
func otherLanguage(first, second []word) bool {
	a, b := language(first), language(second)
	return a != b && a != Bilingual && b != Bilingual
}
