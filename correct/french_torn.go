package correct

import (
	"strings"

	"github.com/jdscribe/jdscribe/dict"
)

// markTorn takes for French what can be nothing else in the midst of English
// words: pieces that are no words and make a French one with the letter that was
// lost between, as in "D veloppement" and "communiqu s", and an elision whose word
// lost its last ("l'employ"). Bilingual forms and headers are full of such.
func (r *reading) markTorn() {
	lex := r.dict.Lexicon("fr")
	for i := range r.words {
		if r.french[i] {
			continue
		}
		switch {
		case r.isTornElision(lex, i):
			r.french[i] = true
		case r.isTornWord(lex, i):
			r.french[i], r.french[i+1] = true, true
		case r.isTornPossessor(lex, i):
			r.french[i], r.french[i+1], r.french[i+2] = true, true, true
		}
	}
}

// tornBody is the least length of the longer piece of a torn word, tornRest the
// longest of the other.
const tornBody, tornRest = 5, 4

// isTornWord reports whether word i and the next are a French word but for a
// letter between them.
func (r *reading) isTornWord(lex *dict.Lexicon, i int) bool {
	if i+1 >= len(r.words) || r.line[i] != r.line[i+1] {
		return false
	}
	a, b := pieceOf(r.words[i]), pieceOf(r.words[i+1])
	head, tail := strings.ToLower(a.core), strings.ToLower(b.core)
	if a.post != "" || b.pre != "" || max(len(head), len(tail)) < tornBody || min(len(head), len(tail)) > tornRest {
		return false
	}
	body, rest := head, tail
	if len(tail) > len(head) {
		body, rest = tail, head
	}
	if lex.ID(body) != 0 || isEnglishWord(r.dict, body) || len(rest) > 2 && isEnglishWord(r.dict, rest) {
		return false
	}
	for _, letter := range lostInside {
		if lex.ID(head+letter+tail) != 0 {
			return true
		}
	}
	return false
}

// lostInside are the letters that are lost inside words.
var lostInside = []string{"é", "è", "ê", "ô"}

// isTornElision reports whether word i is an elision and a word but for its last
// letter.
func (r *reading) isTornElision(lex *dict.Lexicon, i int) bool {
	head, body, found := strings.Cut(strings.ToLower(pieceOf(r.words[i]).core), "'")
	if !found || len(body) < tornBody || !elided[head] && !isBar(strings.ToUpper(head)) {
		return false
	}
	return lex.ID(body) == 0 && !isEnglishWord(r.dict, head+"'"+body) && lex.ID(body+"é") != 0
}

// isTornPossessor reports whether words i and on are "de" and an elision whose
// apostrophe was lost before such a word: "de l employ".
func (r *reading) isTornPossessor(lex *dict.Lexicon, i int) bool {
	if i+2 >= len(r.words) || r.words[i] != "de" || r.line[i] != r.line[i+2] {
		return false
	}
	body := strings.ToLower(strings.TrimPrefix(r.words[i+2], "'"))
	return (r.words[i+1] == "l" || isBar(r.words[i+1])) && len(body) >= tornBody && lex.ID(body) == 0 && lex.ID(body+"é") != 0
}

// restoreThatIs gives c.-à-d. its accent back.
func (r *reading) restoreThatIs() {
	for i, w := range r.words {
		if p := pieceOf(w); strings.EqualFold(p.core, "c.-a-d") {
			r.change(i, i+1, p.pre+p.core[:3]+"à"+p.core[4:]+p.post, proof{RuleAccent, "c'est-à-dire, shortened", 0.99})
		}
	}
}
