package extract

import (
	"errors"
	"strings"
	"testing"
)

// TestFilesOfOtherPrograms are refused by name, with what to do.
func TestFilesOfOtherPrograms(t *testing.T) {
	const compoundFile = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	cases := map[string]string{
		"\xffWPC\x10\x00\x00\x00\x01\x0a\x00\x01\x00\x00Keeper":    "a WordPerfect 5.1 document",
		"\xffWPC\x10\x00\x00\x00\x01\x0a\x00\x00\x00\x00Keeper":    "a WordPerfect 5.0 document",
		"\xffWPC\x10\x00\x00\x00\x01\x0a\x02\x01\x00\x00Keeper":    "a WordPerfect document (version 6 or later)",
		"\xffWPC\x10\x00\x00\x00\x01\x16\x01\x00\x00\x00a picture": "a WordPerfect file",
		"\xffWPC":                                                    "a WordPerfect file",
		"\xdb\xa5-\x00\x00\x40Keeper":                                "a document of Word 2 for Windows",
		"\x31\xbe\x00\x00\x00\xabKeeper":                             "a document of Word for DOS or Windows Write",
		compoundFile + string(wide("WordDocument")):                  "a Word document (.doc)",
		compoundFile + string(wide("Workbook")):                      "an Excel workbook (.xls)",
		compoundFile:                                                 "a Word, Excel or PowerPoint file of 1995 to 2003",
		"PK\x03\x04 word/document.xml":                               "a Word document (.docx)",
		"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text": "an OpenDocument file",
		`{\rtf1\ansi Keeper\par }`:                                   "a rich text document (RTF)",
		"%!PS-Adobe-3.0\n":                                           "PostScript (ps2pdf makes a PDF of it)",
		"BM\x36\x00\x0c\x00\x00\x00\x00\x00":                         "a BMP picture",
		"GIF89a":                                                     "a GIF picture",
	}
	for data, want := range cases {
		_, err := ReadBytes(t.Context(), "file", []byte(data), Options{})
		var typed *Error
		if !errors.As(err, &typed) || typed.Code != CodeUnsupported || typed.Detail != want+"; "+advice {
			t.Errorf("%.20q: %v, want %s", data, err, want)
		}
		if kind := Sniff([]byte(data)); strings.HasPrefix(kind, "text/") || kind == "application/octet-stream" {
			t.Errorf("%.20q is %s", data, kind)
		}
	}
	for _, text := range []string{"BM of the lamps, 12", "PK 12", "GIF of lamps"} {
		if what := Foreign([]byte(text)); what != "" {
			t.Errorf("%q is %s", text, what)
		}
	}
}
