package structure

import (
	"testing"

	"github.com/jdscribe/jdscribe/document"
)

// BenchmarkOneLine parses a page of one line.
func BenchmarkOneLine(b *testing.B) {
	text := "POSITION TITLE: Director CLASSIFICATION: EX-OI GENERAL ACCOUNTABILITY The Director leads. "
	for range 60 {
		text += "The Ministry looks after rivers and Towns depend on its Docks, which the Director must keep open at all times. "
	}
	doc := &document.Document{Pages: []document.Page{{Number: 1, Lines: document.ParsePlain(text)}}}
	for b.Loop() {
		Parse(doc, nil, Options{})
	}
}
