package extract

import (
	"bytes"
	"net/http"
	"strings"
	"unicode/utf8"
)

// The media types that Sniff gives and Open reads; TypeEmpty is no media type.
const (
	TypePDF   = "application/pdf"
	TypeTIFF  = "image/tiff"
	TypePNG   = "image/png"
	TypeJPEG  = "image/jpeg"
	TypeText  = "text/plain"
	TypeEmpty = "application/x-empty"
)

// junk is how far into a file a PDF's header may stand, as readers agree.
const junk = 1024

// Sniff tells what kind of file the bytes are; names are never looked at.
func Sniff(data []byte) string {
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		return TypeEmpty
	case bytes.Contains(data[:min(len(data), junk)], []byte("%PDF-")):
		return TypePDF
	case bytes.HasPrefix(data, []byte("II*\x00")), bytes.HasPrefix(data, []byte("MM\x00*")),
		bytes.HasPrefix(data, []byte("II+\x00")), bytes.HasPrefix(data, []byte("MM\x00+")):
		return TypeTIFF
	}
	kind, _, _ := strings.Cut(http.DetectContentType(data), ";")
	if (kind == "application/octet-stream" || kind == "text/html" || kind == "text/xml") && looksLikeText(data) {
		return TypeText
	}
	return kind
}

// looksLikeText looks at the first 4 KiB: UTF-8, or one byte a letter, without
// control characters but line ends, tabs and form feeds.
func looksLikeText(data []byte) bool {
	head := data[:min(len(data), 4096)]
	control := 0
	for _, b := range head {
		if b < ' ' && !strings.ContainsRune("\t\n\r\f\v\x1a", rune(b)) || b == 0x7f {
			control++
		}
	}
	return control == 0 || utf8.Valid(head) && control*100 < len(head)
}
