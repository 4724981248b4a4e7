package correct

import (
	"maps"
	"testing"
)

// TestTheNumberOfAChainOfWords: what princes costs does not hang on which of its
// two pairs is looked at first.
func TestTheNumberOfAChainOfWords(t *testing.T) {
	for range 200 {
		w := wordReadings{c: &Corrector{weights: weights{inflection: 1}}, s: &slot{unit: "princcs"}, best: map[string]candidate{
			"prince": {cost: 2}, "princes": {cost: 1.5}, "princess": {cost: 1}}}
		w.keepNumber()
		got := map[string]float64{}
		for word, k := range w.best {
			got[word] = k.cost
		}
		if want := map[string]float64{"prince": 3, "princes": 2.5, "princess": 1}; !maps.Equal(got, want) {
			t.Fatalf("costs %v, want %v", got, want)
		}
	}
}

// TestANumberThatIsHardlyNearer: a plural that is as likely as its singular, or
// nearly, says nothing of the number that was read.
func TestANumberThatIsHardlyNearer(t *testing.T) {
	for _, test := range []struct {
		many   float64
		dearer bool
	}{{1, true}, {1.4, false}} {
		w := wordReadings{c: &Corrector{weights: weights{inflection: 1}}, s: &slot{unit: "cngagements"}, best: map[string]candidate{
			"engagement": {cost: 1.5}, "engagements": {cost: test.many}}}
		w.keepNumber()
		if got := w.best["engagement"].cost > 1.5; got != test.dearer {
			t.Errorf("plural at %.1f: singular dearer: %v", test.many, got)
		}
	}
}
