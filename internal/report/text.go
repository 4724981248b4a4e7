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

// usualLine is the width in bytes of a line of print, shortLine the share of the
// widest line from which the next one may go on with its sentence.
const (
	usualLine = 60
	shortLine = 0.6
)

// reflow joins a text's lines to paragraphs. A line that ends short of the
// margin ends its own where the next one begins with a capital.
func reflow(text string) []string {
	var out []string
	lines := strings.Split(text, "\n")
	width := usualLine
	for _, line := range lines {
		width = max(width, len(strings.TrimSpace(line)))
	}
	last := ""
	for _, line := range lines {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		first, _ := utf8.DecodeRuneInString(line)
		goesOn := unicode.IsLower(first) || float64(len(last)) >= shortLine*float64(width) && !ends(last)
		if last != "" && !unicode.IsPunct(first) && goesOn {
			out[len(out)-1] += " " + line
		} else {
			out = append(out, line)
		}
		last = line
	}
	return out
}

// ends reports whether a paragraph may end here.
func ends(s string) bool { return strings.ContainsRune(".;:!?", rune(s[len(s)-1])) }

// upperFirst is a title with the capital that it did not need in its sentence.
func upperFirst(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(first)) + s[size:]
}
