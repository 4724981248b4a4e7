// Package correct finds recognition errors in a document and proposes edits.
// It never changes a word it cannot justify: every edit names its rule, its
// evidence and its confidence, and what is not likely enough is proposed to a
// person, not applied.
//
// # Stages
//
// Restore brings back what a text lost as a whole: digits, apostrophes, accents
// (restore*.go). What it yields is cut into slots, the parts of words that a
// lexicon can hold (slot.go), each in the language of its surroundings
// (language.go). Protection tells what is certainly right or no word at all
// (protect.go). For the rest there are candidates (candidate.go): words that a
// confusion-weighted search finds, splits and merges, terms of several words, the
// engine's other readings, and words of this document. The
// channel says how likely each is misread so (channel.go), the language model
// how likely it stands there; a beam search over the lattice of all of them
// weighs both (beam.go), and an edit is made where the best path leaves what
// was read by a margin (justify.go).
//
// # What each part is worth
//
// Errors left with one part left out, of 397 in the transcribed English
// passages, and right words broken (BenchmarkAblation):
//
//	              left  broken
//	nothing        103       0
//	restore        197       0
//	search         270       0
//	neighbours     123       0
//	model          118       0
//	acronym        110       0
//	adaptation     109       0
//	merge          107       0
//	terms          103       0
//	split          103       0
//	document       103       0
//	confidence     103       0
//	alternatives   103       0
//	margin         103       0
//	protect        101       5
//
// The margin alone decides little: what may be a name or a rare word asks for
// more than [DefaultAuto] (caution.go), which counts as protection. The engine's
// confidence and alternatives say nothing of these passages, which came without.
// The library of fuzzy look-ups is the only one that gives terms of several
// words (term.go): none of the passages has a torn one; over 190 recognised
// documents it makes three edits, all right, and with a higher limit of cost
// (1.6) nine, two of them wrong. The library alone, over the same lexicon, takes
// 7 % of the passages' errors away and breaks 123 right words in 10,000;
// hunspell's first suggestion adds 15 % and breaks 279 (BenchmarkPeers). Without
// protection five right words of the passages are broken, and many of the things in
// testdata/protected.txt.
//
// Rejected: the engine's alternatives of each symbol (Tesseract's
// lstm_choice_mode: 5 % more time, 16 times as much to read; of 96 misread words
// of two scans the right one can be spelled for 26, and the channel finds all of
// these: no error less).
// Rejected: the library for single words that the search has found nothing for
// (no output of 190 recognised documents changed by a byte, for 35 MB and a third
// of the processor time); the same caution with unknown words in clean documents as in noisy
// ones (one error more in the passages, a fifth more edits in clean text), and
// a lower bar for known words (0.75 for 0.90 mends nothing more in the passages
// and turns tor into for).
//
// # Settled text
//
// What the edits in force make of a document is looked at again, as if it had
// been read so, until nothing changes: a mended word makes its neighbours
// mendable. So correcting a corrected plain text changes nothing, but where eight
// looks were not enough, which no text of the reference material needs. A
// corrected text has lost the engine's confidence; a document read with it, and
// read again without, may be judged otherwise. The second looks mend four errors
// more in the transcribed passages and cost a quarter of the time or more. A text whose
// accents were restored no longer shows that it had lost them: an unknown French
// word beside a stray letter or another short unknown one, or that only lacks an
// accented letter at its end, is taken for a rest and left.
//
// # Caution
//
// An edit in a torn or drawn place is mostly wrong. Four things keep it from
// being made: an unknown word is left the sooner the more its letters are those
// of words (a letter model, [dict.Lexicon.Spelling]); words around that neither
// are known, long or common, nor could be told take from its confidence; a piece
// that a commoner word ends with, behind what may be its beginning, is none
// itself; and a word that hardly any text has must be one confusion away. Of 100
// edits judged wrong among those over 190 recognised documents, 52 are no longer
// made; none of the transcribed passages loses a word by it.
//
// Of 600 edits of the decoder drawn at random over those documents 98 % are right
// and 1.5 % wrong; of 150 restored French ones all but one are right, of 150 proposals
// half. What each caution takes away over the 190 documents, right and wrong by
// reading:
//
//	                                              right  wrong
//	short words without a sentence around            18     60
//	French rests (sup ricurs)                        38     27
//	a word that looks like a name's part (eService)   3     10
//	a piece's ending (iny lementation)                0     10
//	0.22 a letter, not between words (p omcie)        3      8
//	a word that hardly any text has (lamentation)     2      8
//	a piece's beginning (secur)                       0      5
//	a piece that the next goes on with (dev opment)   1      4
//	little words where signs are (tor:)               2      4
//	a piece behind a sign (u. nentation)              0      3
//	another spelling (cognisant)                      0      2
//	one vowel of a known word (materiel)              0      2
//	a name between commas (Unifor)                    0      1
//	a known word by a confusion of no other word      7      0
//	an unknown word below 0.85 in a fair document    18     13
//	a word far off by its whole cost (toxaphene)      6      1
//
// The last three are for clean texts: their rare words stay as they are (modem, tor,
// toxaphene). Where a French rest is mended a stray letter is left beside it. The
// number that a reading tells (cngagements) makes twelve right edits surer.
//
// Removed, as over the 190 documents, the passages, the scans and the clean texts
// nothing was worse without them: that three letters of recognised texts alone are no
// candidate, that two words of one stem are two words, that oe may be œ, that a few
// letters before a stop are an abbreviation (three right edits more without it), and
// that a reading nearer to the other language is left (one right edit more).
// Kept for what the documents do not have, each with a case of its own: quotations,
// [sic], letters with spaces between, names behind titles and beside places' words,
// trades (oiler). Rejected: all little words as rivals of two letters (six wrong edits
// fewer, three more, five right ones lost); frequent little words no subject of a
// document (three wrong edits fewer, one more, four right ones lost); more doubt where
// fewer than 88 % of the words around are known (five wrong edits fewer, 16 right
// ones); 0.18 a letter (one and 17). A dictionary made anew with today's restored texts
// and 83 more acronyms: 38 French edits more right, 18 wrong, two errors more in a scan.
//
// # Clean text
//
// A known word stays unless context speaks strongly against it and one common
// confusion explains it. Names, acronyms, codes, amounts, inflections of known
// words, words of the other language and words that a document repeats are
// protected. Text without errors comes out as it went in.
package correct

