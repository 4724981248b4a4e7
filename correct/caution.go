package correct

import (
	"strings"
	"unicode/utf8"

	"github.com/jdscribe/jdscribe/dict"
)

// nameAuto is the confidence from which an unknown word that may be a name is
// changed: the invented place Sandling became Handling at 0.83, while misread
// words of titles come out at 0.97 and more.
const nameAuto = 0.95

// noisyName is how much less is asked for each factor of e of the noise.
const noisyName = 0.05

// realWordAuto is the confidence from which a known word is changed on a fair
// page, noisyRealWord how much less is asked for each factor of e of the noise.
const realWordAuto, noisyRealWord = 0.90, 0.12

// isPronoun reports whether an edge parts the pronoun I from a word.
func (e *edge) isPronoun() bool { return e.cand.rule == RuleSplit && e.words[0] == "i" }

// opens reports whether a slot begins a sentence or an item, where a capital is
// no sign of a name.
func (p *pageView) opens(i int) bool {
	s := &p.slots[i]
	if !s.first || s.token == 0 {
		return false
	}
	before := p.tokens[s.token-1].Text
	return strings.ContainsAny(before[len(before)-1:], ".;!?") || listMarkForm.MatchString(before)
}

// namedAuto is the confidence from which a word beside a word of names is
// changed: Pariament Hill is sure, Sandling Point is not.
const namedAuto = 0.995

// hopeless reports whether no confidence is enough for an edge, and it is not
// proposed either: one in eight was right of those over 190 recognised documents.
func (c *Corrector) hopeless(p *pageView, e *edge) bool {
	s := &p.slots[e.from]
	return c.with("protect") && (isOtherSpelling(s.unit, e.cand.word) || c.farfetched(s, e) || c.isTorn(p, e) || c.variesInVowel(s, e) || c.isDoubtfulShort(p, e) || c.clings(p, e) ||
		s.kind == kindDerived && sameStem(s.unit, e.cand.word) || s.looksLikeName() && p.titled(e.from) || p.quoted(e.from) || c.isForeignMisread(s, e))
}

// caution is the confidence that a change needs beyond the usual: where it may
// be a name, and where it is of a known word.
func (c *Corrector) caution(p *pageView, ch change) float64 {
	i := ch.edge.from
	switch s := &p.slots[i]; {
	case !c.with("protect"):
		return 0
	case ch.edge.cand.rule == RuleAcronym && c.mayBeOther(p, i), s.looksLikeName() && c.isNameFor(p, ch.edge):
		return namedAuto
	case p.isAstray(ch.edge), isFarOff(ch.edge):
		return farAuto
	case s.looksLikeName() && !p.opens(i) && !ch.edge.isPronoun():
		return nameAuto - noisyName*max(0, p.doubt)
	case ch.edge.cand.rule == RuleRealWord:
		return p.cautionOfKnown(ch.edge)
	case ch.edge.cand.rule == RuleUnknown && p.doubt < fairDoubt:
		return c.cautionOfRare(s, ch.edge)
	}
	return 0
}

// named reports whether a slot is called a person or a place by the word beside
// it: Sandling Point, Cape Sandling.
func (p *pageView) named(i int) bool {
	s := &p.slots[i]
	if i+1 < len(p.slots) && p.slots[i+1].token == s.token+1 && placeWords[p.slots[i+1].text] && s.last {
		return true
	}
	return i > 0 && p.slots[i-1].token == s.token-1 && placeHeads[p.slots[i-1].text]
}

// titled reports whether a slot follows a person's title: whatever it is, it is
// that person's name.
func (p *pageView) titled(i int) bool {
	return i > 0 && p.slots[i-1].token == p.slots[i].token-1 && titleWords[p.slots[i-1].text]
}

// quoted reports whether a slot is all that stands between quotation marks: who
// quotes a word means it as it is.
func (p *pageView) quoted(i int) bool {
	s := &p.slots[i]
	token := strings.TrimRight(p.tokens[s.token].Text, ".,;:")
	return s.first && s.last && len(token) > 2 && strings.ContainsRune("'\"“‘«", firstRune(token)) && strings.ContainsRune("'\"”’»", lastRune(token))
}

// placeWords stand behind the names of places, placeHeads before them (and
// Chief, before a person or an office), titleWords before those of persons.
var (
	placeWords = wordSet("Point Street Avenue Road Drive River Island Islands Lake Bay Harbour Creek Beach Hill Hills Falls County Cove Sound Inlet Strait " +
		"Cape Head Valley Mountain Park Bridge Landing Crescent Boulevard Square Heights Channel Passage Rapids Shoal Shoals Nation")
	placeHeads = wordSet("Chief Mount Cape Port Fort Lake Saint Ste St rue lac Lac baie Baie rivière Rivière île Île pointe Pointe boul chemin")
	titleWords = wordSet("Mr Mrs Ms Dr Miss Hon Capt Cdr Col Maj Lt Sgt Prof Rev Sir Dame Elder Mme Mlle MM Me Madame Monsieur")
)

// farPerLetter is what each letter of a reading of farLetters or more may cost
// before it is far from what it is read for, and farAuto the confidence that is
// asked of one that does not stand between two known words: those over 190
// recognised documents that have less were wrong two times of three.
const farPerLetter, farLetters, farAuto = 0.28, 4, 0.98

