package extract

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/pdftext"
	"github.com/jdscribe/jdscribe/extract/picture"
	"github.com/jdscribe/jdscribe/extract/raster"
)

// pdfPages are the pages of a PDF, seen through up to three readers: the plain
// one first, PDFium where that is not enough, and the engine for pictures.
type pdfPages struct {
	data  []byte
	o     Options
	n     int
	plain *pdftext.Document // nil where it can't read the file
	full  *raster.Document  // nil until it is needed
}

func openPDF(ctx context.Context, data []byte, o Options) (pages, error) {
	p := &pdfPages{data: data, o: o}
	if !o.Careful {
		p.openPlain(ctx)
	}
	if p.plain == nil {
		full, err := p.pdfium(ctx)
		if err != nil {
			return nil, err
		}
		p.n = full.Pages()
	}
	if p.n <= 0 {
		p.close()
		return nil, &Error{Code: CodeDamaged, Detail: "no page found"}
	}
	return p, nil
}

// openPlain leaves plain unset where the file is not for it.
func (p *pdfPages) openPlain(ctx context.Context) {
	plain, err := pdftext.Open(ctx, p.data, p.o.Passwords)
	if err != nil {
		return
	}
	n, err := plain.Pages(ctx)
	if err != nil || n <= 0 {
		return
	}
	if _, err := plain.Page(ctx, n); err != nil && n > p.o.MaxPages { // a count that nothing stands behind
		return
	}
	p.plain, p.n = plain, n
}

func (p *pdfPages) count() int { return p.n }

func (p *pdfPages) close() {
	if p.full != nil {
		p.full.Close()
	}
}

// pdfium opens the file with PDFium when that is first needed.
func (p *pdfPages) pdfium(ctx context.Context) (*raster.Document, error) {
	if p.full != nil {
		return p.full, nil
	}
	full, err := raster.Open(ctx, p.data, p.o.CacheDir, p.o.Passwords)
	if errors.Is(err, raster.ErrPassword) && len(p.o.Passwords) > 0 {
		return nil, &Error{Code: CodeEncrypted, Detail: fmt.Sprintf("none of the %d given opens it", len(p.o.Passwords))}
	}
	if err != nil {
		return nil, err
	}
	p.full = full
	return full, nil
}

func (p *pdfPages) page(ctx context.Context, n int) (document.Page, error) {
	look := p.plainLook(ctx, n)
	page, err := p.read(ctx, n, look)
	if err != nil {
		return page, err
	}
	if look.reader == "" || look.annotated {
		page = p.withFields(ctx, n, page)
	}
	if n == 1 {
		page = p.withAttached(ctx, page)
	}
	return page, nil
}

// read is the page without what was filled into it.
func (p *pdfPages) read(ctx context.Context, n int, look look) (document.Page, error) {
	if look.uncertain() {
		full, err := p.fullLook(ctx, n)
		if err != nil && look.reader == "" {
			return document.Page{}, err
		}
		if err == nil {
			look = look.or(full)
		}
	}
	doubt := look.doubt()
	if doubt == "" && look.layered() {
		doubt = p.gainsaid(ctx, n, look)
	}
	if doubt == "" {
		page := look.page(look.reasonForText())
		if look.pictured() {
			return p.withPictures(ctx, n, page, look)
		}
		return page, nil
	}
	return p.recognised(ctx, n, look, doubt)
}

func (p *pdfPages) plainLook(ctx context.Context, n int) look {
	if p.plain == nil {
		return look{}
	}
	read, err := p.plain.Page(ctx, n)
	if err != nil {
		return look{}
	}
	read.Lines = downward(composed(read.Lines))
	l := look{reader: "plain", width: read.Width, height: read.Height, lines: read.Lines, pictures: read.Pictures, annotated: read.Annotated, known: p.o.Known != nil}
	l.language, l.signals = measure(read.Lines, p.o.Known)
	l.signals.UnmappedGlyphs = read.Unmapped
	l.signals.InvisibleText, l.signals.PictureCoverage = read.Invisible, round3(read.Coverage)
	return l
}

