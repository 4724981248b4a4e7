package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jdscribe/jdscribe/document"
)

// word is a token of the corrected text with what the parser asks of it often.
type word struct {
	document.Token
	letters   []letter
	upper     int    // upper-case letters
	lower     int    // lower-case letters
	pageStart bool   // first word of its page
	lineStart bool   // first word of a line, on a page that has lines
	furniture bool   // running header, footer or page number, of a page's copy, or signatures under no heading
	copied    bool   // first word of a page that stands in the document before
	again     bool   // of a heading that says that its section goes on
	body      bool   // known to stand where no furniture does
	runOn     bool   // no space stands before it: the value in "NUMBER:84066"
	head      answer // whether titles are built on it, once asked
	english   answer // whether it is a function word of English, once asked
	french    answer // the same of French
}

// answer is what is known of a word.
type answer uint8

const (
	unasked answer = iota
	no
	yes
)

func answered(is bool) answer {
	if is {
		return yes
	}
	return no
}

// asRead gives the words with the letters that were read, or nil where nothing
// was corrected: a correction may take a heading for another word.
func asRead(ws []word) []word {
	var out []word
	for i := range ws {
		if ws[i].Raw == ws[i].Text {
			continue
		}
		if out == nil {
			out = append(out, ws...)
		}
		out[i].Text = ws[i].Raw
		out[i].letters, out[i].head, out[i].english = nil, unasked, unasked
		for _, r := range ws[i].Raw {
			out[i].letters = appendLetters(out[i].letters, r)
		}
	}
	return out
}

// flowLine is the length in words from which a line is no printed line but a
// page run into one; printed lines of the forms hold 20 words at most.
const flowLine = 40

// stream is the corrected words of all pages, in order; edits are by page.
func stream(doc *document.Document, edits map[int][]document.Edit) []word {
	words, bytes := 0, 0
	for i := range doc.Pages {
		for _, l := range doc.Pages[i].Lines {
			words += len(l.Words)
			for k := range l.Words {
				bytes += len(l.Words[k].Text)
			}
		}
	}
	out, letters := make([]word, 0, words), make([]letter, 0, bytes+bytes/roomForEdits)
	for i := range doc.Pages {
		p := &doc.Pages[i]
		lined := hasLines(p)
		first := true
		for _, t := range document.Tokens(p, edits[p.Number]) {
			if t.Text == "" {
				continue
			}
			var w word
			w, letters = newWordIn(t, letters)
			w.pageStart = first
			w.lineStart = lined && (first || strings.Contains(t.Space, "\n") || behindMark(out))
			w.furniture = p.Lines[t.Line].Furniture != ""
			w.body = inBody(p, &p.Lines[t.Line])
			first = false
			if label, value, ok := w.split(); ok {
				out = append(out, label, value)
				continue
			}
			out = append(out, w)
		}
	}
	return out
}

// behindMark reports whether the last of some words is a sign at a line's start that
// only marks the line: a table's border, or what heads a line in Markdown.
func behindMark(ws []word) bool {
	if len(ws) == 0 || !ws[len(ws)-1].lineStart {
		return false
	}
	s := ws[len(ws)-1].Text
	return s == "|" || len(s) <= deepestHead && strings.Trim(s, "#") == ""
}

// deepestHead is how many signs a heading in Markdown has at most.
const deepestHead = 6

// edgeShare is the share of a page's height, at its head and at its foot, in which
// furniture stands.
const edgeShare = 0.15

// inBody reports whether a line is known to stand between a page's edges.
func inBody(p *document.Page, l *document.Line) bool {
	if l.Box.IsZero() || p.Height <= 0 {
		return false
	}
	y := (l.Box.Y + l.Box.Height/2) / p.Height
	return y > edgeShare && y < 1-edgeShare
}

// roomForEdits is the share of a text's letters that its edits may add before
// their memory must grow.
const roomForEdits = 8

