package report

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// escape puts a backslash before what Markdown would take for markup, keeps a
// text on one line, and leaves out what is not printed but changes how a
// terminal or a reader shows the rest.
func escape(s string) string {
	var b strings.Builder
	s = strings.Join(strings.Fields(strings.Map(shown, s)), " ")
	for i, r := range s {
		if strings.ContainsRune("\\`*_[]<>|~", r) || i == 0 && strings.ContainsRune("#+-=", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return entity.ReplaceAllString(numbered.ReplaceAllString(b.String(), `$1\$2`), `\&$1`)
}

// shown drops control characters that are no spaces, and those that turn the
// direction of writing.
func shown(r rune) rune {
	if unicode.IsControl(r) && !unicode.IsSpace(r) || unicode.Is(unicode.Bidi_Control, r) {
		return -1
	}
	return r
}

// entity is what Markdown would show as another character.
var entity = regexp.MustCompile(`&(#?\w+;)`)

// numbered is a text that begins as a list's item does.
var numbered = regexp.MustCompile(`^(\d+)([.)])`)

// mark is an item's number or bullet.
var mark = regexp.MustCompile(`(^|\s)[(\[]?(\d{1,2}|[A-Za-z]|[^\pL\pN\s]{1,2})[.)\]]?$`)

// reflow joins a text's lines to paragraphs.
func reflow(text string) []string {
	var out []string
	open := false
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if first, _ := utf8.DecodeRuneInString(line); open && !unicode.IsPunct(first) && (unicode.IsLower(first) || !ends(out[len(out)-1])) {
			out[len(out)-1] += " " + line
			continue
		}
		out, open = append(out, line), true
	}
	return out
}

// ends reports whether a paragraph may end here.
func ends(s string) bool { return strings.ContainsRune(".;:!?", rune(s[len(s)-1])) }