func (p *pdfPages) fullLook(ctx context.Context, n int) (look, error) {
	full, err := p.pdfium(ctx)
	if err != nil {
		return look{}, err
	}
	text, err := full.Text(ctx, n-1) // first: it tells how the page's print stands
	if err != nil {
		return look{}, err
	}
	facts, err := full.Facts(ctx, n-1)
	if err != nil {
		return look{}, err
	}
	text.Lines = downward(composed(text.Lines))
	l := look{reader: "PDFium", width: facts.Width, height: facts.Height, lines: text.Lines, pictures: facts.Pictures,
		drawings: facts.Drawings, pictureDPI: facts.PictureDPI, placeholder: full.Placeholder(), known: p.o.Known != nil}
	l.language, l.signals = measure(text.Lines, p.o.Known)
	l.signals.UnmappedGlyphs = text.Unmapped
	l.signals.InvisibleText, l.signals.PictureCoverage = facts.Invisible, round3(facts.Coverage)
	return l, nil
}

// usualDPI is at which drawn pages are rendered, and the limits of a picture's
// own resolution: below them it is drawn larger, above them coarser.
const (
	usualDPI     = 300
	leastDPI     = 72
	mostDPI      = 400
	renderPixels = 35e6
)

// recognised recognises the page's picture and keeps the better reading. A
// doubtful text is better than none where there is no engine.
func (p *pdfPages) recognised(ctx context.Context, n int, look look, doubt string) (document.Page, error) {
	if look.nothing() {
		page := look.page("blank page")
		p.doubtEmpty(ctx, n, &page)
		return page, nil
	}
	full, err := p.pdfium(ctx)
	if err != nil {
		return document.Page{}, err
	}
	drawn, err := full.Render(ctx, n-1, look.renderDPI(), renderPixels)
	if err != nil {
		return document.Page{}, err
	}
	page, err := p.o.recognise(ctx, scan{img: drawn.Gray, dpi: drawn.DPI, reason: doubt, coverage: look.signals.PictureCoverage})
	if Fatal(err) && look.isText() {
		page = look.page(doubt + ", and without an engine its picture can't be recognised")
		page.Status = document.StatusReview
		return page, nil
	}
	if err != nil {
		return document.Page{}, err
	}
	if len(page.Lines) == 0 && page.Status != document.StatusUnreadable { // blank
		if err := p.doubtBlank(ctx, n, &page); err != nil {
			return document.Page{}, err
		}
	}
	if err := p.doubtShort(ctx, n, drawn.Gray, &page); err != nil {
		return document.Page{}, err
	}
	return p.o.reconcile(page, look), nil
}

// mostEven is how much of a page's foot may be of one colour before its pictures
// are looked at for rows that are missing, as a share of its height.
const mostEven = 0.2

// doubtShort leaves a page to a person that shows print, but whose picture ends
// before its last row.
func (p *pdfPages) doubtShort(ctx context.Context, n int, drawn *image.Gray, page *document.Page) error {
	if len(page.Lines) == 0 || float64(picture.EvenFoot(drawn)) < mostEven*float64(drawn.Rect.Dy()) {
		return nil
	}
	short, err := p.full.Short(ctx, n-1)
	if err != nil || short == 0 {
		return err
	}
	page.Status = doubtful(page.Status)
	page.Reason += fmt.Sprintf(", but %d of its pictures end early: what is below may be lost", short)
	return nil
}

// doubtBlank leaves a page to a person that is blank because its pictures, which
// hold something, came out empty.
func (p *pdfPages) doubtBlank(ctx context.Context, n int, page *document.Page) error {
	void, err := p.full.Void(ctx, n-1)
	if err != nil || void == 0 {
		p.doubtEmpty(ctx, n, page)
		return err
	}
	page.Status = document.StatusReview
	page.Reason += fmt.Sprintf(", but %d of its pictures came out in one colour and may not have been decoded", void)
	return nil
}

// endsWithin is how near to a PDF's end its mark stands, in bytes.
const endsWithin = 1024

// doubtEmpty leaves a page to a person that is blank because what should be on
// it can't be read.
func (p *pdfPages) doubtEmpty(ctx context.Context, n int, page *document.Page) {
	lost := ""
	switch {
	case p.plain != nil:
		lost = p.plain.Unread(ctx, n)
	case !bytes.Contains(p.data[max(len(p.data)-endsWithin, 0):], []byte("%%EOF")):
		lost = "the file ends early"
	}
	if lost != "" {
		page.Status = document.StatusReview
		page.Reason += ", but " + lost
	}
}

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
