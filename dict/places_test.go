package dict

import (
	"sort"
	"testing"
)

func TestEveryWordHasItsPlace(t *testing.T) {
	all := []string{"", "é"}
	for _, a := range "abcdefghij" {
		for _, b := range "abcdefghij" {
			all = append(all, string(a)+"x"+string(b), string([]rune{b, a}))
		}
	}
	sort.Strings(all)
	for _, n := range []int{0, 1, 2, 3, 64, len(all)} {
		words := listOf(all[:n])
		p := placesOf(words)
		for i, w := range all {
			want := ID(0)
			if i < n {
				want = ID(i + 1)
			}
			if got := p.find(words, w); got != want {
				t.Errorf("of %d words %q is at %d, want %d", n, w, got, want)
			}
		}
		if p.find(words, "absent") != 0 {
			t.Errorf("of %d words one has a place that is none of them", n)
		}
	}
}
