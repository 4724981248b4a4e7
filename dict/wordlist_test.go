package dict

import (
	"slices"
	"testing"
)

// TestOrders holds what is made of a lexicon's words to a plain look at all of
// them.
func TestOrders(t *testing.T) {
	for _, lang := range Languages {
		lex := Default().Lexicon(lang)
		words := make([]string, lex.Len())
		for i := range words {
			words[i] = lex.words.at(i)
		}
		if !slices.IsSorted(words) || listOf(words).text != lex.words.text {
			t.Errorf("%s: the words are not in order, or not all there", lang)
		}
		order := lex.endings()
		if !slices.IsSortedFunc(order, func(a, b ID) int { return compareEnds(words[a-1], words[b-1]) }) {
			t.Errorf("%s: endings out of order", lang)
		}
		folded := map[string][]ID{}
		for i, w := range words {
			if f := Fold(w); f != w {
				folded[f] = append(folded[f], ID(i+1))
			}
			if lex.ID(w) != ID(i+1) {
				t.Fatalf("%s: %q is word %d, not %d", lang, w, lex.ID(w), i+1)
			}
		}
		for key, ids := range folded {
			if got := lex.folded().find(key); !slices.Equal(got, ids) {
				t.Fatalf("%s: %q is folded of %v, not %v", lang, key, got, ids)
			}
		}
		if n := len(lex.folded().ids); n == 0 || len(lex.folded().find("qqqq")) > 0 {
			t.Errorf("%s: %d folded words", lang, n)
		}
	}
}

func TestMarks(t *testing.T) {
	for _, places := range []int{1, 63, 64, 65, 300} {
		m, n := newMarks(places), uint32(0)
		for p := 0; p < places; p += 1 + p%7 {
			m.set(p)
		}
		m.count()
		for p := 0; p < places; p++ {
			want := uint32(0)
			if m.bits[p/64]>>(p%64)&1 == 1 {
				n++
				want = n
			}
			if got := m.number(p); got != want {
				t.Fatalf("of %d places, %d is mark %d, want %d", places, p, got, want)
			}
		}
	}
}
