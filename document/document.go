// Package document holds what every stage of jdscribe reads and writes: a
// Document of pages, lines and words as they were read, and the Edits that a
// later stage proposes.
//
// # What was read stays
//
// A Page is never overwritten. A correction is an [Edit], a value that names a
// range of a page's words; the corrected text is computed from both by [Text]
// and [Tokens]. Review, undo, report and audit all follow from that.
//
// # Geometry
//
// A [Box] is in points (1/72 inch) from the top left of the upright page. It
// is the zero Box where the source has no geometry, as plain text has none.
package document

import "strings"

// Document is one file as it was read.
type Document struct {
	Source Source `json:"source"`
	Pages  []Page `json:"pages"`
}

// Source names the file that a document was read from.
type Source struct {
	Path      string `json:"path"`
	SHA256    string `json:"sha256"`     // of the file's bytes, lower-case hexadecimal
	MediaType string `json:"media_type"` // as sniffed from the bytes, never from the name alone
	Bytes     int64  `json:"bytes"`
}

// Method says how a page's text was had.
type Method string

// The methods of a page.
const (
	MethodText Method = "text" // the file's own text
	MethodOCR  Method = "ocr"  // recognised from the page's picture
	MethodBoth Method = "both" // both, aligned word by word
)

// Status says how far a page's text can be trusted.
type Status string

// The states of a page.
const (
	StatusOK         Status = "ok"
	StatusReview     Status = "review"     // read, but a person should look
	StatusUnreadable Status = "unreadable" // there is something that nothing could read
	StatusFailed     Status = "failed"     // reading it ended in an error; Reason says which
)

// Page is one page as it was read.
type Page struct {
	Number   int     `json:"number"` // from 1
	Method   Method  `json:"method"`
	Reason   string  `json:"reason"`             // why this method, or why it failed
	Language string  `json:"language,omitempty"` // "en" or "fr", empty where not known
	DPI      float64 `json:"dpi,omitempty"`      // of the picture that was recognised
	Rotation int     `json:"rotation,omitempty"` // degrees clockwise that made the page upright: 0, 90, 180 or 270
	Width    float64 `json:"width,omitempty"`    // points, of the upright page
	Height   float64 `json:"height,omitempty"`   // points
	Status   Status  `json:"status"`
	Signals  Signals `json:"signals,omitzero"`
	Lines    []Line  `json:"lines"`
}

// Signals is the evidence on which a page's method was chosen.
type Signals struct {
	Characters      int      `json:"characters"`                 // letters and digits in the text layer
	LettersRatio    float64  `json:"letters_ratio"`              // letters among its non-space characters
	KnownWordRatio  float64  `json:"known_word_ratio"`           // lexicon words among its words of letters
	UnmappedGlyphs  int      `json:"unmapped_glyphs,omitempty"`  // characters without a Unicode value
	PictureCoverage float64  `json:"picture_coverage,omitempty"` // of the page's area, 0–1
	InvisibleText   bool     `json:"invisible_text,omitempty"`   // an earlier recognition's layer
	Steps           []string `json:"steps,omitempty"`            // what was done to the picture, in order
}

// Line is a line of words in reading order.
type Line struct {
	Words     []Word    `json:"words"`
	Box       Box       `json:"box,omitzero"`
	Furniture Furniture `json:"furniture,omitempty"` // set where the line is no part of the running text
}

// Furniture says what a line is that belongs to the page and not to the text
// that runs over pages. Such lines are kept where they stand.
type Furniture string

// The kinds of page furniture.
const (
	FurnitureHeader     Furniture = "header"      // repeated at the head of pages
	FurnitureFooter     Furniture = "footer"      // repeated at the foot of pages
	FurniturePageNumber Furniture = "page_number" // the page's number, with or without words such as "Page 2 of 7"
)

// Word is a run of characters without a space.
type Word struct {
	Text         string   `json:"text"`
	Box          Box      `json:"box,omitzero"`
	Confidence   float64  `json:"confidence,omitempty"`   // 0–1 as the engine gives it; 0 where there was no engine
	Alternatives []string `json:"alternatives,omitempty"` // other readings, best first
	// Space is what stood before the word where that was not the usual one
	// space (or nothing, for a line's first word).
	Space string `json:"space,omitempty"`
}

// Box is a rectangle in points from the top left of the upright page.
type Box struct {
	X      float64 `json:"x"`
	Y      float64 `json:"y"`
	Width  float64 `json:"w"`
	Height float64 `json:"h"`
}

// IsZero reports whether the box is absent.
func (b Box) IsZero() bool { return b == Box{} }

// Union is the smallest box around both; an absent box adds nothing.
func (b Box) Union(c Box) Box {
	if b.IsZero() {
		return c
	}
	if c.IsZero() {
		return b
	}
	x, y := min(b.X, c.X), min(b.Y, c.Y)
	return Box{X: x, Y: y,
		Width:  max(b.X+b.Width, c.X+c.Width) - x,
		Height: max(b.Y+b.Height, c.Y+c.Height) - y}
}

// Words are the page's words over all lines; an Edit's range counts in them.
func (p *Page) Words() []Word {
	n := 0
	for i := range p.Lines {
		n += len(p.Lines[i].Words)
	}
	words := make([]Word, 0, n)
	for i := range p.Lines {
		words = append(words, p.Lines[i].Words...)
	}
	return words
}

// ParsePlain makes lines of text without geometry: a newline ends a line, and
// Text of the result gives the text back, byte for byte, but for carriage
// returns before newlines and space after a line's last word.
func ParsePlain(text string) []Line {
	var lines []Line
	for l := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		lines = append(lines, parseLine(l))
	}
	return lines
}

func parseLine(s string) Line {
	var line Line
	for s != "" {
		text := strings.TrimLeft(s, blanks)
		space := s[:len(s)-len(text)]
		end := strings.IndexAny(text, blanks)
		if end < 0 {
			end = len(text)
		}
		if end == 0 {
			break
		}
		if len(line.Words) > 0 && space == " " {
			space = ""
		}
		line.Words = append(line.Words, Word{Text: text[:end], Space: space})
		s = text[end:]
	}
	return line
}

// blanks are the characters that part words: the spaces of Unicode, the no-break
// space among them.
const blanks = " \t\r\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
