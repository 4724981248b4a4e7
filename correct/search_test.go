package correct

import (
	"math"
	"testing"

	"github.com/jdscribe/jdscribe/dict"
)

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		read, printed string
		want          float64
	}{
		{"policy", "policy", 0},
		{"poliey", "policy", 0.4},    // e for c, often
		{"intemal", "internal", 0.4}, // m for rn, often
		{"[iatson", "liaison", 0.9},  // [ for l, t for i
		{"poolicy", "policy", 0.9},   // one letter more
		{"polcy", "policy", 0.7},     // a thin letter less
		{"poicyy", "policy", 1.6},    // one less, one more
		{"pobxzy", "policy", math.Inf(1)},
		{"", "policy", math.Inf(1)},
		{"é", "é", 0},
	} {
		got := distance(dict.Default().Channel(), c.read, c.printed, 2)
		if math.Abs(got-c.want) > 1e-5 && got != c.want {
			t.Errorf("distance(dict.Default().Channel(), %q, %q) = %v, want %v", c.read, c.printed, got, c.want)
		}
	}
}

// TestFindIsExact holds the pruned walk over the trie to the plain distance of
// all that it finds and of every twentieth word.
func TestFindIsExact(t *testing.T) {
	lex := dict.Default().Lexicon("en")
	for _, read := range []string{"govemance", "tor", "strategie", "minlsters", "[iatson", "ot"} {
		limit := searchLimit(len(read))
		found := map[dict.ID]float64{}
		for _, m := range find(dict.Default().Channel(), lex.Trie(), read, limit).matches {
			found[m.id] = m.cost
		}
		if len(found) == 0 {
			t.Errorf("nothing found for %q", read)
		}
		for i := 1; i <= lex.Len(); i++ {
			id := dict.ID(i)
			if _, ok := found[id]; !ok && i%20 != 0 {
				continue
			}
			want := distance(dict.Default().Channel(), read, lex.Entry(id).Word, limit)
			got, ok := found[id]
			if ok != !math.IsInf(want, 1) || ok && math.Abs(got-want) > 1e-5 {
				t.Errorf("%q for %q: found %v %v, plain distance %v", lex.Entry(id).Word, read, got, ok, want)
			}
		}
	}
}

func TestFindRefusesWhatIsNoWord(t *testing.T) {
	trie := dict.Default().Lexicon("en").Trie()
	long := "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"
	if got := find(dict.Default().Channel(), trie, long, 2.8).matches; got != nil {
		t.Errorf("found %d words", len(got))
	}
	if got := find(dict.Default().Channel(), trie, "", 2.8).matches; got != nil {
		t.Errorf("found %d words for nothing", len(got))
	}
}

func BenchmarkFind(b *testing.B) {
	for _, lang := range dict.Languages {
		trie := dict.Default().Lexicon(lang).Trie()
		b.Run(lang, func(b *testing.B) {
			for b.Loop() {
				find(dict.Default().Channel(), trie, "intemationale", 2.8)
			}
		})
	}
}
