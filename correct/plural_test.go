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
