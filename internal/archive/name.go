package archive

import (
	"path"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// longestName is more than any system takes.
const longestName = 4096

// clean makes a member's name a path below the archive, or says why it is none.
func clean(name string) (cleaned, problem string) {
	switch {
	case name == "" || path.Clean(name) == ".":
		return name, "has no name"
	case strings.ContainsRune(name, 0):
		return strings.ReplaceAll(name, "\x00", "�"), "its name holds a NUL"
	case len(name) > longestName:
		return name[:64] + "…", "its name is too long"
	case leadsOut(name):
		return name, "its name leads out of the archive"
	}
	return path.Clean(name), ""
}

// leadsOut reports a name from a root, from a drive, or with "..".
func leadsOut(name string) bool {
	drive := len(name) > 1 && name[1] == ':' && (name[0]|0x20) >= 'a' && (name[0]|0x20) <= 'z'
	if strings.HasPrefix(name, "/") || strings.HasPrefix(name, `\`) || drive {
		return true
	}
	for _, element := range strings.FieldsFunc(name, func(r rune) bool { return r == '/' || r == '\\' }) {
		if element == ".." {
			return true
		}
	}
	return false
}

// zipName is a zip member's name in UTF-8 and with forward slashes. Older
// programs wrote code page 437, and backslashes.
func zipName(raw string) string {
	return strings.ReplaceAll(decoded(raw, charmap.CodePage437), `\`, "/")
}

// tarName is a tar member's name in UTF-8; older systems wrote Latin-1.
func tarName(raw string) string { return decoded(raw, charmap.ISO8859_1) }

func decoded(raw string, page *charmap.Charmap) string {
	if utf8.ValidString(raw) {
		return raw
	}
	name, err := page.NewDecoder().String(raw)
	if err != nil {
		return strings.ToValidUTF8(raw, "�")
	}
	return name
}

// folded is a name as systems see it that pay no regard to case.
func folded(name string) string { return cases.Fold().String(norm.NFC.String(name)) }
