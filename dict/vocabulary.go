package dict

import (
	"sort"

	"github.com/sajari/fuzzy"
)

// A Vocabulary is the words of government texts that are worth suggesting,
// for look-ups by edit distance. It is safe for concurrent use.
type Vocabulary struct {
	lex    *Lexicon
	model  *fuzzy.Model
	byFold map[string][]ID
}

// maxVocabulary bounds the vocabulary: 25,000 words take 76 MB and a second
// to build, 75,000 take 278 MB.
const maxVocabulary = 25_000

// maxFuzzyLength bounds a look-up, in bytes: its cost grows with the square of
// the length. The longest words of the lexicons have about 25.
const maxFuzzyLength = 30

var emptyVocabulary = newVocabulary(emptyLexicon)

func newVocabulary(lex *Lexicon) *Vocabulary {
	v := &Vocabulary{lex: lex, model: fuzzy.NewModel(), byFold: map[string][]ID{}}
	v.model.SetUseAutocomplete(false)
	v.model.SetThreshold(1)
	v.model.SetDepth(2)
	for _, id := range suggestible(lex) {
		key := Fold(lex.words[id-1])
		if v.byFold[key] == nil {
			v.model.SetCount(key, 2+lex.Count(lex.words[id-1]), true)
		}
		v.byFold[key] = append(v.byFold[key], id)
	}
	return v
}

// suggestible are the words marked so, a team's own and then the likeliest
// first, in number no more than maxVocabulary.
func suggestible(lex *Lexicon) []ID {
	var ids []ID
	for i, f := range lex.flags {
		if f&Suggest != 0 {
			ids = append(ids, ID(i+1))
		}
	}
	own := func(id ID) bool { return lex.flags[id-1]&(Own|Learned) != 0 }
	sort.SliceStable(ids, func(i, j int) bool {
		if a, b := own(ids[i]), own(ids[j]); a != b {
			return a
		}
		return lex.cost[ids[i]-1] < lex.cost[ids[j]-1]
	})
	return ids[:min(len(ids), maxVocabulary)]
}

// Len is the number of words.
func (v *Vocabulary) Len() int {
	n := 0
	for _, ids := range v.byFold {
		n += len(ids)
	}
	return n
}

// Near are the words within about two letters of a unit, accents aside, in
// order of their IDs: candidates for the caller to rank. A unit too long to be
// a word has none.
func (v *Vocabulary) Near(unit string) []Entry {
	key := Fold(unit)
	if len(key) < 3 || len(key) > maxFuzzyLength {
		return nil
	}
	var ids []ID
	for term := range v.model.Potentials(key, true) {
		ids = append(ids, v.byFold[term]...)
	}
	sort.Slice(ids, func(i, j int) bool { return ids[i] < ids[j] })
	out := make([]Entry, len(ids))
	for i, id := range ids {
		out[i] = v.lex.Entry(id)
	}
	return out
}
