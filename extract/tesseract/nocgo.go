//go:build !cgo

package tesseract

import "github.com/jdscribe/jdscribe/extract"

// New says that this build has no engine.
func New(string) (extract.Engine, error) {
	return nil, &extract.Error{Code: extract.CodeNoEngine}
}

// Version is empty: there is no engine.
func Version() string { return "" }

// Languages are none: there is no engine.
func Languages() ([]string, error) {
	return nil, &extract.Error{Code: extract.CodeNoEngine}
}
