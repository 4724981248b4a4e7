package picture

import (
	"bytes"
	"fmt"
	"image"
	"math/bits"
)

// Draw draws the only page of a PDF in grey, a pixel for each of its points.
type Draw func(pdf []byte) (*image.Gray, error)

// faxPage reads a page of two-dimensional Group 3 fax, which PDF readers know
// and the library does not: its strips become the pictures of a PDF.
func (t *TIFF) faxPage(dir directory, conf image.Config, draw Draw) (Picture, error) {
	if draw == nil {
		return Picture{}, fmt.Errorf("%w: two-dimensional Group 3 fax", ErrUnsupported)
	}
	p, err := t.faxPDF(dir, conf)
	if err != nil {
		return Picture{}, err
	}
	g, err := draw(p.bytes())
	if err != nil {
		return Picture{}, err
	}
	return t.picture(dir, g), nil
}

func (t *TIFF) faxPDF(dir directory, conf image.Config) (*pdfPage, error) {
	cells, offsets, sizes := t.cells(dir, conf)
	if cells.across != 1 || len(offsets) == 0 || len(offsets) != len(sizes) {
		return nil, fmt.Errorf("%w: no picture data", ErrDamaged)
	}
	values := "[0 1]"
	if t.number(dir, tagPhotometric, 0) == 1 {
		values = "[1 0]"
	}
	p := &pdfPage{width: conf.Width, height: conf.Height}
	for i, offset := range offsets {
		at := cells.origin(i)
		if at.Y >= conf.Height {
			break
		}
		strip := t.bytes(uint64(offset), uint64(sizes[i]))
		if strip == nil {
			return nil, fmt.Errorf("%w: picture data ends early", ErrDamaged)
		}
		if t.number(dir, tagFillOrder, 1) == 2 {
			strip = mirrored(strip)
		}
		rows := min(cells.height, conf.Height-at.Y)
		p.picture(image.Rect(0, at.Y, conf.Width, at.Y+rows), strip, fmt.Sprintf("/ColorSpace /DeviceGray /BitsPerComponent 1 /Decode %s "+
			"/Filter /CCITTFaxDecode /DecodeParms << /K 1 /Columns %d /Rows %d >>", values, conf.Width, rows))
	}
	return p, nil
}

// mirrored turns the bits of each byte around.
func mirrored(data []byte) []byte {
	out := make([]byte, len(data))
	for i, v := range data {
		out[i] = bits.Reverse8(v)
	}
	return out
}

// pdfPage is a PDF of one page, whose points are pixels, and its pictures.
type pdfPage struct {
	width, height int
	pictures      [][]byte // their objects
	content       bytes.Buffer
	resources     bytes.Buffer
}

// firstPicture is the object number of a page's first picture.
const firstPicture = 5

// picture puts coded data at a place, counted from the top.
func (p *pdfPage) picture(at image.Rectangle, data []byte, dictionary string) {
	n := firstPicture + len(p.pictures)
	_, _ = fmt.Fprintf(&p.content, "q %d 0 0 %d %d %d cm /P%d Do Q\n", at.Dx(), at.Dy(), at.Min.X, p.height-at.Max.Y, n)
	_, _ = fmt.Fprintf(&p.resources, "/P%d %d 0 R ", n, n)
	head := fmt.Sprintf("<< /Type /XObject /Subtype /Image /Width %d /Height %d %s /Length %d >>\nstream\n", at.Dx(), at.Dy(), dictionary, len(data))
	p.pictures = append(p.pictures, append(append([]byte(head), data...), "\nendstream"...))
}

func (p *pdfPage) bytes() []byte {
	objects := [][]byte{
		[]byte("<< /Type /Catalog /Pages 2 0 R >>"),
		[]byte("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
		fmt.Appendf(nil, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R /Resources << /XObject << %s>> >> >>", p.width, p.height, p.resources.String()),
		fmt.Appendf(nil, "<< /Length %d >>\nstream\n%sendstream", p.content.Len(), p.content.String()),
	}
	out := []byte("%PDF-1.7\n")
	var offsets []int
	for i, o := range append(objects, p.pictures...) {
		offsets = append(offsets, len(out))
		out = append(fmt.Appendf(out, "%d 0 obj\n", i+1), o...)
		out = append(out, "\nendobj\n"...)
	}
	start := len(out)
	out = fmt.Appendf(out, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, at := range offsets {
		out = fmt.Appendf(out, "%010d 00000 n \n", at)
	}
	return fmt.Appendf(out, "trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, start)
}
