package dict

import (
	"errors"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func ownTexts(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	text := strings.Repeat("The tollmaster of Brindlemoor is accountable for the slipwatch of the ferries and for the dredging of its quays. "+
		"The slipwatch officer is to be with the tollmaster at the quays of Brindlemoor in the season of the herring. ", 30)
	if err := os.WriteFile(filepath.Join(dir, "own.txt"), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestBuildOwn(t *testing.T) {
	o := OwnOptions{Corpus: []string{ownTexts(t)}, Out: filepath.Join(t.TempDir(), "dict")}
	if err := BuildOwn(o); err != nil {
		t.Fatal(err)
	}
	d, err := Open(o.Out)
	if err != nil {
		t.Fatal(err)
	}
	base := Default()
	for _, w := range []string{"tollmaster", "slipwatch", "Brindlemoor", "government"} {
		if !d.Known("en", w) {
			t.Errorf("%s is not known", w)
		}
	}
	own, old := d.Model("en").Score("of", "the", "slipwatch"), d.Model("en").Score("of", "the", "zloty")
	if own < old+4 {
		t.Errorf("of the slipwatch %.2f, of the zloty %.2f", own, old)
	}
	if a, b := d.Model("en").Score("policy", "and", "program"), base.Model("en").Score("policy", "and", "program"); math.Abs(a-b) > 4 {
		t.Errorf("policy and program %.2f, without the own texts %.2f", a, b)
	}
	sum := 0.0
	for i := 1; i <= d.Lexicon("en").Len(); i++ {
		sum += math.Exp(d.Model("en").ScoreIDs(0, d.Lexicon("en").ID("the"), ID(i)))
	}
	if math.Abs(sum-1) > 0.08 {
		t.Errorf("after \"the\" the probabilities sum to %.3f", sum)
	}
	if d.Lexicon("fr").Len() != base.Lexicon("fr").Len() || d.Model("fr").Score("de", "la", "direction") != base.Model("fr").Score("de", "la", "direction") {
		t.Error("French changed, but no text is French")
	}
}

// TestWeightFollowsHeldOutText: texts unlike what they are mixed with weigh
// much, a few words of them little.
func TestWeightFollowsHeldOutText(t *testing.T) {
	windows, err := readWindows(OwnOptions{Corpus: []string{ownTexts(t)}})
	if err != nil {
		t.Fatal(err)
	}
	weight := func(windows []window) float64 {
		lex := Default().Lexicon("en")
		train := countWindows("en", windows, func(i int) bool { return i%heldOut != heldOut-1 })
		held := countWindows("en", windows, func(i int) bool { return i%heldOut == heldOut-1 })
		return chooseWeight(smooth(countGrams(train.stream(lex, nil)), lex.Len()), &aged{Default().Model("en")}, held.stream(lex, nil))
	}
	if w := weight(windows["en"]); w < 0.7 {
		t.Errorf("texts that repeat themselves weigh %.2f", w)
	}
	if w := weight(windows["en"][:1]); w != 0.3 {
		t.Errorf("a text with nothing held out weighs %.2f", w)
	}
}

func TestBuildOwnErrors(t *testing.T) {
	if err := BuildOwn(OwnOptions{Corpus: []string{t.TempDir()}, Out: t.TempDir()}); !errors.Is(err, ErrNoText) {
		t.Errorf("no text: %v", err)
	}
	if err := BuildOwn(OwnOptions{Corpus: []string{"/no/such"}, Out: t.TempDir()}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no folder: %v", err)
	}
}
