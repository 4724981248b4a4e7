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

// TestANumberThatIsHardlyNearer: of a singular and a plural that are as likely, or
// nearly, neither says what number was read.
func TestANumberThatIsHardlyNearer(t *testing.T) {
	for _, test := range []struct {
		read, as, not string
		cost          float64
		dearer        bool
	}{
		{"cngagements", "engagements", "engagement", 1, true},
		{"cngagements", "engagements", "engagement", 1.4, false},
		{"cngagement", "engagement", "engagements", 1, true},
		{"cngagement", "engagement", "engagements", 1.4, false},
	} {
		w := wordReadings{c: &Corrector{weights: weights{inflection: 1}}, s: &slot{unit: test.read}, best: map[string]candidate{
			test.not: {cost: 1.5}, test.as: {cost: test.cost}}}
		w.keepNumber()
		if got := w.best[test.not].cost > 1.5; got != test.dearer {
			t.Errorf("%s at %.1f: %s dearer: %v", test.as, test.cost, test.not, got)
		}
	}
}
