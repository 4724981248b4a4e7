package structure

import (
	"slices"
	"sort"
)

// The decoding of headings
//
// A page may be one line, a heading may be misread, and its words occur in
// sentences as well. A pattern for each heading, tried in turn, was the first
// idea and is what others do: it needs headings at the start of a line, finds
// nothing where the page is one, fires in prose ("the nature and scope of the
// work") and cannot take back a wrong find when a better one comes later.
//
// So each place that resembles a heading is a candidate with a weight: how near
// its letters are to the lexicon's, how it is printed, what stands before and
// after it (heading.go, heading_weight.go). The set of candidates that do not
// overlap with the greatest sum of weights wins, less a penalty for a kind that
// comes back after another one, plus a little for two kinds in their usual
// order. The order is a hint only: a third of the documents depart from it.
//
// The penalty depends on all the kinds before, so dynamic programming over the
// last candidate alone would not do: a state is the last candidate and the set
// of kinds used. A document has 5 to 30 candidates, and the beam is never full
// in practice.
//
// Sections found (F1) of 24 labelled documents, their spans corrected as the text
// is (scripts/sections.py), and, when this was first written, of 110 others that
// were read by hand; and without one part at a time:
//
//	                                           labelled  by hand then
//	all of it                                  1.000     0.995
//	without the penalty and the order          0.984     0.986
//	exact spelling only                        0.973     0.984
//	without what stands before and after       0.972     0.978
//	without the weights of print               1.000     0.986
//	without running headers and footers        0.984     0.995
//
// Print has less to say than it had (0.992 of the labelled): where a heading may
// stand at all has come to depend on it as well.
//
// The labels were at hand when the weights were chosen, and the misses of the
// other documents were looked at afterwards. At first sight, before that, 178 of
// 178, then 174 of 175 and then 59 of 62 sections were found, with 0, 2 and 0
// that are none.

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
		out = append(out, cands[s.last])
	}
	slices.Reverse(out)
	return out
}

// extend adds candidate i to each state that ends before it.
func extend(beam []*state, cands []candidate, i int) []*state {
	var out []*state
	c := &cands[i]
	kind := kindBit(c.means)
	for _, s := range beam {
		score := s.score + c.score
		if s.last >= 0 {
			l := &cands[s.last]
			if l.to > c.from {
				continue
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
