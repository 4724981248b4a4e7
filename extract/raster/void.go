package raster

import (
	"bytes"
	"context"
	"slices"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"github.com/jdscribe/jdscribe/extract/internal/fax"
)

// Void counts the pictures of page n, from 0, that show nothing where there
// should be something: PDFium draws a picture that it can't decode as an even
// patch. Each picture is decoded, which costs what drawing the page does.
func (d *Document) Void(ctx context.Context, n int) (int, error) {
	return within(ctx, d, func() (int, error) {
		return d.countPictures(n, func(ref references.FPDF_PAGEOBJECT) bool { return d.void(n, ref) })
	})
}

// White data is what an empty page may have: a header, and what a coding by
// rows spends on each. A white letter page at 300 dots an inch has 8 kB in
// Flate, and next to nothing in the two others.
const (
	voidData   = 1000 // bytes
	voidRow    = 8    // bytes a row
	voidPixels = 1000 // smaller patches of a colour are rules and spacers
	filterJPX  = "JPXDecode"
	filterJBIG = "JBIG2Decode"
)

// void reports a white picture with more data than white needs, and one of
// another colour alone.
func (d *Document) void(n int, ref references.FPDF_PAGEOBJECT) bool {
	size, err := d.engine.FPDFImageObj_GetImagePixelSize(&requests.FPDFImageObj_GetImagePixelSize{ImageObject: ref})
	if err != nil {
		return true
	}
	filter := d.lastFilter(ref)
	if d.short(n, ref) {
		return true
	}
	colour, even := d.evenColour(ref)
	if !even || int(size.Width)*int(size.Height) < voidPixels {
		return false
	}
	raw, err := d.engine.FPDFImageObj_GetImageDataRaw(&requests.FPDFImageObj_GetImageDataRaw{ImageObject: ref})
	if err != nil || colour != 0xff {
		return true
	}
	return filter != "" && len(raw.Data) > mostWhite(filter, raw.Data, int(size.Width), int(size.Height)) // what is not coded is as it is
}

// mostWhite is how many bytes a white picture has at most.
func mostWhite(filter string, data []byte, width, height int) int {
	switch filter {
	case filterFax:
		return fax.MostEven(fax.IsGroup4(data, width, height), height, 1)
	case filterJPX, filterJBIG:
		return voidData
	}
	return voidData + voidRow*height
}

// byteFilters are codings of bytes, which have as many as the pixels need.
var byteFilters = []string{"", "FlateDecode", "LZWDecode", "RunLengthDecode", "ASCII85Decode", "ASCIIHexDecode"}

// mostDecoded is the largest picture that is decoded to count its bytes, in
// bytes: a page in colour at 400 dots an inch. A larger one is a bomb, perhaps.
const mostDecoded = 64 << 20

// endsEarly reports a picture of which the file has fewer bytes than its pixels
// need: the rest is drawn in one colour.
func (d *Document) endsEarly(n int, ref references.FPDF_PAGEOBJECT) bool {
	got, err := d.engine.FPDFImageObj_GetImageMetadata(&requests.FPDFImageObj_GetImageMetadata{ImageObject: ref, Page: d.page(n)})
	if err != nil {
		return false
	}
	m := got.ImageMetadata
	needed := (int64(m.Width)*int64(m.BitsPerPixel) + 7) / 8 * int64(m.Height)
	if needed > mostDecoded {
		return false
	}
	decoded, err := d.engine.FPDFImageObj_GetImageDataDecoded(&requests.FPDFImageObj_GetImageDataDecoded{ImageObject: ref})
	if err != nil {
		return true
	}
	return int64(len(decoded.Data)) < needed
}

// lastFilter is the coding of a picture's pixels, empty where there is none.
func (d *Document) lastFilter(ref references.FPDF_PAGEOBJECT) string {
	count, err := d.engine.FPDFImageObj_GetImageFilterCount(&requests.FPDFImageObj_GetImageFilterCount{ImageObject: ref})
	if err != nil || count.Count == 0 {
		return ""
	}
	filter, err := d.engine.FPDFImageObj_GetImageFilter(&requests.FPDFImageObj_GetImageFilter{ImageObject: ref, Index: count.Count - 1})
	if err != nil {
		return ""
	}
	return filter.ImageFilter
}

// evenColour is the darkest part of the one colour that all pixels of a picture
// have; a picture that has no pixels counts as black.
func (d *Document) evenColour(ref references.FPDF_PAGEOBJECT) (colour byte, even bool) {
	b, err := d.engine.FPDFImageObj_GetBitmap(&requests.FPDFImageObj_GetBitmap{ImageObject: ref})
	if err != nil {
		return 0, true
	}
	defer func() {
		_, _ = d.engine.FPDFBitmap_Destroy(&requests.FPDFBitmap_Destroy{Bitmap: b.Bitmap})
	}()
	width, err := d.engine.FPDFBitmap_GetWidth(&requests.FPDFBitmap_GetWidth{Bitmap: b.Bitmap})
	if err != nil {
		return 0, true
	}
	stride, err := d.engine.FPDFBitmap_GetStride(&requests.FPDFBitmap_GetStride{Bitmap: b.Bitmap})
	if err != nil {
		return 0, true
	}
	buffer, err := d.engine.FPDFBitmap_GetBuffer(&requests.FPDFBitmap_GetBuffer{Bitmap: b.Bitmap})
	if err != nil {
		return 0, true
	}
	return evenRows(buffer.Buffer, width.Width, stride.Stride)
}

// evenRows looks at rows of pixels of one to four bytes, which are padded.
func evenRows(rows []byte, width, stride int) (colour byte, even bool) {
	if width <= 0 || stride < width || len(rows) < stride {
		return 0, true
	}
	pixel := min(stride/width, 4)
	first := rows[:pixel]
	for ; len(rows) >= stride; rows = rows[stride:] {
		for x := 0; x < width*pixel; x += pixel {
			if !bytes.Equal(rows[x:x+pixel], first) {
				return 0, false
			}
		}
	}
	return slices.Min(first), true
}
