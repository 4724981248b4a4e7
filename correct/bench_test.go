package correct

import (
	"os"
	"path/filepath"
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

// BenchmarkArchive corrects all recognised job descriptions of the reference
// material, each a document that is there while it is corrected, as in a run,
// with a corrector that has seen none. Making the words of a text counts, too.
func BenchmarkArchive(b *testing.B) {
	files, _ := filepath.Glob("../../shared/jd/ocr/*.txt")
	if len(files) == 0 {
		b.Skip("no recognised job descriptions in ../../shared/jd/ocr")
	}
	count := 0
	texts := make([]string, len(files))
	for i, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		texts[i] = string(data)
		count += words(plainDocument(texts[i]))
	}
	New(dict.Default(), Options{}).Correct(plainDocument("the govemment"))
	for b.Loop() {
		c := New(dict.Default(), Options{})
		for _, text := range texts {
			c.Correct(plainDocument(text))
		}
	}
	b.ReportMetric(float64(count)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
