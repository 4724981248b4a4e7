package raster

import (
	"context"
	"errors"
	"fmt"
	"image"
	"math"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/requests"
)

// Rendering is a page's picture and its resolution.
type Rendering struct {
	Gray *image.Gray
	DPI  float64
}

// Render draws page n, from 0, in grey at dpi dots an inch, or coarser where
// the page would have more than maxPixels pixels, with its print
// upright. What Fields reads is left out.
func (d *Document) Render(ctx context.Context, n int, dpi float64, maxPixels int) (Rendering, error) {
	return within(ctx, d, func() (Rendering, error) {
		area, err := d.frame(n)
		if err != nil {
			return Rendering{}, err
		}
		w, h := area.shown()
		if w <= 0 || h <= 0 {
			return Rendering{}, fmt.Errorf("%w: page without area", ErrDamaged)
		}
		dpi = min(dpi, 72*math.Sqrt(float64(maxPixels)/(w*h)))
		width, height := max(int(math.Round(w*dpi/72)), 1), max(int(math.Round(h*dpi/72)), 1)
		if int64(width)*int64(height) > 2*int64(maxPixels) {
			return Rendering{}, fmt.Errorf("%w: page of %.0f × %.0f points", ErrDamaged, w, h)
		}
		defer d.hideFields(n)()
		gray, err := d.draw(n, width, height, area.added)
		return Rendering{Gray: gray, DPI: dpi}, err
	})
}

func (d *Document) draw(n, width, height, turns int) (*image.Gray, error) {
	bitmap, err := d.engine.FPDFBitmap_CreateEx(&requests.FPDFBitmap_CreateEx{
		Width: width, Height: height, Format: enums.FPDF_BITMAP_FORMAT_GRAY, Pointer: uint64(0)})
	if err != nil {
		return nil, err
	}
	defer func() {
		_, _ = d.engine.FPDFBitmap_Destroy(&requests.FPDFBitmap_Destroy{Bitmap: bitmap.Bitmap})
	}()
	if _, err := d.engine.FPDFBitmap_FillRect(&requests.FPDFBitmap_FillRect{
		Bitmap: bitmap.Bitmap, Width: width, Height: height, Color: 0xffffffff}); err != nil {
		return nil, err
	}
	if _, err := d.engine.FPDF_RenderPageBitmap(&requests.FPDF_RenderPageBitmap{
		Bitmap: bitmap.Bitmap, Page: d.page(n), SizeX: width, SizeY: height, Rotate: enums.FPDF_PAGE_ROTATION(turns),
		Flags: enums.FPDF_RENDER_FLAG_ANNOT | enums.FPDF_RENDER_FLAG_GRAYSCALE}); err != nil {
		return nil, err
	}
	buffer, err := d.engine.FPDFBitmap_GetBuffer(&requests.FPDFBitmap_GetBuffer{Bitmap: bitmap.Bitmap})
	if err != nil {
		return nil, err
	}
	return copyRows(buffer.Buffer, width, height)
}

// copyRows takes the pixels out of PDFium's memory, whose rows are padded.
func copyRows(buffer []byte, width, height int) (*image.Gray, error) {
	stride := len(buffer) / height
	if stride < width {
		return nil, errors.New("PDFium has no memory for the page's picture")
	}
	img := image.NewGray(image.Rect(0, 0, width, height))
	for y := range height {
		copy(img.Pix[y*width:][:width], buffer[y*stride:])
	}
	return img, nil
}
