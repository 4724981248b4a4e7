package dict

import (
	"slices"
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
