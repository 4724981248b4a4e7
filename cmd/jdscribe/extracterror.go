package main

import (
	"errors"

	"github.com/jdscribe/jdscribe"
	"github.com/jdscribe/jdscribe/extract"
)

// extractCode is the exit code of an error of reading a file.
func extractCode(err error) int {
	if errors.Is(err, jdscribe.ErrNoPage) || errors.Is(err, jdscribe.ErrTime) {
		return exitInput
	}
	switch extract.CodeOf(err) {
	case extract.CodeNoEngine, extract.CodeNoLanguage:
		return exitNoEngine
	case extract.CodeUnreadable, extract.CodeUnsupported, extract.CodeEmpty, extract.CodeEncrypted,
		extract.CodeDamaged, extract.CodeTooLarge, extract.CodeCrashed, extract.CodeTimeout, extract.CodeMemory:
		return exitInput
	}
	return exitError
}

var extractHints = map[extract.Code]string{
	extract.CodeUnreadable:  "check the name, and that you may read it",
	extract.CodeUnsupported: "jdscribe reads PDF, TIFF, PNG, JPEG and text files",
	extract.CodeEmpty:       "look for another copy of it",
	extract.CodeEncrypted:   "give its password in a --password-file, or save a copy without it",
	extract.CodeDamaged:     "open it in a PDF viewer and save it anew, or look for another copy",
	extract.CodeTooLarge:    "raise max_pages, max_text_mb, max_megapixels or max_file_mb, or split the file",
	extract.CodeNoEngine:    "build jdscribe with cgo and Tesseract: `make build`",
	extract.CodeNoLanguage:  "install it (Debian: tesseract-ocr-eng, tesseract-ocr-fra), or choose another with --lang; `jdscribe doctor` lists what is there",
	extract.CodeCrashed:     "the file may be hostile; look at it before you open it elsewhere",
	extract.CodeTimeout:     "raise page_timeout or document_timeout",
	extract.CodeMemory:      "raise memory_limit_mb",
}

func extractHint(err error) string {
	if errors.Is(err, jdscribe.ErrNoPage) || errors.Is(err, jdscribe.ErrTime) {
		return "the reason names what ended it; time and memory are settings (`jdscribe config`)"
	}
	return extractHints[extract.CodeOf(err)]
}
