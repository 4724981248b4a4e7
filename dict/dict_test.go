package dict

import (
	"slices"
	"strings"
	"testing"
)

func TestKnown(t *testing.T) {
	d := Default()
	for _, c := range []struct {
		lang, word string
		want       bool
	}{
		{"en", "Policy", true}, {"en", "Department's", true}, {"en", "federal-provincial", true},
		{"en", "(2009),", true}, {"en", "Poliey", false}, {"en", "...", false}, {"en", "governmcnt", false},
		{"fr", "l’organisation", true}, {"fr", "stratégique", true}, {"fr", "peut-être", true},
		{"fr", "straegique", false}, {"de", "und", false},
	} {
		if got := d.Known(c.lang, c.word); got != c.want {
			t.Errorf("Known(%s, %q) = %v", c.lang, c.word, got)
		}
	}
}

func TestCountOrdersWords(t *testing.T) {
	d := Default()
	if p, q := d.Count("en", "policy"), d.Count("en", "polity"); p < 100*max(q, 1) {
		t.Errorf("policy %d, polity %d", p, q)
	}
	if n := d.Count("en", "xqzt"); n != 0 {
		t.Errorf("an unknown word counts %d", n)
	}
}

func TestFolded(t *testing.T) {
	got := Default().Folded("fr", "Annee")
	if !slices.Contains(got, "année") {
		t.Errorf("Folded(fr, Annee) = %q", got)
	}
}

func TestKnownWordRatio(t *testing.T) {
	d := Default()
	if r := d.KnownWordRatio("the", "directeur", "qzxw", "2009", "-", "plans"); r != 0.75 {
		t.Errorf("ratio %v of three known words in four", r)
	}
	if r := d.KnownWordRatio(); r != 0 {
		t.Errorf("ratio of nothing %v", r)
	}
}

func TestScorePrefersWhatIsWritten(t *testing.T) {
	m := Default().Model("en")
	if a, b := m.Score("the", "deputy", "minister"), m.Score("the", "deputy", "mister"); a < b+3 {
		t.Errorf("deputy minister %.2f, deputy mister %.2f", a, b)
	}
	if s := m.Score("the", "deputy", "zzzz"); s != UnknownLogP {
		t.Errorf("an unknown word scores %v", s)
	}
}

func TestUnits(t *testing.T) {
	for _, c := range []struct {
		lang, word string
		want       []string
	}{
		{"en", "Department's", []string{"department", "'s"}},
		{"fr", "d’appui,", []string{"d'", "appui"}},
		{"en", "(2009),", []string{"#"}},
		{"en", "EX-01", []string{"ex", "#"}},
		{"en", "and/or", []string{"and", "or"}},
		{"en", "—", nil},
		{"en", "don't", []string{"don't"}},
	} {
		if got := Units(c.lang, c.word); !slices.Equal(got, c.want) {
			t.Errorf("Units(%s, %q) = %q, want %q", c.lang, c.word, got, c.want)
		}
	}
}

func TestTrieHoldsTheLexicon(t *testing.T) {
	words := []string{"a", "an", "ant", "bé", "bée", "c"}
	trie := newTrie(listOf(words))
	for i, w := range words {
		n := Root
		for _, r := range w {
			next, ok := trie.Step(n, r)
			if !ok {
				t.Fatalf("no way to %q", w)
			}
			n = next
		}
		if trie.Word(n) != ID(i+1) {
			t.Errorf("%q ends with word %d", w, trie.Word(n))
		}
	}
	if _, ok := trie.Step(Root, 'x'); ok {
		t.Error("a word starts with x")
	}
}

func TestNeighbours(t *testing.T) {
	found := map[string]bool{}
	for w := range Neighbours("intemal") {
		found[w] = true
	}
	if !found["internal"] || found["intemal"] {
		t.Errorf("neighbours of intemal: %v", found)
	}
	for w := range CapitalNeighbours("esoc") {
		if w == "esdc" {
			return
		}
	}
	t.Error("esdc is no neighbour of esoc")
}

func TestLanguage(t *testing.T) {
	for text, want := range map[string]string{
		"the plan of the ferry and its crew": "en",
		"le plan de la navette et des quais": "fr",
		"Classification EX-01":               "",
	} {
		if got := Language(strings.Fields(text)); got != want {
			t.Errorf("Language(%q) = %q", text, got)
		}
	}
}
