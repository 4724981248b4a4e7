package correct

import (
	"testing"

	"github.com/jdscribe/jdscribe/dict"
)

// BenchmarkCorrect corrects the transcribed passages: text of far more errors
// than most.
func BenchmarkCorrect(b *testing.B) {
	ps := passages(b)
	c := New(dict.Default(), Options{})
	words := 0
	for i := range ps {
		words += len(ps[i].doc.Pages[0].Words())
		c.Correct(ps[i].doc)
	}
	for b.Loop() {
		for i := range ps {
			c.Correct(ps[i].doc)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N)*500/float64(words), "ms/500words")
}
