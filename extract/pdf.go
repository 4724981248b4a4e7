package extract

import (
	"context"
	"errors"
	"fmt"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/pdftext"
	"github.com/jdscribe/jdscribe/extract/raster"
)

// pdfPages are the pages of a PDF, seen through up to three readers: the plain
// one first, PDFium where that is not enough, and the engine for pictures.
type pdfPages struct {
	data  []byte
	o     Options
	n     int
	lost  int               // of them: the last ones, which the page tree holds but does not count
	cut   bool              // the file breaks off before its end
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
	if lost := plain.Uncounted(ctx); lost <= p.o.MaxPages-n {
		p.n, p.lost = n+lost, lost
	}
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
	if errors.Is(err, raster.ErrDamaged) {
		if ended := withTrailer(p.data); ended != nil {
			full, err = raster.Open(ctx, ended, p.o.CacheDir, p.o.Passwords)
			p.cut = err == nil
		}
	}
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
	if n > p.n-p.lost {
		return document.Page{}, &Error{Code: CodeDamaged, Detail: fmt.Sprintf("the page tree holds %d pages and counts %d", p.n, p.n-p.lost)}
	}
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
	p.doubtCut(&page)
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
		p.doubtEarly(ctx, n, look, &page)
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
