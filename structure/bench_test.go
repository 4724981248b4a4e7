package structure_test

import (
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/structure"
)

// BenchmarkParse parses the invented documents of testdata in turn.
func BenchmarkParse(b *testing.B) {
	paths, _ := filepath.Glob("testdata/*.txt")
	var docs []*document.Document
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		docs = append(docs, plain(strings.Split(string(text), "\f\n")...))
	}
	parseInTurn(b, docs)
}

// BenchmarkCorpus parses the old texts beside the checkout in turn.
func BenchmarkCorpus(b *testing.B) {
	texts := corpus(b, "ocr")
	var names []string
	for name := range texts {
		names = append(names, name)
	}
	sort.Strings(names)
	var docs []*document.Document
	for _, name := range names {
		docs = append(docs, texts[name])
	}
	parseInTurn(b, docs)
}

func parseInTurn(b *testing.B, docs []*document.Document) {
	b.Helper()
	b.ReportAllocs()
	b.ResetTimer()
	for i := range b.N {
		structure.Parse(docs[i%len(docs)], nil, structure.Options{})
	}
}
