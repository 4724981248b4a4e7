package extract

import (
	"fmt"

	"github.com/jdscribe/jdscribe/document"
)

// better is the recognised page, unless the text layer has more words that are
// known, or nothing stands against it: of figures and codes no word is known.
func better(page document.Page, look look) document.Page {
	layer, read := look.signals, page.Signals
	switch {
	case look.another(page):
		page.Status = doubtful(page.Status)
		page.Reason += fmt.Sprintf(", its own text of %d characters is another's", layer.Characters)
	case layer.Characters*2 > read.Characters && layer.KnownWordRatio > read.KnownWordRatio:
		return inPlaceOf(page, look.page(fmt.Sprintf("%s, but it has more known words (%.2f) than its picture recognised (%.2f)",
			look.reasonForText(), layer.KnownWordRatio, read.KnownWordRatio)))
	case layer.Characters > 0 && (len(page.Lines) == 0 || page.Status == document.StatusUnreadable && look.outweighs(read)):
		kept := look.page(look.reasonForText() + ", of which nothing better could be made out")
		kept.Status = document.StatusReview
		return inPlaceOf(page, kept)
	case layer.Characters > 0:
		page.Reason += fmt.Sprintf(", its own text of %d characters was left for it", layer.Characters)
	}
	page.Signals.InvisibleText, page.Signals.UnmappedGlyphs = layer.InvisibleText, layer.UnmappedGlyphs
	return page
}

// inPlaceOf is the page by its own text; why its picture gave nothing is said.
func inPlaceOf(recognised, kept document.Page) document.Page {
	if len(recognised.Lines) == 0 && recognised.Status != document.StatusOK {
		kept.Status = doubtful(kept.Status)
		kept.Reason += " (" + recognised.Reason + ")"
	}
	return kept
}

// outweighs reports a layer that is worth no less than a guess at its picture.
func (l look) outweighs(guess document.Signals) bool {
	s := l.signals
	return s.Characters*2 > guess.Characters && s.KnownWordRatio >= guess.KnownWordRatio && float64(s.UnmappedGlyphs) <= mostUnmapped*float64(s.Characters)
}
