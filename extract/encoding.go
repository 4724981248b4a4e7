package extract

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/unicode/norm"
)

// decodedText is a text in UTF-8 with plain newlines, and how it came to be so.
type decodedText struct {
	text     string
	encoding string // empty for clean UTF-8
	codes    int    // of a printer, left out
	doubled  int    // lines that were printed over
}

// decodeText reads text in the encodings that archives hold.
func decodeText(data []byte, known func(language, word string) bool) decodedText {
	text, name := []byte(nil), ""
	switch order := sixteenBits(data); {
	case bytes.HasPrefix(data, []byte{0xef, 0xbb, 0xbf}):
		data = data[3:]
	case bytes.HasPrefix(data, []byte{0xff, 0xfe, 0, 0}), bytes.HasPrefix(data, []byte{0, 0, 0xfe, 0xff}):
		text, name = []byte(decoded(data, utf32.UTF32(utf32.LittleEndian, utf32.UseBOM))), "UTF-32"
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}), bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		text, name = []byte(decoded(data, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM))), "UTF-16"
	case order != nil:
		text, name = []byte(decoded(data, order)), "UTF-16 without a mark"
	}
	if name == "" {
		text = data
	}
	text, codes := withoutPrinterCodes(text)
	d := decodedText{encoding: name, codes: codes}
	switch {
	case utf8.Valid(text):
		d.text = string(text)
	case mostlyUTF8(text):
		d.text, d.encoding = strings.ToValidUTF8(string(text), "\ufffd"), "damaged UTF-8"
	default:
		d.text, d.encoding = likeliest(text, known)
	}
	d.text, d.doubled = printedOver(d.text)
	d.text = strings.TrimRight(plain(d.text), "\x00 \n")
	return d
}

// mostlyUTF8 tells a damaged UTF-8 text from one byte a letter: of the bytes
// beyond ASCII most stand in valid sequences.
func mostlyUTF8(data []byte) bool {
	valid, invalid := 0, 0
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			invalid++
		case size > 1:
			valid++
		}
		i += size
	}
	return valid > invalid
}

func decoded(data []byte, from encoding.Encoding) string {
	out, err := from.NewDecoder().Bytes(data)
	if err != nil {
		return strings.ToValidUTF8(string(data), "\ufffd")
	}
	return string(out)
}

// plain makes every line end a newline, composes letters with their accents and
// drops the marks of a text's ends.
func plain(text string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return norm.NFC.String(strings.Map(func(r rune) rune {
		switch r {
		case '\r', '\u0085', '\u2028', '\u2029':
			return '\n'
		case 0x1a, 0xfeff:
			return -1
		}
		return r
	}, text))
}
