package correct

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/document"
)

// TestProfileDoesNoHarm learns a profile from the archive's documents but those
// that the passages are of, and holds the passages corrected with it to those
// corrected without. The embedded models know that archive already, so there is
// little to gain here.
func TestProfileDoesNoHarm(t *testing.T) {
	ps := passages(t)
	const archive = "../../shared/jd/"
	if _, err := os.Stat(archive + "ocr"); err != nil {
		t.Skipf("no recognised documents in %socr", archive)
	}
	var exclude []string
	for _, measure := range []string{"passages", "labels"} {
		names, err := dict.Exclusions(archive + measure + "/manifest.csv")
		if err != nil {
			t.Fatal(err)
		}
		exclude = append(exclude, names...)
	}
	p, err := dict.Learn(dict.LearnOptions{Archive: []string{archive + "ocr"}, Exclude: exclude,
		Clean: func(text string) string { return RestoreText(dict.Default(), text) }})
	if err != nil {
		t.Fatal(err)
	}
	if p.Documents < 100 || len(p.Words) < 5 || len(p.Passages) < 10_000 {
		t.Errorf("learned %d words and %d places of %d documents", len(p.Words), len(p.Passages), p.Documents)
	}
	before, after := measureAll(ps, dict.Default()), measureAll(ps, dict.Default().WithProfile(p))
	for _, lang := range dict.Languages {
		a, b := before[lang], after[lang]
		t.Logf("%s: %d words, %d places; errors %d, with the profile %d; broken %d, with it %d",
			lang, len(p.Words), len(p.Passages), a.after, b.after, a.broken, b.broken)
		if b.after > a.after || b.broken > a.broken {
			t.Errorf("%s: %d errors, %d broken; without the profile %d and %d", lang, b.after, b.broken, a.after, a.broken)
		}
	}
}

func measureAll(ps []passage, d *dict.Dict) map[string]figures {
	c := New(d, Options{})
	total := map[string]figures{}
	for i := range ps {
		f := total[ps[i].lang]
		f.add(ps[i].measure(c))
		total[ps[i].lang] = f
	}
	return total
}

// TestOwnTextsHelp holds some of a team's texts out, builds a dictionary of the
// others, and misreads the held-out ones: more of their errors must be mended
// than without, and nothing else must break.
func TestOwnTextsHelp(t *testing.T) {
	const sentences = "The tollmaster of Brindlemoor inspects the slipwatch barges in the herring season. " +
		"Each slipwatch barge reports to the tollmaster before the quays of Brindlemoor open. " +
		"A keelage levy on every barge is collected by the tollmaster for the upkeep of the quays. "
	dir, out := t.TempDir(), t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "own.txt"), []byte(strings.Repeat(sentences, 40)), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := dict.BuildOwn(dict.OwnOptions{Corpus: []string{dir}, Out: out}); err != nil {
		t.Fatal(err)
	}
	own, err := dict.Open(out)
	if err != nil {
		t.Fatal(err)
	}
	p := passage{doc: plainDocument("The toIlmaster collects the keclage levy at the quays of Brindlemoor. A sIipwatch barge and its tolimaster open the season."),
		truth: scoredWords("The tollmaster collects the keelage levy at the quays of Brindlemoor. A slipwatch barge and its tollmaster open the season.")}
	p.read = scoredWords(document.Text(&p.doc.Pages[0], nil))
	before, after := p.measure(New(dict.Default(), Options{})), p.measure(New(own, Options{}))
	t.Logf("%d errors read, %d left without the team's texts, %d with them", before.before, before.after, after.after)
	if after.after > before.after-2 || after.broken > 0 {
		t.Errorf("%d errors left and %d broken with the team's texts, %d left without", after.after, after.broken, before.after)
	}
}
