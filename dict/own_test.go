package dict

import (
	"errors"
	"math"
	"strings"
	"testing"
)

func TestParseTerms(t *testing.T) {
	const table = "\ufeffTerm,Kind,Language,expansion\n" +
		"# a comment\n" +
		"Brindlemoor,place,,\n" +
		"  Quay   Registry ,program,en,\n\n" +
		"HFQB,acronym,en,Harbour Ferry and Quay Board\n" +
		"rade,,fr,\n"
	got, err := ParseTerms("team.csv", strings.NewReader(table))
	want := []Term{{"place", "Brindlemoor", "", ""}, {"program", "Quay Registry", "", "en"},
		{"acronym", "HFQB", "Harbour Ferry and Quay Board", "en"}, {"term", "rade", "", "fr"}}
	if err != nil || len(got) != len(want) {
		t.Fatalf("%v, %v", got, err)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("row %d: %v, want %v", i, got[i], want[i])
		}
	}
	got, err = ParseTerms("team.txt", strings.NewReader("# names\nBrindlemoor\n\nHFQB\nslack tide\n"))
	if err != nil || len(got) != 3 || got[0].Kind != "name" || got[1].Kind != "acronym" || got[2].Kind != "term" {
		t.Errorf("lines: %v, %v", got, err)
	}
}

// TestParseTermsErrors says what is wrong and in which line.
func TestParseTermsErrors(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a.csv", "", "a.csv:1: no header"},
		{"a.csv", "kind,expansion\n", "a.csv:1: no column named term"},
		{"a.csv", "term,sort\nX,y\n", `a.csv:1: column "sort"`},
		{"a.csv", "term,term\n", "two columns"},
		{"a.csv", "term,kind\nAb,name\nBrindlemoor\n", "a.csv:3: 1 cells, but 2 columns"},
		{"a.csv", "term,kind\n\"Brind\nlemoor,name\n", "a.csv:2: "},
		{"a.csv", "term,kind\nBrindlemoor,fish\n", `a.csv:2: kind "fish": it takes name, place`},
		{"a.csv", "term,language\nBrindlemoor,de\n", `language "de"`},
		{"a.csv", "term,kind,expansion\nBrindlemoor,name,x\n", "only acronyms"},
		{"a.csv", "term,kind\nH B,acronym\n", "holds a space"},
		{"a.csv", "term,kind\n,name\n", "a.csv:2: the term is empty"},
		{"a.txt", "good word\n12-34\n", `a.txt:2: "12-34" holds no word`},
		{"a.txt", "x\n", "no word of two letters"},
		{"a.txt", "caf\xe9\n", "not UTF-8"},
		{"a.txt", "bell\x07\n", "not printed"},
		{"a.txt", "%PDF-1.7\x00\n", "a.txt:1: not a text"},
		{"a.txt", strings.Repeat("word ", 40), "too long"},
		{"a.txt", strings.Repeat("1\n", 9), "and 4 more"},
	} {
		terms, err := ParseTerms(c.name, strings.NewReader(c.text))
		var bad TermErrors
		if terms != nil || !errors.As(err, &bad) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v, %v; want %q", c.text, terms, err, c.want)
		}
	}
}

func TestWordsAreAddedOnce(t *testing.T) {
	var w Words
	a := w.Add([]Term{{"name", "Brindlemoor", "", ""}, {"term", "slack tide", "", "en"}, {"name", "Brindlemoor", "", ""}})
	if a != (Added{New: 2, Known: 1}) {
		t.Errorf("first: %+v", a)
	}
	if a = w.Add([]Term{{"place", "Brindlemoor", "", ""}, {"name", "Brindlemoor", "", "fr"}}); a != (Added{New: 1, Changed: 1}) {
		t.Errorf("second: %+v", a)
	}
	path := t.TempDir() + "/team/words.csv"
	if err := w.Save(path); err != nil {
		t.Fatal(err)
	}
	read, err := OpenWords(path)
	if err != nil || read.Hash() != w.Hash() || len(read.Terms) != 3 || w.Hash() == (&Words{}).Hash() {
		t.Errorf("read %v, %v", read, err)
	}
	if none, err := OpenOrNewWords(path + "x"); err != nil || none.Hash() != "" {
		t.Errorf("no file: %v, %v", none, err)
	}
}

func withInventedWords() *Dict {
	var w Words
	w.Add([]Term{{"name", "Brindlemoor", "", ""}, {"acronym", "HFQB", "Harbour Ferry and Quay Board", "en"},
		{"program", "Quay Registry Vessels", "", "en"}, {"term", "policy", "", "en"}})
	return Default().WithWords(&w)
}

func TestWithWords(t *testing.T) {
	d, own := Default(), withInventedWords()
	for _, word := range []string{"Brindlemoor", "HFQB"} {
		e, ok := own.Lexicon("en").Find(word)
		if d.Known("en", word) || !ok || e.Flags&Own == 0 {
			t.Errorf("%s: %v %+v", word, ok, e)
		}
	}
	if e, _ := own.Lexicon("en").Find("HFQB"); e.Flags&Acronym == 0 {
		t.Errorf("HFQB has flags %b", e.Flags)
	}
	if own.Known("fr", "HFQB") || !own.Known("fr", "Brindlemoor") {
		t.Error("languages are mixed up")
	}
	if own.Version() != d.Version() || own.WordsHash() == "" || d.WordsHash() != "" {
		t.Errorf("version %s, words %q", own.Version(), own.WordsHash())
	}
}

func TestWithWordsKeepsScores(t *testing.T) {
	a, b := Default().Model("en"), withInventedWords().Model("en")
	for _, s := range [][3]string{{"the", "development", "of"}, {"", "of", "the"}, {"policy", "and", "programs"}, {"of", "the", "policy"}} {
		if x, y := a.Score(s[0], s[1], s[2]), b.Score(s[0], s[1], s[2]); math.Abs(x-y) > 1e-9 {
			t.Errorf("%v scored %.2f, with own words %.2f", s, x, y)
		}
	}
	if x, y := b.Score("the", "quay", "registry"), b.Score("the", "ferry", "registry"); x < y+2 {
		t.Errorf("quay registry %.2f, ferry registry %.2f", x, y)
	}
	if s := b.Score("brindlemoor", "hfqb", "the"); s >= 0 || s < UnknownLogP {
		t.Errorf("after two new words: %.2f", s)
	}
}
