package extract

import (
	"bytes"
	"context"
	"fmt"
	"image"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/picture"
)

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

// doubtEarly leaves a page to a person whose text PDFium read as far as its
// content can be decoded; the plain reader refuses such a page.
func (p *pdfPages) doubtEarly(ctx context.Context, n int, look look, page *document.Page) {
	if look.reader == "PDFium" && p.plain != nil && p.plain.EndsEarly(ctx, n) {
		page.Status = doubtful(page.Status)
		page.Reason += ", but its content can't be decoded to the end: text may be lost"
	}
}
