package dict

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ulikunitz/xz"
)

// invented sources: a clean text, recognised texts with errors, a word list.
func buildSources(t *testing.T) BuildOptions {
	t.Helper()
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for i := range 6 {
		text := strings.Repeat("The ferry master of the harbour is accountable for the policy of the ferry and for the crews of the harbour. ", 4)
		text += "The govemance of the harbour and the governance of the ferry and the governance of the crews and the governance of the quay. "
		text += "The ferrymaster answers to the board for the dredging of the berth number " + fmt.Sprint(i) + "."
		write(fmt.Sprintf("domain/%d.txt", i), "--- Full Extracted Text ---\n"+text)
	}
	var packed bytes.Buffer
	w, err := xz.NewWriter(&packed)
	if err != nil {
		t.Fatal(err)
	}
	general := strings.Repeat("the master of a ship shall keep the log of the ship and the log of the crew\n", 8)
	if _, err := w.Write([]byte(general)); err != nil || w.Close() != nil {
		t.Fatal(err)
	}
	return BuildOptions{Language: "en", Domain: []string{filepath.Join(dir, "domain")},
		General: []string{write("general.txt.xz", packed.String())},
		Lists:   []string{write("list", "governance\nharbour's\nFundy\n")}, Out: filepath.Join(dir, "out")}
}

func buildInto(t *testing.T, o BuildOptions) (*Lexicon, *Model) {
	t.Helper()
	if err := Build(o); err != nil {
		t.Fatal(err)
	}
	lexicon, err := os.ReadFile(filepath.Join(o.Out, "en.lex"))
	if err != nil {
		t.Fatal(err)
	}
	lex, err := unpackLexicon(lexicon)
	if err != nil {
		t.Fatal(err)
	}
	packed, err := os.ReadFile(filepath.Join(o.Out, "en.lm"))
	if err != nil {
		t.Fatal(err)
	}
	m, err := unpackModel(lex, packed)
	if err != nil {
		t.Fatal(err)
	}
	return lex, m
}

func TestBuildChoosesWords(t *testing.T) {
	lex, _ := buildInto(t, buildSources(t))
	for word, want := range map[string]bool{
		"ferry": true, "log": true, "fundy": true, "harbour": true, "'s": true,
		"ferrymaster": true,  // in many recognised texts, near no word
		"govemance":   false, // a misreading of governance
		"extracted":   false, // an earlier system's marker line
	} {
		if got := lex.ID(word) != 0; got != want {
			t.Errorf("%s is known: %v", word, got)
		}
	}
	if e, _ := lex.Find("Fundy"); e.Flags&Name == 0 || e.Flags&InList == 0 {
		t.Errorf("Fundy has flags %b", e.Flags)
	}
}

// TestModelSumsToOne holds back-off weights to what they are for: after any
// two words the probabilities of all words sum to one, but for quantisation.
func TestModelSumsToOne(t *testing.T) {
	lex, m := buildInto(t, buildSources(t))
	for _, context := range [][2]string{{"", ""}, {"", "the"}, {"of", "the"}, {"the", "ferry"}, {"log", "crew"}, {"fundy", "fundy"}} {
		sum := 0.0
		for i := 1; i <= lex.Len(); i++ {
			sum += math.Exp(m.Score(context[0], context[1], lex.Entry(ID(i)).Word))
		}
		if math.Abs(sum-1) > 0.08 {
			t.Errorf("after %q the probabilities sum to %.3f", context, sum)
		}
	}
	if a, b := m.Score("of", "the", "harbour"), m.Score("of", "the", "master"); a <= b {
		t.Errorf("of the harbour %.2f, of the master %.2f", a, b)
	}
}

func TestBuildIsReproducible(t *testing.T) {
	o := buildSources(t)
	var first [][]byte
	for range 3 {
		buildInto(t, o)
		for i, name := range []string{"en.lex", "en.lm"} {
			data, err := os.ReadFile(filepath.Join(o.Out, name))
			if err != nil {
				t.Fatal(err)
			}
			if len(first) < 2 {
				first = append(first, data)
			} else if !bytes.Equal(first[i], data) {
				t.Errorf("%s differs", name)
			}
		}
	}
}

func TestBuildLeavesOutExcludedTexts(t *testing.T) {
	o := buildSources(t)
	o.Exclude = []string{"0.txt"} // the others repeat it
	var log strings.Builder
	o.Log = func(format string, args ...any) { fmt.Fprintf(&log, format+"\n", args...) }
	lex, _ := buildInto(t, o)
	if lex.ID("ferrymaster") != 0 {
		t.Error("a word of excluded texts is known")
	}
	if !strings.Contains(log.String(), "0 of 6 domain texts kept") {
		t.Errorf("log: %s", log.String())
	}
}