// fairAuto is the confidence from which a word is changed that may be a rare one,
// where few words are misread: in documents of less than fairDoubt.
const fairAuto, fairDoubt = 0.90, 0.5

// isFar reports whether an edge makes a word of one that has little of it.
func isFar(s *slot, e *edge) bool {
	n := utf8.RuneCountInString(s.unit)
	return e.cand.rule == RuleUnknown && n >= farLetters && e.cand.cost >= farPerLetter*float64(n)
}

// strangeCost is what a misreading costs from which a rare word, right as it is,
// may lie that far from another, and alikeSpelling how much less likely its
// letters may be, in nats a letter, than those of the other: farrier, carrier.
const strangeCost, alikeSpelling = 0.9, 0.25

// isWellFormed reports whether a reading that no common confusion explains looks
// as much like a word as what an edge makes of it.
func (c *Corrector) isWellFormed(s *slot, e *edge) bool {
	if e.cand.rule != RuleUnknown || e.cand.wide || e.cand.cost < strangeCost || len(s.unit) <= shortLetters {
		return false
	}
	lex := c.dict.Lexicon(s.lang)
	perLetter := func(word string) float64 { return lex.Spelling(word) / float64(len(word)+1) }
	return perLetter(s.unit) <= perLetter(e.cand.word)+alikeSpelling
}

// isAstray reports whether an edge is far and does not stand between words.
func (p *pageView) isAstray(e *edge) bool {
	return isFar(&p.slots[e.from], e) && (e.cand.wide || !p.amidWords(e.from))
}

// amidWords reports whether a slot stands between two known words.
func (p *pageView) amidWords(i int) bool {
	return i > 0 && i+1 < len(p.slots) && p.slots[i-1].token == p.slots[i].token-1 && p.slots[i+1].token == p.slots[i].token+1 &&
		p.slots[i-1].isWhole() && p.slots[i+1].isWhole()
}

// isWhole reports whether a slot is a known word, or one of another language, of
// two letters or more.
func (s *slot) isWhole() bool {
	return (s.id != 0 || s.kind == kindFixed || s.kind == kindDerived) && utf8.RuneCountInString(s.text) > 1
}

// rareLetters is what a misread letter costs that explains a word that hardly
// any text has, and rareWord how often, in ten million, such a word stands:
// cutlasses, lamentation.
const rareLetters, rareWord = 0.5, 10

// farfetched reports whether an edge makes a word that hardly any text has of
// one that more than a common confusion parts from it.
func (c *Corrector) farfetched(s *slot, e *edge) bool {
	if e.cand.id == 0 || e.cand.cost <= rareLetters {
		return false
	}
	known := c.dict.Lexicon(s.lang).Entry(e.cand.id)
	return known.Flags&(dict.Own|dict.Learned) == 0 && c.dict.Lexicon(s.lang).Count(known.Word) <= rareWord
}

// variesInVowel reports whether an edge changes one vowel inside a long known
// word: more likely the other of two words than misread, as in materiel and
// material.
func (c *Corrector) variesInVowel(s *slot, e *edge) bool {
	if e.cand.rule != RuleRealWord || len(s.unit) < 6 || len(s.unit) != len(e.cand.word) || c.dict.Lexicon(s.lang).Count(s.unit) < usualWord {
		return false
	}
	at := -1
	for i := range len(s.unit) {
		if s.unit[i] != e.cand.word[i] {
			if at >= 0 {
				return false
			}
			at = i
		}
	}
	return at > 0 && at < len(s.unit)-1 && isVowel(s.unit[at]) && isVowel(e.cand.word[at])
}

// usualWord is how often, in ten million, a word stands that one need not be
// surprised at.
const usualWord = 100

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// endingLetters is how long an ending is that two forms of a word may differ by.
const endingLetters = 2

// sameStem reports whether two words differ in their endings alone: coherency,
// coherence.
func sameStem(a, b string) bool {
	stem := max(len(a), len(b)) - endingLetters
	return stem >= tornLetters && len(a) >= stem && len(b) >= stem && a[:stem] == b[:stem]
}

// foreignGain is by how much less, in letters, a word of the other language must
// be misread that speaks against a change: directeur for Dirccteur.
const foreignGain = 0.8

// isForeignMisread reports whether an edge makes a word of this language of what
// is nearer to a usual one of the other.
func (c *Corrector) isForeignMisread(s *slot, e *edge) bool {
	if e.cand.rule != RuleUnknown || s.wide != s.text || inflects(s.unit, e.cand.word) || e.cand.cost < 2*foreignGain {
		return false
	}
	for _, lang := range dict.Languages {
		if lang == s.lang {
			continue
		}
		lex := c.dict.Lexicon(lang)
		for _, m := range c.find(query{lang: lang, read: s.unit, limit: firstLimit}) {
			other := lex.Entry(m.id)
			if m.cost <= e.cand.cost-foreignGain && other.LogP > shortForeignLogP && other.Word != e.cand.word {
				return true
			}
		}
	}
	return false
}

func certain(changes []change) []change {
	var out []change
	for _, ch := range changes {
		if ch.confidence >= ch.needed {
			out = append(out, ch)
		}
	}
	return out
}
