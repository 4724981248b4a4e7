package correct

import (
	"testing"

	"github.com/jdscribe/jdscribe/dict"
)

// TestNoWordIsItsOwnReading: what was read is no correction of itself.
func TestNoWordIsItsOwnReading(t *testing.T) {
	c := New(dict.Default(), Options{})
	lex := dict.Default().Lexicon("en")
	for read, want := range map[string]int{"policy": 0, "poliey": 1} {
		w := c.newWordReadings(&slot{text: read, unit: read, lang: "en", first: true, last: true})
		if w.add(lex.ID("policy"), 0.5, false, "test"); len(w.best) != want {
			t.Errorf("%s: readings %v", read, w.best)
		}
	}
}

// TestATermIsPrintedAsItWasRead: in capitals, with a capital, or in small letters.
func TestATermIsPrintedAsItWasRead(t *testing.T) {
	a := &edge{words: []string{"deputy", "minister"}, cand: candidate{printed: "deputy Minister"}}
	for read, want := range map[string]string{"DEPUTV MINISTER": "DEPUTY MINISTER", "Deputv Minister": "Deputy Minister", "deputv minister": "deputy minister"} {
		if got := termLike(a, read); got != want {
			t.Errorf("%s: %s, want %s", read, got, want)
		}
	}
}

// TestForeignWordWithAccents: an unknown word of the other language is left, and one
// with accents, which nobody misreads, is fixed.
func TestForeignWordWithAccents(t *testing.T) {
	c := New(dict.Default(), Options{})
	for read, want := range map[string]kind{"ministère": kindFixed, "ministre": kindForeign} {
		if got := c.protected(c.dict.Lexicon("en"), &slot{text: read, unit: read, wide: read, lang: "en"}); got != want {
			t.Errorf("%s: kind %v, want %v", read, got, want)
		}
	}
}
