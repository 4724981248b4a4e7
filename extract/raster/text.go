package raster

import (
	"context"
	"fmt"
	"unicode/utf16"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"github.com/jdscribe/jdscribe/document"
)

// Text is a page's own text.
type Text struct {
	Lines    []document.Line
	Unmapped int // characters without a Unicode value
}

// maxCharacters bounds a page's text; a page of print has some 5,000.
const maxCharacters = 200000

// Text reads the text of page n, from 0, with a box for every word.
func (d *Document) Text(ctx context.Context, n int) (Text, error) {
	return within(ctx, d, func() (Text, error) {
		page, err := d.engine.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: d.page(n)})
		if err != nil {
			return Text{}, fmt.Errorf("%w: %w", ErrDamaged, err)
		}
		defer func() { _, _ = d.engine.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: page.TextPage}) }()
		d.stands(n, page.TextPage)
		area, err := d.frame(n)
		if err != nil {
			return Text{}, err
		}
		r := textReader{d: d, page: page.TextPage, frame: area}
		r.read()
		return Text{Lines: r.lines, Unmapped: r.unmapped}, nil
	})
}

// textReader gathers PDFium's stream of characters into words and lines.
type textReader struct {
	d        *Document
	page     references.FPDF_TEXTPAGE
	frame    frame
	lines    []document.Line
	line     document.Line
	word     []uint16
	first    int // index of the word's first character
	next     int
	unmapped int
}

func (r *textReader) read() {
	count, err := r.d.engine.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: r.page})
	if err != nil {
		return
	}
	for r.next = 0; r.next < min(count.Count, maxCharacters); r.next++ {
		char, err := r.d.engine.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: r.page, Index: r.next})
		if err != nil {
			return
		}
		r.take(char.Unicode)
	}
	r.endLine()
}

// The characters that PDFium gives for a hyphen at the end of a line.
const (
	softHyphen    = 0x02
	softHyphenOld = 0xfffe
)

func (r *textReader) take(char uint) {
	switch {
	case char == '\n' || char == '\r':
		r.endLine()
	case char == ' ' || char == '\t' || char == 0xa0 || char == 0x3000:
		r.endWord()
	case char == softHyphen || char == softHyphenOld:
		r.add('-')
		r.next++
		r.endLine()
		r.next--
	case char == 0 || char == 0xfffd || char >= 0xe000 && char <= 0xf8ff:
		r.unmapped++
		r.add(0xfffd)
	case char < ' ':
	case char > 0xffff:
		a, b := utf16.EncodeRune(rune(char))
		r.add(uint16(a), uint16(b))
	default:
		r.add(uint16(char))
	}
}

func (r *textReader) add(units ...uint16) {
	if len(r.word) == 0 {
		r.first = r.next
	}
	r.word = append(r.word, units...)
}

// endWord puts the word into the line, or into a new one where it stands apart.
func (r *textReader) endWord() {
	if len(r.word) == 0 {
		return
	}
	word := document.Word{Text: string(utf16.Decode(r.word)), Box: r.box(r.first, r.next)}
	r.word = r.word[:0]
	w, h := r.frame.shown()
	if b := word.Box; !b.IsZero() && (b.X+b.Width < 0 || b.Y+b.Height < 0 || b.X > w || b.Y > h) {
		return // outside of the visible page
	}
	if r.startsLine(word.Box) {
		r.flush()
	}
	r.line.Words = append(r.line.Words, word)
	r.line.Box = r.line.Box.Union(word.Box)
}

// startsLine reports a word that does not go on to the right of the words before
// it: PDFium runs the lines of an earlier recognition's layer into one.
func (r *textReader) startsLine(b document.Box) bool {
	n := len(r.line.Words)
	if n == 0 || b.IsZero() {
		return false
	}
	var last document.Box
	for _, w := range r.line.Words[max(n-besideWords, 0):] {
		last = last.Union(w.Box)
	}
	overlap := min(b.Y+b.Height, last.Y+last.Height) - max(b.Y, last.Y)
	before := r.line.Words[n-1].Box
	return overlap < 0 || b.X+b.Width < before.X || 2*overlap < min(b.Height, last.Height) && b.X < before.X+before.Width
}

// besideWords are the words on a line beside which the next one is to stand: a
// raised or a low one among them does not end it, nor does a line that slopes.
const besideWords = 3

func (r *textReader) endLine() {
	r.endWord()
	r.flush()
}

// flush puts the line on the page.
func (r *textReader) flush() {
	if len(r.line.Words) > 0 {
		r.lines = append(r.lines, r.line)
		r.line = document.Line{}
	}
}

// box is the rectangle around the characters from first up to end.
func (r *textReader) box(first, end int) document.Box {
	count, err := r.d.engine.FPDFText_CountRects(&requests.FPDFText_CountRects{TextPage: r.page, StartIndex: first, Count: end - first})
	if err != nil {
		return document.Box{}
	}
	var box document.Box
	for i := range count.Count {
		rect, err := r.d.engine.FPDFText_GetRect(&requests.FPDFText_GetRect{TextPage: r.page, Index: i})
		if err == nil {
			box = box.Union(r.frame.box(rect.Left, rect.Bottom, rect.Right, rect.Top))
		}
	}
	return box
}