import (
	"context"
	"sort"
	"sync"

	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/document"
)

// Options are a Corrector's settings; the zero value is the default.
type Options struct {
	// Language, "en" or "fr", is used for all text; empty means that the
	// language of each passage is found out.
	Language string
	// Without names stages to leave out, as [Stages] does: to measure what
	// each is worth.
	Without []string
	// Auto is the confidence, 0 to 1, from which an edit is applied without
	// asking, 0 for DefaultAuto.
	Auto float64
	// Propose is the confidence from which an edit is proposed, 0 for
	// DefaultPropose.
	Propose float64
	// Budget is how many nodes of its tries the searches of one document may
	// visit, 0 for 50 million and 1,000 a word: several times what any of 190
	// recognised descriptions takes.
	Budget int `json:",omitempty"` // a hash of options without one is what it was
	// Explain gives each edit of the decoder its candidates.
	Explain bool
}

// DefaultAuto and DefaultPropose are the confidences from which edits are
// applied and proposed.
const (
	DefaultAuto    = 0.75
	DefaultPropose = 0.40
)

// A Corrector finds the edits of documents. It is safe for concurrent use.
type Corrector struct {
	dict    *dict.Dict
	options Options
	without map[string]bool
	weights weights
	found   *memo[query, searched]
	near    *memo[query, []candidate]
	named   *memo[query, []termReading]
	endings *memo[query, int]
	phrases map[string]func() *dict.Phrases

	ctx    context.Context // of CorrectWithin's own copy
	budget *budget         // of the document in hand, in a copy of its own
}

// New makes a corrector; the dictionary's languages are loaded when first
// needed.
func New(d *dict.Dict, o Options) *Corrector {
	if o.Auto == 0 {
		o.Auto = DefaultAuto
	}
	if o.Propose == 0 {
		o.Propose = DefaultPropose
	}
	c := &Corrector{dict: d, options: o, without: map[string]bool{}, weights: defaultWeights,
		found: &memo[query, searched]{}, near: &memo[query, []candidate]{},
		named: &memo[query, []termReading]{}, endings: &memo[query, int]{}, phrases: map[string]func() *dict.Phrases{}}
	for _, lang := range dict.Languages {
		c.phrases[lang] = sync.OnceValue(func() *dict.Phrases { return d.Phrases(lang) })
	}
	for _, s := range o.Without {
		c.without[s] = true
	}
	return c
}

// Correct gives the edits of all pages, in order of page and place, without
// overlaps. Each fits its page (see [document.Edit.Check]). The document is
// not changed.
func (c *Corrector) Correct(doc *document.Document) []document.Edit {
	return c.result(doc).Edits
}

// A Result is what correcting a document gives.
type Result struct {
	Edits []document.Edit
	// Skimmed is how many different words were only compared with their nearest
	// neighbours, because the searches of the others took all that one document
	// may (see Options.Budget): 0 but for long texts that are misread all over,
	// and those made for it.
	Skimmed int
}

func (c *Corrector) result(doc *document.Document) Result {
	mine := *c
	mine.budget = c.options.newBudget(words(doc))
	var r Result
	for _, w := range windows(doc, windowWords) {
		pages, _ := mine.settle(&w.doc)
		for i, edits := range pages {
			for _, e := range edits {
				e.From, e.To = e.From+w.offsets[i], e.To+w.offsets[i]
				r.Edits = append(r.Edits, e)
			}
		}
	}
	sort.SliceStable(r.Edits, func(i, j int) bool { return r.Edits[i].Page < r.Edits[j].Page })
	r.Skimmed = len(mine.budget.skimmed)
	return r
}
