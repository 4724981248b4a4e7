package structure

import "github.com/jdscribe/jdscribe/document"

// words are a text's words, as on a page without lines.
func words(s string) []word {
	return stream(&document.Document{Pages: []document.Page{{Number: 1, Lines: document.ParsePlain(s)}}}, nil)
}
