package structure

import (
	"strings"

	"github.com/jdscribe/jdscribe/document"
)

// Words may name the described position itself, "the incumbent", "the Director": what
// reports to that are its direct reports.

// itself reports whether words name the position: by its title's first word, an
// acronym of it or a pronoun. A director is no director general.
func itself(ws []word, title string) bool {
	for len(ws) > 0 && nameArticles[strings.ToLower(trim(ws[0].Text))] {
		ws = ws[1:]
	}
	own := strings.Fields(plainWords(title))
	if len(ws) == 0 {
		return false
	}
	first, _, _ := strings.Cut(strings.TrimSpace(plainWords(ws[0].Text)), " ") // of "directeur/de la directrice"
	first = spelledRank(first)
	switch {
	case selfWords[first] || sameArea(ws, title):
		return true
	case len(own) == 0:
		return false
	case acronymOf(own, first):
		return true
	}
	own[0] = spelledRank(own[0])
	return related(first, own[0]) && sameHead(ws, own) && general(ws, 1) == general(wordsOf(title), 1)
}

// sameHead reports whether a rank that is no title of its own is one of the same
// title: of "Senior Director" is "Senior ADM" none.
func sameHead(ws []word, own []string) bool {
	const stem = 4
	if len(ws) < 2 || len(own) < 2 || !titleRanks[own[0]] || titleHead(&ws[0]) {
		return true
	}
	second := strings.TrimSpace(plainWords(ws[1].Text))
	return second == own[1] || len(second) >= stem && strings.HasPrefix(own[1], second[:stem])
}

// spelledRank is a rank in full: "sr" is "senior".
func spelledRank(w string) string {
	if full, ok := ranksInFull[w]; ok {
		return full
	}
	return w
}

var ranksInFull = map[string]string{"sr": "senior", "asst": "assistant", "assoc": "associate", "exec": "executive", "dir": "director", "dep": "deputy",
	"mgr": "manager"}

// wordsOf are a value's words.
func wordsOf(value string) []word {
	var out []word
	for w := range strings.FieldsSeq(value) {
		out = append(out, word{Token: document.Token{Text: w}})
	}
	return out
}

// sameArea reports whether words name a position by another rank of the same head
// and by its title's area: "Senior Director, Lakes and Rivers" for "Executive
// Director, Lakes and Rivers", but not for "Director, Lakes and Rivers", of which
// it is the superior's.
func sameArea(ws []word, title string) bool {
	const least = 2 // words of an area
	rank, area, ok := strings.Cut(title, ",")
	own, head := strings.Fields(plainWords(area)), strings.Fields(plainWords(rank))
	if !ok || len(own) < least || len(head) < 2 {
		return false
	}
	k := 0
	for k < min(len(ws), headReach) && !ws[k].ends(",") {
		k++
	}
	if k != len(head)-1 || k >= len(ws) || strings.TrimSpace(plainWords(ws[k].Text)) != head[len(head)-1] {
		return false
	}
	return strings.HasPrefix(plainWords(flat(ws[k+1:min(len(ws), k+1+2*len(own))])), plainWords(area))
}

var (
	nameArticles = wordSet("the a an le la l' du de des ou this ce cette")
	selfWords    = wordSet("incumbent it position him her them titulaire poste celui-ci celle-ci")
)

// related reports whether two words begin alike, as directeur and directrice do.
func related(a, b string) bool {
	const stem = 6
	return a == b || len(a) > stem && len(b) > stem && a[:stem] == b[:stem]
}

// general reports whether "General" stands among the title's first words:
// "directeur ou de la directrice générale" has it further on.
func general(ws []word, from int) bool {
	if from > 0 && ws[from-1].ends(",") {
		return false
	}
	for _, w := range ws[from:min(len(ws), from+6)] {
		if strings.HasPrefix(strings.ToLower(w.Text), "gén") || strings.HasPrefix(w.Text, "General") || strings.HasPrefix(w.Text, "general") {
			return true
		}
		if w.capital() || w.ends(",.;:") {
			return false
		}
	}
	return false
}

// acronymOf reports whether a word is made of the first letters of a title.
func acronymOf(title []string, word string) bool {
	var initials strings.Builder
	for _, w := range title[:min(len(title), 5)] {
		initials.WriteString(w[:1])
	}
	return len(word) > 1 && strings.HasPrefix(initials.String(), word)
}
