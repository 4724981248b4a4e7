package correct

import "strings"

// What is said to be a name, or means itself, is not changed.

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

// isNameFor reports whether what an edge changes stands where names do, or is as
// good a word with its capital as what is made of it, if that is no name either:
// Sandling, Handling.
func (c *Corrector) isNameFor(p *pageView, e *edge) bool {
	return p.named(e.from) || !e.name && (p.listed(e.from) || !p.opens(e.from) && c.isWellFormed(&p.slots[e.from], e))
}

// listed reports whether a slot is all that stands between two commas: a name
// among names.
func (p *pageView) listed(i int) bool {
	s := &p.slots[i]
	return s.token > 0 && s.first && s.last && strings.HasSuffix(p.tokens[s.token-1].Text, ",") && strings.HasSuffix(p.tokens[s.token].Text, ",")
}
