package dict

import "sync"

// How frequent, as logarithms, a team's words are taken to be: 100 times in
// ten million, acronyms 750 times; a word of a longer term alone 3 times.
const (
	ownLogP        = -11.5
	ownAcronymLogP = -9.5
	termWordLogP   = -15
)

// WithWords is the dictionary that knows a team's own words too: as words of
// its lexicons with the flag [Own]. The other words keep their scores.
func (d *Dict) WithWords(w *Words) *Dict {
	if w == nil || len(w.Terms) == 0 {
		return d
	}
	out := d.with(func(lang string) ([]extra, []phrase) {
		var extras []extra
		var phrases []phrase
		for _, t := range w.Terms {
			if !t.in(lang) {
				continue
			}
			logP := ownLogP
			if t.Kind == "acronym" {
				logP = ownAcronymLogP
			}
			x, p := termExtras(t, lang, Own|Suggest, logP)
			extras, phrases = append(extras, x...), append(phrases, p...)
		}
		return extras, phrases
	})
	out.words, out.wordsHash = w, w.Hash()
	return out
}

// Words are the team's own words that the dictionary was given, none if none.
func (d *Dict) Words() *Words {
	if d.words == nil {
		return &Words{}
	}
	return d.words
}

// WordsHash is the hash of the team's own words, empty for none; outputs carry
// it.
func (d *Dict) WordsHash() string { return d.wordsHash }

// extend lets out know more than base in a language, from when it is first
// asked for it.
func (d *Dict) extend(lang string, base *Dict, extras func(lang string) ([]extra, []phrase)) {
	type extended struct {
		lex     *Lexicon
		moved   []ID
		phrases []phrase
	}
	load := sync.OnceValue(func() extended {
		words, phrases := extras(lang)
		lex, moved := base.Lexicon(lang).extended(words)
		return extended{lex, moved, phrases}
	})
	d.lexicons[lang] = func() *Lexicon { return load().lex }
	d.models[lang] = sync.OnceValue(func() *Model {
		e := load()
		return base.Model(lang).extended(e.lex, e.moved, e.phrases)
	})
}

// misreadCount is how often, in ten million, a word must stand for a term near
// it to look like its misreading.
const misreadCount = 300

// MisreadingOf is the common word that a term of one unknown word looks like a
// misreading of, empty for none.
func (d *Dict) MisreadingOf(t Term) string {
	units := t.units()
	if len(units) != 1 || t.Kind == "acronym" {
		return ""
	}
	for _, lang := range Languages {
		if d.Known(lang, units[0]) {
			return ""
		}
	}
	for _, lang := range Languages {
		if !t.in(lang) {
			continue
		}
		for word, confusion := range d.Channel().Neighbours(units[0]) {
			if confusion.Cost <= likeCost && d.Lexicon(lang).Count(word) >= misreadCount {
				return word
			}
		}
	}
	return ""
}
