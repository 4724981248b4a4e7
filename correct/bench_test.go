package correct

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/document"
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
// material, each a document of its pages, with a corrector that has seen none.
func BenchmarkArchive(b *testing.B) {
	files, _ := filepath.Glob("../../shared/jd/ocr/*.txt")
	if len(files) == 0 {
		b.Skip("no recognised job descriptions in ../../shared/jd/ocr")
	}
	words := 0
	docs := make([]*document.Document, len(files))
	for i, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		docs[i] = plainDocument(string(data))
		words += len(docs[i].Pages[0].Words())
	}
	New(dict.Default(), Options{}).Correct(plainDocument("the govemment"))
	for b.Loop() {
		c := New(dict.Default(), Options{})
		for _, doc := range docs {
			c.Correct(doc)
		}
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
