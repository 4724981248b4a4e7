package dict

import (
	"iter"
	"math"
	"sync"
)

// Flags say where a lexicon has a word from and what it is.
type Flags uint8

// What a lexicon knows of a word.
const (
	InList    Flags = 1 << iota // in a published word list
	InGeneral                   // in the general texts, often enough
	InDomain                    // in several texts of the domain
	Suggest                     // in the government vocabulary: worth suggesting
	Acronym                     // mostly printed in capitals
	Name                        // mostly printed with a capital inside sentences
	Own                         // one of a team's own words
	Learned                     // learned from an archive
)

// ID is a word's place in a lexicon, from 1; 0 is the unknown word.
type ID uint32

// Entry is what a lexicon says of one word.
type Entry struct {
	ID    ID
	Word  string  // normal form
	LogP  float64 // natural logarithm of its probability without context
	Flags Flags
}

// A Lexicon is the known words of a language in order of their bytes. It is
// immutable.
type Lexicon struct {
	words  wordList // sorted
	places places   // of words
	cost   []uint8  // quantised negative LogP
	flags  []Flags

	folded  func() *folded
	trie    func() *Trie
	speller func() *speller
	endings func() []ID // in the order of their bytes from the last
}

func newLexicon(words wordList, cost []uint8, flags []Flags) *Lexicon {
	l := &Lexicon{words: words, places: placesOf(words), cost: cost, flags: flags,
		folded:  sync.OnceValue(func() *folded { return newFolded(words) }),
		trie:    sync.OnceValue(func() *Trie { return newTrie(words) }),
		endings: sync.OnceValue(func() []ID { return endings(words) })}
	l.speller = sync.OnceValue(func() *speller { return newSpeller(l) })
	return l
}

// Len is the number of words.
func (l *Lexicon) Len() int { return l.words.len() }

// Entry gives the entry of an ID between 1 and Len.
func (l *Lexicon) Entry(id ID) Entry {
	i := int(id) - 1
	return Entry{ID: id, Word: l.words.at(i), LogP: dequantise(l.cost[i]), Flags: l.flags[i]}
}

// All are the words with their IDs, in order.
func (l *Lexicon) All() iter.Seq2[ID, Entry] {
	return func(yield func(ID, Entry) bool) {
		for i := range l.words.len() {
			if id := ID(i + 1); !yield(id, l.Entry(id)) {
				return
			}
		}
	}
}

// ID is the place of a unit in normal form, 0 if it is not known.
func (l *Lexicon) ID(unit string) ID {
	return l.places.find(l.words, unit)
}

// Find gives the entry of a unit in any case.
func (l *Lexicon) Find(unit string) (Entry, bool) {
	id := l.ID(Normal(unit))
	if id == 0 {
		return Entry{}, false
	}
	return l.Entry(id), true
}

// Folded are all words of a folded spelling, those without accents too, in
// order of their bytes: "cote" gives "cote", "coté", "côte", "côté".
func (l *Lexicon) Folded(key string) []Entry {
	var out []Entry
	if e, ok := l.Find(key); ok {
		out = append(out, e)
	}
	for _, id := range l.folded().find(key) {
		out = append(out, l.Entry(id))
	}
	return out
}

// HasFolded reports whether there are words of a folded spelling.
func (l *Lexicon) HasFolded(key string) bool {
	return l.ID(Normal(key)) != 0 || len(l.folded().find(key)) > 0
}

// Trie is the lexicon as a trie, for searches that follow several spellings
// at once.
func (l *Lexicon) Trie() *Trie { return l.trie() }

// countScale is the size of the text that Count speaks of.
const countScale = 1e7

// Count is about how often a word stands in ten million words of text of the
// domain: at least 1 for a known word, 0 for an unknown one.
func (l *Lexicon) Count(unit string) int {
	e, ok := l.Find(unit)
	if !ok {
		return 0
	}
	return max(1, int(math.Exp(e.LogP)*countScale+0.5))
}

// steps is how finely a byte holds a logarithm: tenths of a nat, to 25.5.
const steps = 10

func quantise(logP float64) uint8 {
	q := math.Round(-logP * steps)
	return uint8(min(255, max(0, q)))
}

func dequantise(q uint8) float64 { return -float64(q) / steps }
