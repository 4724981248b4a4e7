package extract

import (
	"bytes"
	"net/http"
	"strings"
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
	case len(bytes.Trim(data, blank)) == 0:
		return TypeEmpty
	case bytes.Contains(data[:min(len(data), junk)], []byte("%PDF-")):
		return TypePDF
	case bytes.HasPrefix(data, []byte("II*\x00")), bytes.HasPrefix(data, []byte("MM\x00*")),
		bytes.HasPrefix(data, []byte("II+\x00")), bytes.HasPrefix(data, []byte("MM\x00+")):
		return TypeTIFF
	}
	if f := foreignTo(data); f.name != "" {
		return f.mediaType
	}
	kind, _, _ := strings.Cut(http.DetectContentType(data), ";")
	if (kind == "application/octet-stream" || kind == "text/html" || kind == "text/xml") && looksLikeText(data) {
		return TypeText
	}
	return kind
}

// blank is what an empty file may be full of: white space, and the zeros and
// ends of file that fill up a block.
const blank = "\t\n\v\f\r \x00\x1a"

// textHead is how much of a file is looked at to tell text, in bytes.
const textHead = 4096

// The shares of a text's head, in hundredths: control characters that are
// neither white space nor a printer's, at most; print of ASCII, at least. Random
// bytes have 8 and 37.
const (
	mostControls = 5
	leastPrint   = 70
)

// looksLikeText looks at the head of a file: UTF-8, UTF-16, or one byte a
// letter; what a printer was sent is taken out first.
func looksLikeText(data []byte) bool {
	head := data[:min(len(data), textHead)]
	if order := sixteenBits(head); order != nil {
		head = []byte(decoded(head, order))
	}
	head, _ = withoutPrinterCodes(head)
	controls, print, all := 0, 0, 0
	for _, b := range head {
		switch {
		case b == 0 || isPrinterControl(rune(b)):
			continue // padding, and what is left out
		case b < ' ' && !strings.ContainsRune("\t\n\r\f\v\b\x1a", rune(b)) || b == 0x7f:
			controls++
		case b == '\n' || ' ' <= b && b < 0x7f:
			print++
		}
		all++
	}
	return all > 0 && (controls == 0 && all == len(head) || controls*100 <= mostControls*all && print*100 >= leastPrint*all)
}
