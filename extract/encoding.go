package extract

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"
)

// decodeText makes UTF-8 with plain newlines of text in the encodings that
// archives hold; name is empty for clean UTF-8.
func decodeText(data []byte, known func(language, word string) bool) (text, name string) {
	switch {
	case bytes.HasPrefix(data, []byte{0xef, 0xbb, 0xbf}):
		data = data[3:]
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}), bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return plain(decoded(data, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM))), "UTF-16"
	}
	switch {
	case utf8.Valid(data):
		return plain(string(data)), ""
	case mostlyUTF8(data):
		return plain(strings.ToValidUTF8(string(data), "\ufffd")), "damaged UTF-8"
	}
	text, name = likeliest(data, known)
	return plain(text), name
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
// drops what no text has.
func plain(text string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return norm.NFC.String(strings.Map(func(r rune) rune {
		switch r {
		case '\r', '\u0085', '\u2028', '\u2029':
			return '\n'
		case 0, 0x1a, 0xfeff:
			return -1
		}
		return r
	}, text))
}
