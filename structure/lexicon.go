package structure

import (
	_ "embed" // the lexicons
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed lexicon/headings.tsv
var headingData string

//go:embed lexicon/labels.tsv
var labelData string

// entry is a phrase with what it stands for: a SectionKind or a FieldName.
type entry struct {
	phrase
	means  string
	least  float64  // similarity from which words count as it
	shown  bool     // counts in capitals on a line of its own alone
	rests  []phrase // a heading without its first or last word, where that is short enough to be lost whole
	halves []phrase // a long heading without its first and without its last word
	parts  []phrase // a label's first word and the rest
}

// similarFirst is the least similarity of a label's first word, the rest of
// which is right.
const similarFirst = 0.6

// strange reports whether the first of a label's words belongs to the value
// before: "RCN CLASSIFICATION" is not "Current classification".
func (e *entry) strange(ws []word) bool {
	if len(e.parts) < 2 {
		return false
	}
	if n, _ := e.parts[0].match(ws[:1], similarFirst); n > 0 {
		return false
	}
	n, _ := e.parts[1].match(ws[1:], similarWhole)
	return n == len(ws)-1
}

// shortEnd is the most letters of a phrase's first or last word whose loss
// alone leaves the phrase similar enough.
const shortEnd = 4

// withoutEnds are the phrase without its first and without its last word, where
// those have at most so many letters.
func withoutEnds(text string, letters int) []phrase {
	var out []phrase
	if first, rest, ok := strings.Cut(text, " "); ok && utf8.RuneCountInString(first) <= letters {
		out = append(out, newPhrase(rest).anchored())
	}
	if i := strings.LastIndex(text, " "); i > 0 && utf8.RuneCountInString(text[i+1:]) <= letters {
		out = append(out, newPhrase(text[:i]).anchored())
	}
	return out
}

// lexicon is entries that are looked for together.
type lexicon struct {
	entries []entry
	*phrasebook
	lower *phrasebook // the labels as words in lower case must resemble them
}

var headingLexicon = sync.OnceValue(func() *lexicon {
	entries := readLexicon(headingData)
	for i := range entries {
		entries[i].phrase = entries[i].anchored()
		entries[i].rests = withoutEnds(entries[i].text, shortEnd)
		switch letters := len(entries[i].letters); {
		case letters < shortPhrase:
			entries[i].least = similarShort
		case letters < longPhrase || entries[i].means == noHeading:
			entries[i].least = similarHeading
		default:
			entries[i].least = similarShouted
			entries[i].halves = withoutEnds(entries[i].text, len(entries[i].text))
		}
	}
	return &lexicon{entries: entries, phrasebook: bookOf(entries, false)}
})

var labelLexicon = sync.OnceValue(func() *lexicon {
	entries := readLexicon(labelData)
	for i := range entries {
		entries[i].least = similarLabel(&entries[i])
		if first, rest, ok := strings.Cut(entries[i].text, " "); ok {
			entries[i].parts = []phrase{newPhrase(first), newPhrase(rest)}
		}
	}
	return labels(entries)
})

func labels(entries []entry) *lexicon {
	return &lexicon{entries, bookOf(entries, false), bookOf(entries, true)}
}

// bookOf is the entries for a search through a whole text: nothing else than one
// of its first letters or a lookalike marks an entry's beginning.
func bookOf(entries []entry, low bool) *phrasebook {
	all := make([]*phrase, len(entries))
	for k := range entries {
		all[k] = &entries[k].phrase
	}
	return anchored(all, func(number int, first letter) float64 { return entries[number].leastOf(first, low) })
}

// similarLower is the least similarity of words in lower case to a label whose
// beginning is there.
const similarLower = 0.9

// leastOf is the least similarity of words that begin with a letter, in lower case
// or not.
func (e *entry) leastOf(first letter, low bool) float64 {
	if low && !e.clips(first) {
		return max(e.least, similarLower)
	}
	return e.least
}

// identityLexicon are the labels of the fields that tell one position from
// another.
var identityLexicon = sync.OnceValue(func() *lexicon {
	return labels(slices.DeleteFunc(slices.Clone(labelLexicon().entries), func(e entry) bool { return !identity[FieldName(e.means)] }))
})

// readLexicon reads lines "meaning TAB phrase", with a star behind the meaning of
// everyday words; a line that begins with # is a comment.
func readLexicon(data string) []entry {
	var out []entry
	for line := range strings.Lines(data) {
		means, text, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if ok && !strings.HasPrefix(line, "#") {
			kind, shown := strings.CutSuffix(means, "*")
			out = append(out, entry{phrase: newPhrase(text), means: kind, shown: shown})
		}
	}
	return out
}

// readPhrases reads a phrase a line; a line that begins with # is a comment.
func readPhrases(data string, least float64) *phrasebook {
	var texts []string
	for line := range strings.Lines(data) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			texts = append(texts, line)
		}
	}
	return phrases(least, texts...)
}

// readWords reads a word a line; a line that begins with # is a comment.
func readWords(data string) map[string]bool {
	set := map[string]bool{}
	for line := range strings.Lines(data) {
		if !strings.HasPrefix(line, "#") {
			set[strings.TrimSpace(line)] = true
		}
	}
	return set
}

// labelWords are the words that labels of bilingual forms are made of, with
// the pieces that lost accents leave; between two labels they are no value.
var labelWords = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for _, e := range labelLexicon().entries {
		for w := range strings.FieldsSeq(strings.ToLower(e.text)) {
			if e.means == noHeading || e.means == withColon || everyday[w] {
				continue
			}
			set[w] = true
			for piece := range strings.FieldsSeq(strings.Map(lostAccent, w)) {
				set[piece] = true
			}
		}
	}
	for _, w := range []string{"demploi", "dentr", "ne", "no", "n", "lu", "e", "a", "i", "entr", "een", "superiseur"} {
		set[w] = true
	}
	return set
})

// everyday are label words that titles and names are made of as well.
var everyday = wordSet("direction générale directorate executive national security language sécurité langue service location")

// longLabelWords are those that are long enough to be known when misread.
var longLabelWords = sync.OnceValue(func() *phrasebook {
	var words []string
	for w := range labelWords() {
		if len(w) > 6 && !everyday[w] {
			words = append(words, w)
		}
	}
	sort.Strings(words)
	return phrases(similarLabelWord, words...)
})

// lostAccent leaves a space where an accented letter stood.
func lostAccent(r rune) rune {
	if base(r) != r || r == '°' {
		return ' '
	}
	return r
}
