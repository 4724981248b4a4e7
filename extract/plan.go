package extract

import (
	"fmt"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/internal/cover"
)

// look is what one reader saw on a page of a PDF.
type look struct {
	reader        string // empty where it could not read the page
	width, height float64
	lines         []document.Line
	language      string
	signals       document.Signals
	known         bool // its words were looked up
	pictures      int
	drawings      int
	pictureDPI    float64
	annotated     bool // it has form fields, notes or files in notes, of which the plain reader knows no more
	placeholder   bool // the file is a form that only its own program shows
}

// Thresholds of the choice between a page's text and its picture.
const (
	fewCharacters = 150   // a header or stamp over a scan has no more
	mainPicture   = 0.5   // of the page covered: the page is a picture
	mostUnmapped  = 0.1   // of the characters without a Unicode value
	leastLetters  = 0.4   // of the characters, where there are many: tables of figures have half
	leastKnown    = 0.5   // of the words: legible pages have 0.85 and more
	strangeKnown  = 0.25  // the same, of a page in neither language: another one has more, letters that stand for others fewer
	layerKnown    = 0.996 // the same, for an earlier recognition's layer
	arbiterKnown  = 0.9   // of the words: below, PDFium is asked too
	someWords     = 20.0  // words enough for a ratio to tell
)

// doubt says why the page's own text is not enough, or nothing.
func (l look) doubt() string {
	s := l.signals
	switch chars := s.Characters; {
	case chars == 0 && s.UnmappedGlyphs == 0:
		return "no text of its own"
	case float64(s.UnmappedGlyphs) > mostUnmapped*float64(chars):
		return fmt.Sprintf("%d of its characters have no Unicode value", s.UnmappedGlyphs)
	case s.PictureCoverage >= mainPicture && chars < fewCharacters:
		return fmt.Sprintf("a picture covers %.0f %% of it and its own text has %d characters", 100*s.PictureCoverage, chars)
	case chars > fewCharacters && s.LettersRatio < leastLetters:
		return fmt.Sprintf("only %.0f %% of its text are letters", 100*s.LettersRatio)
	case chars > fewCharacters && l.garbled():
		return fmt.Sprintf("only %.0f %% of its words are known", 100*s.KnownWordRatio)
	case s.InvisibleText && s.PictureCoverage >= mainPicture && s.KnownWordRatio < layerKnown:
		return fmt.Sprintf("its text is an earlier recognition's with %.0f %% known words", 100*s.KnownWordRatio)
	}
	return ""
}

// garbled reports a text whose words nobody knows, and that is not another
// language's.
func (l look) garbled() bool {
	ratio := l.signals.KnownWordRatio
	return l.known && ratio < leastKnown && (l.language != "" || ratio < strangeKnown)
}

// uncertain reports a page that PDFium should look at too.
func (l look) uncertain() bool {
	s := l.signals
	return l.reader == "" || l.doubt() != "" || s.UnmappedGlyphs > 0 || s.Characters >= fewCharacters && s.KnownWordRatio > 0 && s.KnownWordRatio < arbiterKnown
}

// or is the arbiter's look, unless this one is beyond doubt, knows as many of its
// words and has as few characters without a Unicode value: PDFium follows forms
// and parts words that are glued.
func (l look) or(full look) look {
	a, b := l.signals, full.signals
	if l.reader == "" || l.doubt() != "" {
		return full
	}
	if full.doubt() != "" || b.UnmappedGlyphs >= a.UnmappedGlyphs && b.KnownWordRatio <= a.KnownWordRatio {
		return l
	}
	return full
}

// isText reports a page whose text, however doubtful, is most of what it says.
func (l look) isText() bool {
	return l.signals.Characters >= fewCharacters || l.signals.Characters > 0 && l.signals.PictureCoverage < mainPicture
}

func (l look) reasonForText() string {
	kind := "text layer"
	if l.signals.InvisibleText {
		kind = "an earlier recognition's text layer"
	}
	return fmt.Sprintf("%s of %d characters, read by the %s reader", kind, l.signals.Characters, l.reader)
}

// nothing reports a page on which nothing is drawn.
func (l look) nothing() bool {
	return len(l.lines) == 0 && l.pictures == 0 && l.drawings == 0
}

// renderDPI is the resolution at which the page's picture tells all it knows.
func (l look) renderDPI() float64 {
	if l.signals.PictureCoverage >= cover.Whole && l.pictureDPI >= leastDPI {
		return min(l.pictureDPI, mostDPI)
	}
	return usualDPI
}

// page is the page by its own text.
func (l look) page(reason string) document.Page {
	page := document.Page{Method: document.MethodText, Reason: reason, Language: l.language, Status: document.StatusOK,
		Width: l.width, Height: l.height, Signals: l.signals, Lines: l.lines}
	if l.placeholder {
		page.Status = document.StatusReview
		page.Reason += ", a placeholder: the file is an XFA form that is not on its pages"
	}
	return page
}
