package correct

import "strings"

// nameAuto is the confidence from which an unknown word that may be a name is
// changed: the invented place Sandling became Handling at 0.83, while misread
// words of titles come out at 0.97 and more.
const nameAuto = 0.95

// noisyName is how much less is asked for each factor of e of the noise.
const noisyName = 0.05

// realWordAuto is the confidence from which a known word is changed on a fair
// page, noisyRealWord how much less is asked for each factor of e of the noise.
const realWordAuto, noisyRealWord = 0.90, 0.12

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

// caution is the confidence that a change needs beyond the usual: where it may
// be a name, and where it is of a known word.
func (c *Corrector) caution(p *pageView, ch change) float64 {
	i := ch.edge.from
	switch s := &p.slots[i]; {
	case !c.with("protect"):
		return 0
	case s.looksLikeName() && p.named(i):
		return namedAuto
	case s.looksLikeName() && !p.opens(i):
		return nameAuto - noisyName*max(0, p.doubt)
	case ch.edge.cand.rule == RuleRealWord:
		return realWordAuto - noisyRealWord*max(0, p.doubt)
	}
	return 0
}

// named reports whether a slot is called a person or a place by the word beside
// it: Sandling Point, Mr. Quillfeather.
func (p *pageView) named(i int) bool {
	s := &p.slots[i]
	if i+1 < len(p.slots) && p.slots[i+1].token == s.token+1 && placeWords[p.slots[i+1].text] && s.last {
		return true
	}
	return i > 0 && p.slots[i-1].token == s.token-1 && (titleWords[p.slots[i-1].text] || placeHeads[p.slots[i-1].text])
}

// placeWords stand behind the names of places, placeHeads before them, and
// titleWords before those of persons.
var (
	placeWords = wordSet("Point Street Avenue Road Drive River Island Islands Lake Bay Harbour Creek Beach Hill Hills Falls County Cove Sound Inlet Strait " +
		"Cape Head Valley Mountain Park Bridge Landing Crescent Boulevard Square Heights Channel Passage Rapids Shoal Shoals Nation")
	placeHeads = wordSet("Mount Cape Port Fort Lake Saint Ste St rue lac Lac baie Baie rivière Rivière île Île pointe Pointe boul chemin")
	titleWords = wordSet("Mr Mrs Ms Dr Miss Hon Capt Cdr Col Maj Lt Sgt Prof Rev Sir Dame Chief Elder Mme Mlle MM Me Madame Monsieur")
)

func (c *Corrector) certain(p *pageView, changes []change) []change {
	var out []change
	for _, ch := range changes {
		bar := c.options.Auto
		if ch.confidence >= max(bar, c.caution(p, ch)) {
			out = append(out, ch)
		}
	}
	return out
}
