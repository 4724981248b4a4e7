package raster

import (
	"bytes"
	"context"
	"slices"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"github.com/jdscribe/jdscribe/extract/internal/fax"
)

// Short counts the pictures of page n, from 0, whose data end before their last
// row, or turn to nonsense: what is missing is drawn in one colour. JBIG2 and
// JPEG 2000 are not looked into.
func (d *Document) Short(ctx context.Context, n int) (int, error) {
	return within(ctx, d, func() (int, error) {
		return d.countPictures(n, func(ref references.FPDF_PAGEOBJECT) bool { return d.short(n, ref) })
	})
}

// countPictures counts the pictures of page n that something is true of.
func (d *Document) countPictures(n int, is func(references.FPDF_PAGEOBJECT) bool) (count int, err error) {
	area, err := d.frame(n)
	if err != nil {
		return 0, err
	}
	l := look{d: d, frame: area, facts: &Facts{}, each: func(ref references.FPDF_PAGEOBJECT) {
		if is(ref) {
			count++
		}
	}}
	l.objects(n)
	return count, nil
}

// The codings of which the end is told.
const (
	filterFax  = "CCITTFaxDecode"
	filterJPEG = "DCTDecode"
)

func (d *Document) short(n int, ref references.FPDF_PAGEOBJECT) bool {
	filter := d.lastFilter(ref)
	switch {
	case slices.Contains(byteFilters, filter):
		return d.endsEarly(n, ref)
	case filter != filterFax && filter != filterJPEG:
		return false
	}
	raw, err := d.engine.FPDFImageObj_GetImageDataRaw(&requests.FPDFImageObj_GetImageDataRaw{ImageObject: ref})
	if err != nil {
		return true
	}
	if filter == filterJPEG {
		return bytes.HasPrefix(raw.Data, []byte{0xff, 0xd8}) && !bytes.Contains(raw.Data, []byte{0xff, 0xd9})
	}
	size, err := d.engine.FPDFImageObj_GetImagePixelSize(&requests.FPDFImageObj_GetImagePixelSize{ImageObject: ref})
	return err == nil && faxEndsEarly(raw.Data, int(size.Width), int(size.Height))
}

// faxEndsEarly reports fax data of neither group that have all rows. Data that
// begin with an end-of-line code may be of two dimensions in Group 3, which is
// not known here.
func faxEndsEarly(data []byte, width, height int) bool {
	if bytes.HasPrefix(data, []byte{0, 1}) || bytes.HasPrefix(data, []byte{0, 0x10}) || bytes.HasPrefix(data, []byte{0, 0x18}) {
		return false
	}
	return !fax.IsWhole(data, width, height)
}
