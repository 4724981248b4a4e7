package specimen

import (
	"bytes"
	"fmt"
	"image"
	"time"

	"codeberg.org/go-pdf/fpdf"
)

// printed is the date that every PDF carries.
var printed = time.Date(2021, time.March, 15, 12, 0, 0, 0, time.UTC)

// paper is a PDF in the making.
type paper struct {
	*fpdf.Fpdf
	latin1 func(string) string
}

func newPaper() paper {
	f := fpdf.New("P", "pt", "Letter", "")
	f.SetCreationDate(printed)
	f.SetModificationDate(printed)
	f.SetCatalogSort(true)
	f.SetAutoPageBreak(false, 0)
	f.SetFont("Helvetica", "", fontSize)
	return paper{f, f.UnicodeTranslatorFromDescriptor("")}
}

func (p paper) setBold(bold bool) {
	if bold {
		p.SetFontStyle("B")
	} else {
		p.SetFontStyle("")
	}
}

func (p paper) width(text string, bold bool) float64 {
	p.setBold(bold)
	return p.GetStringWidth(p.latin1(text))
}

// addText sets a page in type.
func (p paper) addText(d draft, page int) error {
	runs, err := d.lay(page, p.width)
	if err != nil {
		return err
	}
	p.AddPage()
	for _, r := range runs {
		p.setBold(r.Bold)
		p.Text(r.X, r.Y, p.latin1(r.Text))
	}
	return nil
}

// addPicture fills a page with a scan.
func (p paper) addPicture(w wear, img *image.Gray) error {
	data, kind, err := w.encode(img)
	if err != nil {
		return err
	}
	options := fpdf.ImageOptions{ImageType: kind}
	name := fmt.Sprintf("page%d", p.PageCount()+1)
	p.AddPage()
	p.RegisterImageOptionsReader(name, options, bytes.NewReader(data))
	p.ImageOptions(name, 0, 0, pageWidth, pageHeight, false, options, 0, "")
	return p.Error()
}

// bind is a draft with pages set in type up to one page, counted from 0, and
// scanned from there on.
func (p paper) bind(d draft, scanned int, w wear) ([]byte, error) {
	for page := range scanned {
		if err := p.addText(d, page); err != nil {
			return nil, err
		}
	}
	imgs, err := d.pictures(scanned, w)
	if err != nil {
		return nil, err
	}
	for _, img := range imgs {
		if err := p.addPicture(w, img); err != nil {
			return nil, err
		}
	}
	var b bytes.Buffer
	err = p.Output(&b)
	return b.Bytes(), err
}

// pdfText is a draft set in type.
func pdfText(d draft) ([]byte, error) { return newPaper().bind(d, len(d.pages), wear{}) }

// pdfScan is a draft as pictures alone.
func pdfScan(w wear) recipe {
	return func(d draft) ([]byte, error) { return newPaper().bind(d, 0, w) }
}

// pdfMixed is a draft with its first page in type and the others scanned.
func pdfMixed(w wear) recipe {
	return func(d draft) ([]byte, error) { return newPaper().bind(d, 1, w) }
}

// pdfEncrypted is a draft that asks for a password before it opens.
func pdfEncrypted(d draft) ([]byte, error) {
	p := newPaper()
	p.SetProtection(fpdf.CnProtectPrint, "breakwater", "harbourmaster")
	return p.bind(d, len(d.pages), wear{})
}

// pdfTruncated is a draft whose copying stopped half-way.
func pdfTruncated(d draft) ([]byte, error) {
	data, err := pdfText(d)
	return data[:len(data)/2], err
}

// sheet is a PDF of one picture on paper of its own size, in points.
func (p paper) sheet(data []byte, kind string, width, height float64) ([]byte, error) {
	options := fpdf.ImageOptions{ImageType: kind}
	p.AddPageFormat("P", fpdf.SizeType{Wd: width, Ht: height})
	p.RegisterImageOptionsReader("sheet", options, bytes.NewReader(data))
	p.ImageOptions("sheet", 0, 0, width, height, false, options, 0, "")
	var b bytes.Buffer
	err := p.Output(&b)
	return b.Bytes(), err
}
