// Package dict holds what jdscribe knows of words: lexicons of English and
// French government text with frequencies, a word trigram model of each, and
// the confusions of recognition.
//
// # Data
//
// [Default] is embedded and loaded once, when it is first asked for a
// language. [Build] makes such data from texts; [Open] reads what it made.
// SOURCES.md names the origin and the licence of everything embedded: counts
// derived from texts, never the texts.
//
// # Words and units
//
// The lexicons hold units: lower-case words without punctuation, compounds and
// elisions cut apart (see [Units]). [Dict.Known] and [Dict.Count] take printed
// words and cut them up themselves.
package dict

import (
	"math"
	"sync"
	"unicode"
)

// A Dict is the lexicons and models of English ("en") and French ("fr"). It is
// immutable and safe for concurrent use. Of any other language it knows
// nothing.
type Dict struct {
	version  string
	lexicons map[string]func() *Lexicon
	models   map[string]func() *Model

	words     *Words // a team's own, nil for none
	wordsHash string

	profile     *Profile // of an archive, nil for none
	profileHash string
	channel     *Channel // of the archive, nil for the embedded one
	passages    map[uint64]Passage
}

// Languages are those that a Dict can know, in the order in which they are
// always named.
var Languages = []string{"en", "fr"}

// newDict takes the packed lexicons and models by language and unpacks a
// language when it is first asked for. They must have been checked.
func newDict(version string, packed map[string]packedLanguage) *Dict {
	d := &Dict{version: version, lexicons: map[string]func() *Lexicon{}, models: map[string]func() *Model{}}
	for _, lang := range Languages {
		p := packed[lang]
		lexicon := sync.OnceValue(func() *Lexicon { return must(unpackLexicon(p.lexicon)) })
		d.lexicons[lang] = lexicon
		d.models[lang] = sync.OnceValue(func() *Model { return must(unpackModel(lexicon(), p.model)) })
	}
	return d
}

// must ends the program where checked data can't be read: a fault in the
// build, not in any input.
func must[T any](v T, err error) T {
	if err != nil {
		panic("dict: data that was checked: " + err.Error())
	}
	return v
}

// Version is a short hash of the data; outputs carry it.
func (d *Dict) Version() string { return d.version }

// Lexicon is the lexicon of a language, empty for a language it does not know.
func (d *Dict) Lexicon(lang string) *Lexicon {
	if load, ok := d.lexicons[lang]; ok {
		return load()
	}
	return emptyLexicon
}

var emptyLexicon = newLexicon(wordList{}, nil, nil)

// Model is the model of a language, empty for a language it does not know.
func (d *Dict) Model(lang string) *Model {
	if load, ok := d.models[lang]; ok {
		return load()
	}
	return emptyModel
}

var emptyModel = &Model{lex: emptyLexicon, rank: []uint32{0}}

// Known reports whether each unit of a printed word is in the lexicon, in any
// case; a number is known, a mark of punctuation alone is not.
func (d *Dict) Known(lang, word string) bool {
	units := Units(lang, word)
	lex := d.Lexicon(lang)
	for _, u := range units {
		if u != Number && lex.ID(u) == 0 {
			return false
		}
	}
	return len(units) > 0
}

// Count is about how often a printed word stands in ten million words of the
// domain's text: at least 1 for a known word, 0 for an unknown one. For a
// compound it is its rarest unit's.
func (d *Dict) Count(lang, word string) int {
	least, any := math.MaxInt, false
	for _, u := range Units(lang, word) {
		if u != Number {
			least, any = min(least, d.Lexicon(lang).Count(u)), true
		}
	}
	if !any {
		return 0
	}
	return least
}

// Folded are all known spellings of a word without accents and ligatures, the
// one without accents too if it is a word, in order of their bytes: "fr",
// "cote" gives "cote", "coté", "côte", "côté". The key is folded first.
func (d *Dict) Folded(lang, key string) []string {
	var out []string
	for _, e := range d.Lexicon(lang).Folded(Fold(key)) {
		out = append(out, e.Word)
	}
	return out
}

// KnownWordRatio is the share, 0 to 1, of known words of either language among
// the words that hold two letters or more and no digit; 0 if there are none.
func (d *Dict) KnownWordRatio(words ...string) float64 {
	known, all := 0, 0
	for _, w := range words {
		if !isWordlike(w) {
			continue
		}
		all++
		if d.Known("en", w) || d.Known("fr", w) {
			known++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(known) / float64(all)
}

func isWordlike(w string) bool {
	letters := 0
	for _, r := range w {
		if unicode.IsDigit(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 2
}
