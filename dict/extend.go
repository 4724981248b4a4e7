package dict

import (
	"slices"
	"sort"
	"strings"
)

// extra is a unit that a lexicon is to know besides its own.
type extra struct {
	unit  string
	logP  float64 // at least; one that is rarer in the lexicon is raised to it
	flags Flags
}

// phrase is two units that stand together in a term.
type phrase struct{ first, second string }

// phraseLogP is that of a term's next word after the one before.
const phraseLogP = -1.5

// extended is a lexicon with more words, and where its own went: the new ID of
// each old one.
func (l *Lexicon) extended(extras []extra) (*Lexicon, []ID) {
	extras = mergeExtras(extras)
	n := l.Len() + len(extras)
	words, cost, flags := make([]string, 0, n), make([]uint8, 0, n), make([]Flags, 0, n)
	moved := make([]ID, l.Len()+1)
	i := 0
	keep := func() {
		words, cost, flags = append(words, l.words.at(i)), append(cost, l.cost[i]), append(flags, l.flags[i])
		i++
		moved[i] = ID(len(words))
	}
	for _, x := range extras {
		for i < l.Len() && l.words.at(i) < x.unit {
			keep()
		}
		if i < l.Len() && l.words.at(i) == x.unit {
			keep()
			last := len(words) - 1
			cost[last], flags[last] = min(cost[last], quantise(x.logP)), flags[last]|x.flags&^(Acronym|Name)
			continue
		}
		words, cost, flags = append(words, x.unit), append(cost, quantise(x.logP)), append(flags, x.flags)
	}
	for i < l.Len() {
		keep()
	}
	return newLexicon(listOf(words), cost, flags), moved
}

// mergeExtras sorts extras and makes one of those of the same unit; a name
// that is also a plain term is no name.
func mergeExtras(extras []extra) []extra {
	sort.SliceStable(extras, func(i, j int) bool { return extras[i].unit < extras[j].unit })
	var out []extra
	for _, x := range extras {
		if n := len(out); n > 0 && out[n-1].unit == x.unit {
			same := out[n-1].flags & x.flags & (Acronym | Name)
			out[n-1].flags = (out[n-1].flags|x.flags)&^(Acronym|Name) | same
			out[n-1].logP = max(out[n-1].logP, x.logP)
			continue
		}
		out = append(out, x)
	}
	return out
}

// extended is a model over an extended lexicon: its own words score as they
// did, new ones by their frequency alone, terms by their phrases.
func (m *Model) extended(lex *Lexicon, moved []ID, phrases []phrase) *Model {
	out := &Model{lex: lex, bi: m.bi, bow2: m.bow2, tri: m.tri,
		rank: make([]uint32, lex.Len()+1), uni: slices.Clone(m.uni), bow1: slices.Clone(m.bow1)}
	for old, id := range moved {
		out.rank[id] = m.rank[old]
	}
	for id := 1; id <= lex.Len(); id++ {
		if out.rank[id] == 0 {
			out.rank[id] = uint32(len(out.uni))
			out.uni, out.bow1 = append(out.uni, 0), append(out.bow1, quantiseWeight(0))
		}
		out.uni[out.rank[id]] = lex.cost[id-1]
	}
	for _, p := range phrases {
		a, b := lex.ID(p.first), lex.ID(p.second)
		if a == 0 || b == 0 {
			continue
		}
		if out.phrases == nil {
			out.phrases = map[uint64]bool{}
		}
		out.phrases[pairKey(a, b)] = true
	}
	return out
}

// with is a Dict that knows more.
func (d *Dict) with(extras func(lang string) ([]extra, []phrase)) *Dict {
	out := &Dict{}
	*out = *d
	out.lexicons, out.models = map[string]func() *Lexicon{}, map[string]func() *Model{}
	for _, lang := range Languages {
		out.extend(lang, d, extras)
	}
	return out
}

// termExtras are a term's units as a lexicon takes them. A word that stands
// alone is taken to be about as frequent as logP says; the words of a longer
// term are raised only where they are not known.
func termExtras(t Term, lang string, flags Flags, logP float64) ([]extra, []phrase) {
	var extras []extra
	var phrases []phrase
	for _, text := range []string{t.Text, t.Expansion} {
		units := Term{Text: text, Language: lang}.units()
		for i, u := range units {
			x := extra{unit: u, flags: flags | caseFlags(text, u), logP: logP}
			if len(units) > 1 {
				x.logP = termWordLogP
			}
			extras = append(extras, x)
			if i > 0 {
				phrases = append(phrases, phrase{units[i-1], u})
			}
		}
	}
	return extras, phrases
}

// caseFlags say how a unit is printed in a term.
func caseFlags(text, unit string) Flags {
	for _, w := range strings.Fields(text) {
		for _, part := range strings.FieldsFunc(w, isJoint) {
			if !strings.Contains(Normal(part), unit) {
				continue
			}
			switch KindOf(partOf(part, unit)) {
			case "acronym":
				return Acronym
			case "name":
				return Name
			}
			return 0
		}
	}
	return 0
}
