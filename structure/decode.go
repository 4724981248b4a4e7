package structure

import "sort"

// The decoding of headings
//
// A page may be one line, a heading may be misread, and its words occur in
// sentences as well: no single test tells a heading from prose. So each place
// that resembles a heading is a candidate with a weight (heading.go), and the
// set of candidates that do not overlap with the greatest sum of weights wins,
// less a penalty for a kind that comes back after another one, plus a little
// for two kinds in their usual order.
//
// The penalty depends on all the kinds before, so plain dynamic programming
// over the last candidate is not enough: a state is the last candidate and the
// set of kinds used. Documents have 5 to 30 candidates, and the beam is never
// full in practice.

// Weights of the decoding, in the unit of the candidates' weights.
const (
	penaltyReturn = 3.5 // a kind that was there before, with another between
	bonusOrder    = 0.6 // two neighbours in their usual order
	beamWidth     = 200
)

// usualOrder ranks the kinds as most descriptions print them. Certification has
// no place in it: the forms since 2022 begin with it.
var usualOrder = map[string]int{
	string(GeneralAccountability): 1, string(OrganizationStructure): 2, string(NatureAndScope): 3,
	string(Challenges): 4, string(WorkingConditions): 5, string(Dimensions): 6, string(SpecificAccountabilities): 7,
}

type state struct {
	last  int // candidate, or -1
	kinds uint32
	score float64
	back  *state
}

// decode chooses the best consistent set of candidates.
func decode(cands []candidate) []candidate {
	sort.SliceStable(cands, func(i, j int) bool { return cands[i].from < cands[j].from })
	beam := []*state{{last: -1}}
	for i := range cands {
		beam = prune(append(beam, extend(beam, cands, i)...))
	}
	best := beam[0]
	for _, s := range beam {
		if s.score > best.score {
			best = s
		}
	}
	var out []candidate
	for s := best; s.last >= 0; s = s.back {
		out = append([]candidate{cands[s.last]}, out...)
	}
	return out
}

// extend adds candidate i to each state that ends before it.
func extend(beam []*state, cands []candidate, i int) []*state {
	var out []*state
	c := &cands[i]
	kind := kindBit(c.means)
	for _, s := range beam {
		score := s.score + c.score - c.left - c.right
		if s.last >= 0 {
			l := &cands[s.last]
			if l.to > c.from {
				continue
			}
			if c.from-l.to <= bilingualGap {
				score += l.right + c.left
			}
			score += transition(l, c, s.kinds&kind != 0)
		}
		out = append(out, &state{last: i, kinds: s.kinds | kind, score: score, back: s})
	}
	return out
}

func transition(last, next *candidate, seen bool) float64 {
	if seen && last.means != next.means {
		return -penaltyReturn
	}
	a, b := usualOrder[last.means], usualOrder[next.means]
	if a > 0 && b > a {
		return bonusOrder
	}
	return 0
}

// prune keeps the best state of each last candidate and set of kinds, and of
// these the beam's best, in an order that depends on nothing else.
func prune(states []*state) []*state {
	type key struct {
		last  int
		kinds uint32
	}
	seen := map[key]bool{}
	sort.SliceStable(states, func(i, j int) bool { return states[i].score > states[j].score })
	kept := states[:0]
	for _, s := range states {
		k := key{s.last, s.kinds}
		if !seen[k] && len(kept) < beamWidth {
			seen[k] = true
			kept = append(kept, s)
		}
	}
	return kept
}

// sectionKinds are all kinds, in a fixed order.
var sectionKinds = []SectionKind{GeneralAccountability, OrganizationStructure, NatureAndScope, Challenges, Dimensions,
	SpecificAccountabilities, KeyActivities, ClientServiceResults, Skill, Effort, Responsibility, WorkingConditions,
	Qualifications, EvaluationRationale, Certification, OrganizationChart, Other}

func kindBit(kind string) uint32 {
	for i, k := range sectionKinds {
		if string(k) == kind {
			return 1 << i
		}
	}
	return 0
}
