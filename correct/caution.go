package correct

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

// hopeless reports whether no confidence is enough for an edge, and it is not
// proposed either: one in eight was right of those over 190 recognised documents.
func (c *Corrector) hopeless(p *pageView, e *edge) bool {
	s := &p.slots[e.from]
	switch {
	case !c.with("protect"):
		return false
	case p.quoted(e.from), s.looksLikeName() && p.titled(e.from):
		return true
	}
	return c.isVariant(s, e) || c.farfetched(s, e) || c.isTorn(p, e) || c.isDoubtfulShort(p, e) || c.clings(p, e)
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

// certain are the changes that have the confidence that they need.
func certain(changes []change) []change {
	var out []change
	for _, ch := range changes {
		if ch.confidence >= ch.needed {
			out = append(out, ch)
		}
	}
	return out
}
