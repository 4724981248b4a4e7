package pdftext

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ledongthuc/pdf"

	"github.com/jdscribe/jdscribe/document"
)

// read runs one page.
func read(p pdf.Page) (Page, error) {
	left, bottom, right, top, ok := visible(p)
	if !ok {
		panic("page without area, or turned")
	}
	page := Page{Width: right - left, Height: top - bottom}
	in := interpreter{page: p, fonts: map[string]*font{}, result: &page, area: page.Width * page.Height}
	in.out = layout{left: left, top: top, right: right, bottom: bottom}
	if kind := p.V.Key("Contents").Kind(); kind == pdf.Stream || kind == pdf.Array {
		in.run()
	}
	in.out.endLine()
	page.Lines, page.Unmapped = in.out.lines, in.out.unmapped
	page.Invisible = 2*in.out.invisible > in.out.shown
	page.Annotated = annotated(p)
	return page, nil
}

// maxAnnotations bounds the look for a field; pages with more have links.
const maxAnnotations = 1000

// annotated reports a form field, a note or a file among the page's annotations.
func annotated(p pdf.Page) bool {
	notes := p.V.Key("Annots")
	for i := range min(notes.Len(), maxAnnotations) {
		switch notes.Index(i).Key("Subtype").Name() {
		case "Widget", "FreeText", "FileAttachment":
			return true
		}
	}
	return notes.Len() > maxAnnotations
}

// visible is the page's rectangle in its own coordinates. Only upright pages
// are read here.
func visible(p pdf.Page) (left, bottom, right, top float64, ok bool) {
	box := inherited(p, "CropBox")
	if box.Len() != 4 {
		box = inherited(p, "MediaBox")
	}
	if box.Len() != 4 || inherited(p, "Rotate").Int64() != 0 {
		return 0, 0, 0, 0, false
	}
	left, bottom = box.Index(0).Float64(), box.Index(1).Float64()
	right, top = box.Index(2).Float64(), box.Index(3).Float64()
	return left, bottom, right, top, right > left && top > bottom
}

// maxDepth bounds the walk up a page tree, which may be a loop.
const maxDepth = 50

func inherited(p pdf.Page, key string) pdf.Value {
	for v, depth := p.V, 0; !v.IsNull() && depth < maxDepth; v, depth = v.Key("Parent"), depth+1 {
		if found := v.Key(key); !found.IsNull() {
			return found
		}
	}
	return pdf.Value{}
}

// layout gathers glyphs into words and lines.
type layout struct {
	left, bottom, right, top float64

	lines []document.Line
	line  document.Line
	word  strings.Builder
	box   document.Box

	end, base, size            float64 // of the glyph before
	shown, invisible, unmapped int
}

// Gaps in parts of the font's size: wider than wordGap parts words; a step up
// or down by lineStep, or back by backStep, starts a line.
const (
	wordGap  = 0.17
	lineStep = 0.5
	backStep = 1.0
)

func (l *layout) add(g glyph, m matrix, invisible bool) {
	x, base, size, width := m[4], m[5], m[3], g.width*m[0]
	if x < l.left-1 || x > l.right+1 || base < l.bottom-1 || base > l.top+1 {
		return // outside of the visible page
	}
	l.space(x, base, size)
	l.end, l.base, l.size = x+width, base, size
	if strings.TrimSpace(strings.ReplaceAll(g.text, "\u00a0", " ")) == "" {
		l.endWord()
		return
	}
	l.shown++
	if invisible {
		l.invisible++
	}
	for _, r := range g.text {
		if r == utf8.RuneError || unicode.Is(unicode.Co, r) || unicode.IsControl(r) {
			l.unmapped++
			r = utf8.RuneError
		}
		l.word.WriteRune(r)
	}
	// Three quarters of a size above the base line and a quarter below hold
	// nearly every glyph.
	l.box = l.box.Union(document.Box{X: x - l.left, Y: l.top - base - 0.75*size, Width: width, Height: size})
}

// space ends the word or the line before a glyph that stands apart.
func (l *layout) space(x, base, size float64) {
	if l.size == 0 {
		return
	}
	scale := max(size, l.size)
	switch {
	case math.Abs(base-l.base) > lineStep*scale || x < l.end-backStep*scale:
		l.endLine()
	case x-l.end > wordGap*scale:
		l.endWord()
	}
}

func (l *layout) endWord() {
	if l.word.Len() == 0 {
		return
	}
	l.line.Words = append(l.line.Words, document.Word{Text: l.word.String(), Box: l.box})
	l.line.Box = l.line.Box.Union(l.box)
	l.word.Reset()
	l.box = document.Box{}
}

func (l *layout) endLine() {
	l.endWord()
	if len(l.line.Words) > 0 {
		l.lines = append(l.lines, l.line)
		l.line = document.Line{}
	}
}