func TestBuildErrors(t *testing.T) {
	o := buildSources(t)
	o.Domain, o.General = nil, nil
	if err := Build(o); !errors.Is(err, ErrNoText) {
		t.Errorf("no sources: %v", err)
	}
	o = buildSources(t)
	o.General = []string{"/no/such/text"}
	if err := Build(o); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a missing file: %v", err)
	}
}

func TestOpenChecksWhatItReads(t *testing.T) {
	o := buildSources(t)
	buildInto(t, o)
	if _, err := Open(o.Out); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a folder without French: %v", err)
	}
	for _, name := range []string{"lex", "lm"} {
		data, err := os.ReadFile(filepath.Join(o.Out, "en."+name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(o.Out, "fr."+name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	d, err := Open(o.Out)
	if err != nil {
		t.Fatal(err)
	}
	if !d.Known("fr", "ferry") || d.Version() == Default().Version() || len(d.Version()) != 12 {
		t.Errorf("version %s", d.Version())
	}
	broken := []byte("jdlex1\nnonsense")
	if err := os.WriteFile(filepath.Join(o.Out, "fr.lex"), broken, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(o.Out); !errors.Is(err, errCorrupt) {
		t.Errorf("a broken file: %v", err)
	}
}

func TestHunspellList(t *testing.T) {
	dir := t.TempDir()
	aff := `SET UTF-8
FLAG long
PFX L' Y 1
PFX L' 0 l' [aeiou]
SFX S. Y 2
SFX S. 0 0/L'D' [^sxz] is:sg
SFX S. 0 s/D' [^sxz] is:pl
SFX a0 Y 4
SFX a0 er er/n' er po:infi
SFX a0 er e/n' er po:ipre po:1sg po:3sg!
SFX a0 er ai/n' er po:ipsi po:1sg!
SFX a0 er es/n' er po:ipre po:2sg!
SFX zA Y 2
SFX zA avoir eurent/n' avoir po:ipsi po:3pl!
SFX zA avoir eus/n' avoir po:ipsi po:1sg!
`
	dic := "5\nquai/S.() po:nom\namarrer/a0() po:v\nbouée po:nom\ninterdit/{}\navoir/zA() po:v\n"
	for name, text := range map[string]string{"fr.aff": aff, "fr.dic": dic} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	if err := hunspellList(filepath.Join(dir, "fr.dic"), func(w string) { got = append(got, w) }); err != nil {
		t.Fatal(err)
	}
	if want := "5 quai quais amarrer amarre bouée eurent"; strings.Join(got, " ") != want {
		t.Errorf("words %q, want %q", got, want)
	}
}

// FuzzUnpack holds Open's promise: broken data is an error, never a crash.
func FuzzUnpack(f *testing.F) {
	lex := newLexicon(listOf([]string{"a", "the", "thé"}), []uint8{20, 10, 90}, []Flags{1, 1, 1})
	f.Add(packLexicon(lex, packSmall), []byte(modelMagic))
	f.Fuzz(func(t *testing.T, lexicon, model []byte) {
		l, err := unpackLexicon(lexicon)
		if err != nil {
			return
		}
		m, err := unpackModel(l, model)
		if err != nil {
			return
		}
		for i := 0; i <= l.Len(); i++ {
			m.ScoreIDs(ID(i), ID(i), ID(i))
		}
	})
}

// TestBuildKnowsTerms and what else is known beside the texts: an acronym of a
// file of terms, EI where El was read; nothing rude.
func TestBuildKnowsTerms(t *testing.T) {
	o := buildSources(t)
	dir := filepath.Dir(o.Lists[0])
	for name, text := range map[string]string{
		"terms.csv": "kind,term,expansion,language\nacronym,HFQB,Harbour Ferry and Quaywarden Board,en\nacronym,CTQB,,fr\n",
		"list":      "governance\nthe\nshitty\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	o.Terms = []string{filepath.Join(dir, "terms.csv")}
	lex, _ := buildInto(t, o)
	for word, want := range map[string]bool{"hfqb": true, "quaywarden": true, "ctqb": false, "shitty": false, "governance": true} {
		if got := lex.ID(word) != 0; got != want {
			t.Errorf("%s is known: %v", word, got)
		}
	}
	if e, _ := lex.Find("HFQB"); e.Flags&(Acronym|Suggest) != Acronym|Suggest {
		t.Errorf("HFQB has flags %b", e.Flags)
	}
	if words := domainWords(o, "(El) Il Al, Eli"); strings.Join(words, " ") != "(EI) Il AI, Eli" {
		t.Errorf("misread initials: %q", words)
	}
}
