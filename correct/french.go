package correct

import (
	"strings"

	"github.com/jdscribe/jdscribe/dict"
)

// French text that lost its accents and curly apostrophes.
//
// # Problem
//
// A lost character reads as a space, and spaces beside it run together:
// "rémunération" reads "r mun ration", "l'éventail" reads "l ventail", "liés
// à" reads "li s a". Elsewhere only the accent was lost ("probleme", "a" for
// "à") or the letter was taken for another ("rdle", "employ6", "4" for "à").
// So every space may be a space, a lost letter, a lost apostrophe or both, and
// every bare letter may have had an accent.
//
// # Method
//
// Each run of French words is a lattice: from every word start arcs that read
// it, alone or with the next few, as words of the lexicon (a walk through the
// trie in which a space is a wildcard for a letter with an accent). An arc
// costs what its losses are unlikely to do; the trigram model says which words
// follow one another; the best path is the printed text. The words as they
// were read are always among the arcs, so that a text that lost nothing stays
// as it is.
//
// # Confidence
//
// An arc on the best path is compared with the other readings of its words,
// its neighbours fixed: the difference, in nats, says whether the edit is in
// force or only proposed.
//
// Rejected: replacing pieces from a table (breaks "il y a", can't tell "mesure"
// from "mesuré"), and looking only at words unknown to the lexicon (the pieces
// "des", "sur", "ex" and most words without accents are words).

// surely and likely are the margins, in nats, from which an edit is in force
// and is proposed.
// A word of which two or three letters were read needs surelyAlone, and so does
// a French word that is to be another whose last é was lost ("refus" to be
// "refusé": from 2.5 nats on all of 15 are right). One of which a single letter
// was read, and a French word that is to be another with letters that were lost
// ("missions" to be "émissions"), need surelyAnother: at 4 nats half of those edits
// are wrong, from 5 on one in 30. A French word that only lacks its accents
// ("marche", but not "a" and "ou") needs surelyAccented: between 2 and 5 nats one
// in 30 is wrong over 190 recognised documents, below 2 most.
//
// Of 32,700 words of acts that a model has not seen, their accents taken off, à
// comes back 824 times of 839 and a stays 147 times of 147; où comes back 65 times
// of 69 and ou stays 862 times of 862.
const (
	surely         = 1.5
	surelyAccented = 2
	surelyAlone    = 2.5
	surelyAnother  = 5
	likely         = 0.5
)

// restoreFrench restores each run of words that stand in French text.
func (r *reading) restoreFrench() {
	f := newFrenchReader(r)
	for from := 0; from < len(r.words); from++ {
		if !r.french[from] {
			continue
		}
		to := from
		for to < len(r.words) && r.french[to] {
			to++
		}
		f.restoreRun(from, to)
		from = to
	}
}

// restoreRun decodes words from up to, not including, to and proposes what
// differs from what was read.
func (f *frenchReader) restoreRun(from, to int) {
	path := f.decode(from, to)
	for k, arc := range path {
		if !arc.changes() || f.isRest(path, k) {
			continue
		}
		margin := f.margin(path, k)
		p := proof{arc.rule(), arc.evidence(margin), probability(margin)}
		switch {
		case margin >= f.needed(arc):
			f.change(arc.from, arc.to, arc.text, p)
		case margin >= likely && f.lettersRead(arc) > 1:
			f.suggest(arc.from, arc.to, arc.text, p)
		}
	}
}

// needed is the margin from which an arc's edit is in force.
func (f *frenchReader) needed(a arc) float64 {
	if f.words[a.from] == "a" || f.words[a.from] == "ou" || a.loss&lostAccent == 0 {
		return surely
	}
	if core := strings.ToLower(f.pieces[a.from].core); a.to == a.from+1 && f.lex.ID(core) != 0 {
		if f.isUnread(core) {
			return surelyAccented
		}
		return neededFor(core, strings.ToLower(pieceOf(a.text).core))
	}
	switch letters := f.lettersRead(a); {
	case letters == 1, letters <= restLength && f.isRare(a):
		return surelyAnother
	case letters <= 3:
		return surelyAlone
	}
	return surely
}

// isUnread reports whether no clean text has a word: cluses, and valuation.
func (f *frenchReader) isUnread(core string) bool {
	return f.lex.Entry(f.lex.ID(core)).Flags&dict.InGeneral == 0
}

// neededFor is the margin from which a French word becomes another.
func neededFor(read, printed string) float64 {
	switch {
	case dict.Fold(printed) == read:
		return surelyAccented
	case printed == read+"é":
		return surelyAlone
	}
	return surelyAnother
}

// isRare reports whether an arc's last word stands in a word list alone: no
// text of the model has it.
func (f *frenchReader) isRare(a arc) bool {
	id := a.units[len(a.units)-1]
	return id != 0 && f.lex.Entry(id).Flags == dict.InList
}

// restLength is up to how many letters a word beside an unknown one may be a
// rest of it: "re" of "minlst re", which "ère" must not take.
const restLength = 4

// isRest reports whether a short arc stands beside a word in small letters that
// nothing explains: both may be pieces of a word that the lexicon lacks.
func (f *frenchReader) isRest(path []arc, k int) bool {
	if f.words[path[k].from] == "s" && k > 0 && f.isUnexplained(path[k-1]) && f.pieces[path[k-1].from].post == "" {
		return true // a lost é and the s of a plural
	}
	if f.lettersRead(path[k]) > restLength {
		return false
	}
	before := k > 0 && f.pieces[path[k].from].pre == "" && f.isUnexplained(path[k-1]) && f.pieces[path[k-1].from].post == ""
	after := k+1 < len(path) && f.pieces[path[k].to-1].post == "" && f.isUnexplained(path[k+1]) && f.pieces[path[k+1].from].pre == ""
	return before || after
}

func (f *frenchReader) isUnexplained(a arc) bool {
	if a.changes() || f.taken[a.from] {
		return false
	}
	core := f.pieces[a.from].core
	for _, id := range a.units {
		if id == 0 {
			return !f.isEnglish(strings.ToLower(core)) && !allCapitals(core)
		}
	}
	return false
}

// lettersRead is how many letters of an arc's words were read, without those
// of an elided head.
func (f *frenchReader) lettersRead(a arc) int {
	n := 0
	for _, p := range f.pieces[a.from:a.to] {
		core := p.core[strings.IndexByte(p.core, '\'')+1:]
		if !elided[strings.ToLower(core)] || a.to == a.from+1 {
			n += len(core)
		}
	}
	return n
}
