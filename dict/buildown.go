package dict

import (
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strings"
)

// OwnOptions say how to mix a team's own clean texts into a dictionary.
type OwnOptions struct {
	Corpus []string // clean texts of either language; files or folders
	Base   *Dict    // what they are mixed with, nil for Default()
	Out    string   // folder for both languages

	// Log, if set, is told what was read and how it was weighed.
	Log func(format string, args ...any)
}

// heldOut is which part of the texts the weight is chosen on: every tenth
// window.
const heldOut = 10

// ownCount is how often a word must stand in a team's texts to be known.
const ownCount = 2

// BuildOwn writes a dictionary of both languages: the base's, with the words
// of a team's texts, and its models interpolated with one of these texts. How
// much the texts weigh is chosen on a tenth of them that is not counted. A
// language that the texts lack is the base's. The same texts give the same
// bytes.
func BuildOwn(o OwnOptions) error {
	if o.Base == nil {
		o.Base = Default()
	}
	if o.Log == nil {
		o.Log = func(string, ...any) {}
	}
	windows, err := readWindows(o)
	if err != nil {
		return err
	}
	if len(windows["en"])+len(windows["fr"]) == 0 {
		return fmt.Errorf("build of own texts: %w", ErrNoText)
	}
	for _, lang := range Languages {
		lex, model := o.Base.Lexicon(lang), o.Base.Model(lang)
		if len(windows[lang]) > 0 {
			lex, model = o.mixOwn(lang, windows[lang])
		}
		if err := writePacked(BuildOptions{Language: lang, Out: o.Out}, lex, model, packSoon); err != nil {
			return err
		}
	}
	return nil
}

// window is words that stand together in one language.
type window struct {
	words    []string
	document int
}

func readWindows(o OwnOptions) (map[string][]window, error) {
	files, err := textFiles(o.Corpus)
	if err != nil {
		return nil, err
	}
	out := map[string][]window{}
	for i, path := range files {
		var words []string
		if err := eachLine(path, func(line string) { words = append(words, strings.Fields(line)...) }); err != nil {
			return nil, fmt.Errorf("%s: %w", filepath.Base(path), err)
		}
		for from := 0; from < len(words); from += windowWords {
			w := words[from:min(from+windowWords, len(words))]
			if lang := Language(w); lang != "" {
				out[lang] = append(out[lang], window{w, i + 1})
			}
		}
	}
	return out, nil
}

// mixOwn is a language's lexicon and model with the texts mixed in.
func (o OwnOptions) mixOwn(lang string, windows []window) (*Lexicon, *Model) {
	whole := countWindows(lang, windows, func(int) bool { return true })
	lex, moved := o.Base.Lexicon(lang).extended(newWords(o.Base, lang, whole))
	base := &aged{model: o.Base.Model(lang).extended(lex, moved, nil)}
	if lex.Len() == len(moved)-1 {
		base.model = o.Base.Model(lang)
	}
	counted := countWindows(lang, windows, func(i int) bool { return i%heldOut != heldOut-1 })
	held := countWindows(lang, windows, func(i int) bool { return i%heldOut == heldOut-1 })
	weight := chooseWeight(smooth(countGrams(counted.stream(lex, nil)), lex.Len()), base, held.stream(lex, nil))
	grams := countGrams(whole.stream(lex, nil))
	lex = reweighed(lex, weight, whole)
	o.Log("%s: %d words of text weigh %.2f; %d new words", lang, whole.total, weight, lex.Len()-len(moved)+1)
	m := &mixture{weight: weight, lex: lex, domain: smooth(grams, lex.Len()), general: base}
	limits := BuildOptions{Language: lang}.withDefaults()
	pairs, triples := base.keys()
	triples = m.keep(union(triples, seen(&grams.tri, 1, 1<<(2*idBits))), limits.Trigrams, m.tripleGain)
	pairs = withContexts(m.keep(union(pairs, seen(&grams.bi, 1, 0)), limits.Bigrams, m.pairGain), triples)
	return lex, m.assemble(pairs, triples)
}

func countWindows(lang string, windows []window, use func(int) bool) *corpus {
	c := newCorpus()
	for i, w := range windows {
		if !use(i) {
			c.part()
			continue
		}
		if i > 0 && windows[i-1].document != w.document {
			c.part()
		}
		for _, word := range w.words {
			c.add(lang, word, w.document)
		}
	}
	return c
}

// newWords are the words of the texts that the base lacks.
func newWords(base *Dict, lang string, c *corpus) []extra {
	var out []extra
	for i, u := range c.unit {
		if s := c.seen[i]; s.count >= ownCount && isUnitWord(u) && base.Lexicon(lang).ID(u) == 0 {
			flags := InGeneral | InDomain | kindOf(unitCount{}, s, nil, u) | Suggest
			out = append(out, extra{unit: u, logP: UnknownLogP, flags: flags})
		}
	}
	return out
}

// reweighed is a lexicon whose frequencies are mixed with those of texts.
func reweighed(lex *Lexicon, weight float64, c *corpus) *Lexicon {
	cost := slices.Clone(lex.cost)
	for i := range cost {
		share := (float64(c.of(lex.words.at(i)).count) + unseenCount) / (float64(c.total) + unseenCount*float64(lex.Len()))
		cost[i] = quantise(math.Log(weight*share + (1-weight)*math.Exp(dequantise(lex.cost[i]))))
	}
	return newLexicon(lex.words, cost, lex.flags)
}

// chooseWeight is the share of the texts' model under which held-out text is
// likeliest, by expectation and maximisation.
func chooseWeight(own, base estimator, held []ID) float64 {
	const least, most, rounds = 0.05, 0.9, 20
	weight := 0.3
	for range rounds {
		sum, n := 0.0, 0
		a, b := ID(0), ID(0)
		for _, c := range held {
			if b != 0 && c != 0 {
				p := weight * own.p3(a, b, c)
				sum += p / (p + (1-weight)*base.p3(a, b, c))
				n++
			}
			a, b = b, c
		}
		if n == 0 {
			return weight
		}
		weight = clamp(sum/float64(n), least, most)
	}
	return weight
}

// aged is a model that was built before, as an estimator.
type aged struct{ model *Model }

func (g *aged) p2(b, c ID) float64    { return math.Exp(g.model.ScoreIDs(0, b, c)) }
func (g *aged) p3(a, b, c ID) float64 { return math.Exp(g.model.ScoreIDs(a, b, c)) }

// keys are the pairs and triples that the model holds, in order.
func (g *aged) keys() (pairs, triples []uint64) {
	m := g.model
	id := make([]ID, len(m.uni))
	for i, r := range m.rank {
		if i > 0 {
			id[r] = ID(i)
		}
	}
	of := make([]uint64, len(m.bi.word))
	for c := range len(m.bi.start) - 1 {
		for i := m.bi.start[c]; i < m.bi.start[c+1]; i++ {
			of[i] = pairKey(id[c], id[m.bi.word[i]])
		}
	}
	for c := range len(m.tri.start) - 1 {
		for i := m.tri.start[c]; i < m.tri.start[c+1]; i++ {
			triples = append(triples, of[c]<<idBits|uint64(id[m.tri.word[i]]))
		}
	}
	pairs = slices.Clone(of)
	slices.Sort(pairs)
	slices.Sort(triples)
	return pairs, triples
}
