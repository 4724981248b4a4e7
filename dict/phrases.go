package dict

import (
	_ "embed" // the table of titles
	"sort"
	"strings"
	"sync"

	"github.com/sajari/fuzzy"
)

//go:embed titles.csv
var titlesCSV string

// titles are terms of several words that job descriptions have: positions,
// programs, headings and labels.
var titles = sync.OnceValue(func() []Term {
	terms, err := ParseTerms("titles.csv", strings.NewReader(titlesCSV))
	if err != nil {
		panic("dict: " + err.Error()) // a fault of the build
	}
	return terms
})

// A Phrase is a term of several known words.
type Phrase struct {
	Text  string   // as it is printed
	Units []string // in normal form
	IDs   []ID     // of the units
}

// Letters are the units' letters without spaces.
func (p Phrase) Letters() string { return strings.Join(p.Units, "") }

// Phrases are a language's terms of several words, for look-ups of a whole term
// by edit distance, wherever its spaces were read. They are safe for concurrent
// use.
type Phrases struct {
	model *fuzzy.Model
	byKey map[string][]Phrase
	heads map[string]bool // of keys
	tails map[string]bool
}

// Bounds of a phrase: its words, and its letters without accents, in bytes; what
// a look-up costs grows with the square of the length.
const (
	maxPhraseWords = 5
	leastPhrase    = 8
	mostPhrase     = 30
	phraseHead     = 3 // first letters, or
	phraseTail     = 5 // last ones, that a reading must have of a phrase
)

// Phrases are the names of institutions, what acronyms stand for, titles,
// programs and headings, and a team's own terms. They take a tenth of a second
// to make; the caller keeps them.
func (d *Dict) Phrases(lang string) *Phrases {
	out := &Phrases{model: fuzzy.NewModel(), byKey: map[string][]Phrase{}, heads: map[string]bool{}, tails: map[string]bool{}}
	out.model.SetUseAutocomplete(false)
	out.model.SetThreshold(1)
	out.model.SetDepth(2)
	lex := d.Lexicon(lang)
	for _, terms := range [][]Term{d.Words().Terms, titles(), Government()} {
		for _, t := range terms {
			if t.in(lang) {
				out.add(lex, lang, t.Text)
				out.add(lex, lang, t.Expansion)
			}
		}
	}
	return out
}

func (p *Phrases) add(lex *Lexicon, lang, text string) {
	x := Phrase{Text: text}
	for _, w := range strings.Fields(text) {
		units := Units(lang, w)
		if len(units) != 1 || lex.ID(units[0]) == 0 {
			return
		}
		x.Units, x.IDs = append(x.Units, units[0]), append(x.IDs, lex.ID(units[0]))
	}
	key := Fold(x.Letters())
	if len(x.Units) < 2 || len(x.Units) > maxPhraseWords || len(key) < leastPhrase || len(key) > mostPhrase {
		return
	}
	for _, other := range p.byKey[key] {
		if other.Letters() == x.Letters() {
			return
		}
	}
	if p.byKey[key] == nil {
		p.model.SetCount(key, 2, true)
		p.heads[key[:phraseHead]], p.tails[key[len(key)-phraseTail:]] = true, true
	}
	p.byKey[key] = append(p.byKey[key], x)
}

// MayHold reports whether a reading without spaces begins or ends like a phrase.
func (p *Phrases) MayHold(letters string) bool { return p.mayHold(Fold(letters)) }

func (p *Phrases) mayHold(key string) bool {
	return len(key) >= leastPhrase && len(key) <= mostPhrase && (p.heads[key[:phraseHead]] || p.tails[key[len(key)-phraseTail:]])
}

// Near are the phrases within about two letters of a reading without spaces, in
// order of their letters. A reading that neither begins nor ends like a phrase
// has none.
func (p *Phrases) Near(letters string) []Phrase {
	key := Fold(letters)
	if !p.mayHold(key) {
		return nil
	}
	var out []Phrase
	for term := range p.model.Potentials(key, true) {
		out = append(out, p.byKey[term]...)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Letters() < out[j].Letters() })
	return out
}