// split parts a label from the value that is run into it, at the colon.
func (w *word) split() (a, b word, ok bool) {
	if w.upper < longLabel {
		return a, b, false
	}
	label, value, ok := strings.Cut(w.Text, ":")
	if !ok || label != strings.ToUpper(label) || lettersIn(label) < longLabel || value == "" || strings.ContainsAny(value[:1], "/\\:.,;)") {
		return a, b, false
	}
	first, second := w.Token, w.Token
	first.Text, second.Text = label+":", value
	if read, rest, ok := strings.Cut(w.Raw, ":"); ok {
		first.Raw, second.Raw = read+":", rest
	}
	a, b = newWord(first), newWord(second)
	a.pageStart, a.lineStart, a.furniture, a.body = w.pageStart, w.lineStart, w.furniture, w.body
	b.furniture, b.body, b.runOn = w.furniture, w.body, true
	return a, b, true
}

// longLabel is the fewest letters of a label in capitals that a value may be
// run into.
const longLabel = 4

func lettersIn(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

func newWord(t document.Token) word {
	w, _ := newWordIn(t, make([]letter, 0, len(t.Text)))
	return w
}

// newWordIn is newWord with its letters behind others.
func newWordIn(t document.Token, letters []letter) (word, []letter) {
	w := word{Token: t}
	from := len(letters)
	for _, r := range t.Text {
		switch {
		case unicode.IsUpper(r):
			w.upper++
		case unicode.IsLower(r):
			w.lower++
		}
		letters = appendLetters(letters, r)
	}
	if w.upper+w.lower >= fewestBeside && strings.ContainsAny(t.Text, "!|") {
		letters = letters[:from]
		for _, r := range t.Text {
			if r == '!' || r == '|' {
				r = 'i'
			}
			letters = appendLetters(letters, r)
		}
	}
	w.letters = letters[from:len(letters):len(letters)]
	return w, letters
}

// fewestBeside is how many letters make a stroke beside them one: "DIMENS!".
const fewestBeside = 4

// hasLines reports whether the page's lines are lines as printed.
func hasLines(p *document.Page) bool {
	lines, words := 0, 0
	for i := range p.Lines {
		if n := len(p.Lines[i].Words); n > 0 {
			lines, words = lines+1, words+n
		}
	}
	return lines > 1 && words/lines < flowLine
}

// capital reports whether the word begins with a capital letter, after any
// opening punctuation.
func (w *word) capital() bool {
	for _, r := range w.Text {
		if unicode.IsLetter(r) {
			return unicode.IsUpper(r)
		}
		if unicode.IsDigit(r) {
			return false
		}
	}
	return false
}

// ends reports whether the word's last character is one of marks.
func (w *word) ends(marks string) bool {
	last, size := utf8.DecodeLastRuneInString(w.Text)
	return size > 0 && strings.ContainsRune(marks, last)
}

// noise reports whether the word holds no letter and no digit.
func (w *word) noise() bool { return len(w.letters) == 0 }

// widestLetter is the width of a letter, in heights of the word's box, that no
// print has: such a word is a printed rule that was read as letters.
const widestLetter = 4

func (w *word) rule() bool {
	return w.Box.Width > widestLetter*w.Box.Height*float64(len(w.letters))
}

// text joins words as printed: single spaces, a line break where one was.
func text(ws []word) string {
	var b strings.Builder
	b.Grow(textBytes(ws))
	for i := range ws {
		if i > 0 && !ws[i].runOn {
			if strings.Contains(ws[i].Space, "\n") && ws[i].lineStart {
				b.WriteByte('\n')
			} else {
				b.WriteByte(' ')
			}
		}
		b.WriteString(ws[i].Text)
	}
	return b.String()
}

// textBytes is how long words are at most with a space each between them.
func textBytes(ws []word) int {
	n := len(ws)
	for i := range ws {
		n += len(ws[i].Text)
	}
	return n
}

// flat joins words by single spaces.
func flat(ws []word) string {
	var b strings.Builder
	b.Grow(textBytes(ws))
	for i := range ws {
		if i > 0 && !ws[i].runOn {
			b.WriteByte(' ')
		}
		b.WriteString(ws[i].Text)
	}
	return b.String()
}

// rawText joins what was read in the place of the words.
func rawText(ws []word) string {
	var parts []string
	for i := range ws {
		if ws[i].Raw != "" {
			parts = append(parts, ws[i].Raw)
		}
	}
	return strings.Join(parts, " ")
}

// around is the smallest box around the words.
func around(ws []word) document.Box {
	var b document.Box
	for i := range ws {
		b = b.Union(ws[i].Box)
	}
	return b
}
