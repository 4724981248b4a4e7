package extract

import (
	"context"
	"image"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/picture"
	"github.com/jdscribe/jdscribe/extract/raster"
)

// picturePages are the pages of a picture file.
type picturePages struct {
	n    int
	read func(ctx context.Context, n int) (picture.Picture, error) // from 0
	o    Options
}

func openStill(mediaType string, data []byte, o Options) (pages, error) {
	decode := picture.DecodePNG
	if mediaType == TypeJPEG {
		decode = picture.DecodeJPEG
	}
	first, err := decode(data, o.MaxPixels) // a picture file that can't be read has no page to fail
	if err != nil {
		return nil, err
	}
	return &picturePages{n: 1, o: o, read: func(context.Context, int) (picture.Picture, error) { return first, nil }}, nil
}

func openTIFF(data []byte, o Options) (pages, error) {
	t, err := picture.OpenTIFF(data, o.MaxPages)
	if err != nil {
		return nil, err
	}
	return &picturePages{n: t.Pages(), o: o, read: func(ctx context.Context, n int) (picture.Picture, error) {
		return t.Page(n, o.MaxPixels, func(pdf []byte) (*image.Gray, error) { return o.draw(ctx, pdf) })
	}}, nil
}

// draw has PDFium draw a PDF of one page, a pixel for each of its points.
func (o Options) draw(ctx context.Context, pdf []byte) (*image.Gray, error) {
	d, err := raster.Open(ctx, pdf, o.CacheDir, nil)
	if err != nil {
		return nil, err
	}
	defer d.Close()
	drawn, err := d.Render(ctx, 0, 72, o.MaxPixels)
	return drawn.Gray, err
}

func (p *picturePages) count() int { return p.n }
func (p *picturePages) close()     {}

func (p *picturePages) page(ctx context.Context, n int) (document.Page, error) {
	read, err := p.read(ctx, n-1)
	if err != nil {
		return document.Page{}, err
	}
	img, dpi := read.Gray, read.DPI
	if dpi == 0 {
		dpi = guessDPI(img.Rect)
	}
	page, err := p.o.recognise(ctx, scan{img: img, dpi: dpi, reason: "the file is a picture", coverage: 1})
	if err == nil && read.Void && len(page.Lines) == 0 {
		page.Status = doubtful(page.Status)
		page.Reason += ", but its data are more than a page of one colour has and may not have been decoded"
	}
	return page, err
}

// guessDPI takes a picture of unknown resolution for a letter page, whose long
// side is eleven inches; small pictures are taken to be parts of one.
func guessDPI(r image.Rectangle) float64 {
	return max(100, float64(max(r.Dx(), r.Dy()))/11)
}
