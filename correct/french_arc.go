package correct

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/jdscribe/jdscribe/dict"
)

// arc is one reading of words from up to, not including, to.
type arc struct {
	from, to int
	text     string    // with punctuation
	units    []dict.ID // 0 for one the lexicon does not know
	cost     float64   // of the losses that it supposes and its unknown units, in nats
	loss     loss
}

// loss says what an arc supposes was lost.
type loss uint8

const (
	lostApostrophe loss = 1 << iota
	lostAccent
	lostHyphenSpace
	lostStroke
)

func (a arc) changes() bool { return a.loss != 0 }

func (a arc) rule() string {
	switch {
	case a.loss&lostAccent != 0:
		return RuleAccent
	case a.loss&lostApostrophe != 0:
		return RuleElision
	case a.loss&lostStroke != 0:
		return RuleStroke
	}
	return RuleHyphen
}

func (a arc) evidence(margin float64) string {
	what := "French words"
	switch a.rule() {
	case RuleAccent:
		what = "French words with the letters and accents that were lost"
	case RuleElision:
		what = "a French elision with its apostrophe"
	case RuleStroke:
		what = "a French word whose l was read as a stroke"
	}
	return fmt.Sprintf("%s, %.1f nats likelier here than another reading", what, math.Min(margin, 99))
}

// probability of a reading that is margin nats likelier than the next.
func probability(margin float64) float64 {
	return math.Round(100/(1+math.Exp(-margin))) / 100
}

// Costs, in nats: minus the logarithm of how often a printed character is read
// so in a text of this kind, rounded.
const (
	costLostApostrophe    = 0.3 // d appui
	costBarHead           = 1.5 // I appui, | appui
	costBarApostrophe     = 0.5 // I'appui
	costGlued             = 6.0 // lappui
	costGluedName         = 1.0 // lAtlantique
	costMisreadHead       = 3.5 // V appui
	costMisreadApostrophe = 1.5 // V'appui
	costSpacedHead        = 2.0 // l' appui
	costPunctuation       = 0.5 // collectivit ; – the space is the letter
	costStrokeWord        = 0.5 // Ia, II ou elle
	costMisreadArticle    = 2.0 // Ja
	costStray             = 4.0 // a column's rule, read as a stroke
	costStrayApostrophe   = 6.0
	costNumber            = 3.0 // one number of all that the model counts as one
	costEnglish           = -5.0
	costCognate           = 0.0
	costUnknown           = 2.0
	costEnglishBeside     = -3.0
)

// shortBody is the length of a word before which a sign or a letter is no l'.
const shortBody = 4

// neverElided are the words before which no word but que is elided.
var neverElided = wordSet("et ou où à au aux")

// maxLetters is how long, in bytes, a word with a lost letter may be.
const maxLetters = 60

// arcs are the readings of the words from i on, which end by end. The first is
// the words as they were read.
func (f *frenchReader) arcs(i, end int) []arc {
	out := []arc{f.asRead(i)}
	if f.taken[i] {
		return out
	}
	p := f.pieces[i]
	if p.core == "" || p.isMark() || len(p.core) > maxLetters || hasInnerCapital(p.core) && !isGluedName(p.core) {
		return out
	}
	out = append(out, f.standIns(i)...)
	for _, h := range f.heads(i, end) {
		for _, b := range f.bodies(h.word, h.offset, end, h.letter) {
			if a, ok := f.join(i, h, b); ok {
				out = append(out, a)
			}
		}
	}
	return out
}

// asRead is the arc of a word as it is, with its edit in force if it has one.
func (f *frenchReader) asRead(i int) arc {
	a := arc{from: i, to: i + 1, text: f.words[i], cost: strayCost(f.words[i])}
	text := a.text
	if new, ok := f.edited[i]; ok {
		text = new
	}
	for _, u := range dict.Units("fr", text) {
		id := f.lex.ID(u)
		a.units = append(a.units, id)
		switch {
		case id == 0:
			a.cost += f.unknownCost(i, u)
		case u == dict.Number && len(f.pieces[i].core) < 2:
			a.cost += costNumber
		}
	}
	return a
}

// join makes an arc of an elided head and a body.
func (f *frenchReader) join(i int, h head, b body) (arc, bool) {
	a := arc{from: i, to: b.to, cost: h.cost + b.cost, loss: h.loss | b.loss, units: b.units}
	if a.loss == 0 || h.letter == "" && a.to == i+1 && f.isAcronym(i) {
		return arc{}, false
	}
	if h.cost > costBarHead && (len(b.text) < shortBody || slices.Contains(b.units, 0) && !startsUpper(b.text)) {
		return arc{}, false // "V ou", "f enaires": a number, or a piece of a word
	}
	if len(h.letter) == 1 && neverElided[b.text] {
		return arc{}, false
	}
	a.text = b.text
	if h.letter != "" {
		a.units = append([]dict.ID{f.lex.ID(strings.ToLower(h.letter) + "'")}, b.units...)
		a.text = h.letter + "'" + b.text
	}
	if !h.sign {
		a.text = f.pieces[i].pre + a.text
	}
	return a, true
}
