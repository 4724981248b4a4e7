package pdftext

import (
	"fmt"

	"github.com/ledongthuc/pdf"
)

// font decodes and measures shown strings.
type font struct {
	decode pdf.TextEncoding
	wide   bool // two bytes a character
	simple pdf.Font
	widths map[int]float64 // of a wide font, in thousandths of the size
	usual  float64         // width of a wide font's other characters
}

// newFont refuses what the library would read wrongly.
func newFont(f pdf.Font) (*font, error) {
	encoding, unicode := f.V.Key("Encoding"), f.V.Key("ToUnicode")
	subtype := f.V.Key("Subtype").Name()
	switch {
	case subtype == "Type3":
		return nil, fmt.Errorf("%w: drawn font", ErrBeyond)
	case encoding.Kind() == pdf.Dict && unicode.Kind() == pdf.Stream:
		return nil, fmt.Errorf("%w: font with two encodings", ErrBeyond)
	case subtype == "Type0":
		return newWideFont(f)
	case f.V.Key("Widths").Len() == 0:
		return nil, fmt.Errorf("%w: font without widths", ErrBeyond)
	case encoding.Kind() == pdf.Name && encoding.Name() != "WinAnsiEncoding" && encoding.Name() != "MacRomanEncoding":
		return nil, fmt.Errorf("%w: font in %s", ErrBeyond, encoding.Name())
	}
	return &font{decode: f.Encoder(), simple: f}, nil
}

func newWideFont(f pdf.Font) (*font, error) {
	if f.V.Key("Encoding").Name() != "Identity-H" || f.V.Key("ToUnicode").Kind() != pdf.Stream {
		return nil, fmt.Errorf("%w: wide font without a Unicode map", ErrBeyond)
	}
	inner := f.V.Key("DescendantFonts").Index(0)
	w := &font{decode: f.Encoder(), wide: true, usual: 1000, widths: map[int]float64{}}
	if usual := inner.Key("DW"); usual.Kind() == pdf.Integer || usual.Kind() == pdf.Real {
		w.usual = usual.Float64()
	}
	w.readWidths(inner.Key("W"))
	return w, nil
}

// readWidths takes `first [w …]` and `first last w` runs.
func (f *font) readWidths(w pdf.Value) {
	for i := 0; i+1 < w.Len(); {
		first, next := int(w.Index(i).Int64()), w.Index(i+1)
		if next.Kind() == pdf.Array {
			for k := range next.Len() {
				f.widths[first+k] = next.Index(k).Float64()
			}
			i += 2
			continue
		}
		for code := first; code <= min(int(next.Int64()), 0xffff); code++ {
			f.widths[code] = w.Index(i + 2).Float64()
		}
		i += 3
	}
}

// glyph is one shown character: its text (several letters for a ligature),
// its width in parts of the font's size, and whether word spacing applies.
type glyph struct {
	text  string
	width float64
	blank bool
}

func (f *font) glyphs(raw string) []glyph {
	step := 1
	if f.wide {
		step = 2
	}
	var out []glyph
	for ; len(raw) >= step; raw = raw[step:] {
		g := glyph{text: f.decode.Decode(raw[:step])}
		if f.wide {
			code := int(raw[0])<<8 | int(raw[1])
			width, ok := f.widths[code]
			if !ok {
				width = f.usual
			}
			g.width = width / 1000
		} else {
			g.width, g.blank = f.simple.Width(int(raw[0]))/1000, raw[0] == ' '
		}
		out = append(out, g)
	}
	return out
}
