package specimen

import (
	"bytes"
	"fmt"
	"image"
	"strings"
)

// FormPDF is a PDF of one letter page with two labels, "Title:" and "Level:",
// and annotations, from object 8 on, given as the entries of their dictionaries.
// Those with a field's type become fields of the file's form; objects 6 and 7
// are appearances.
func FormPDF(annotations ...string) []byte {
	return annotated(stream("", "BT /F1 10 Tf 72 720 Td (Title:) Tj 0 -20 Td (Level:) Tj 0 -20 Td (The keeper trims the lamp.) Tj ET"), annotations)
}

// ScannedPDF is a PDF of one letter page that is a picture, with annotations as
// FormPDF has them.
func ScannedPDF(page *image.Gray, annotations ...string) []byte {
	return PicturePDF(page.Rect, "/ColorSpace/DeviceGray/BitsPerComponent 8", page.Pix, annotations...)
}

// PicturePDF is ScannedPDF of coded data, with what the picture's dictionary says
// of them.
func PicturePDF(r image.Rectangle, coding string, data []byte, annotations ...string) []byte {
	return annotated(stream("", "q 612 0 0 792 0 0 cm /P Do Q"), annotations,
		stream(fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d%s", r.Dx(), r.Dy(), coding), string(data)))
}

// Content is a PDF of one page with a content, which may be none, and entries of
// its dictionary, and with annotations as FormPDF has them.
func Content(content, dictionary string, annotations ...string) string {
	return string(annotated(stream(dictionary, content), annotations))
}

// annotated is a page with annotations; pictures follow them as objects, and the
// first is the page's /P.
func annotated(content string, annotations []string, pictures ...string) []byte {
	objects := []string{
		"", // the catalogue, when the fields are known
		"<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"", // the page, when its annotations are
		content,
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 255/Widths[" +
			strings.Repeat("500 ", 224) + "]>>",
		appearance("BT /F1 10 Tf 2 4 Td (Drawn) Tj ET"), // 6
		appearance("BT /F1 10 Tf 2 4 Td (X) Tj ET"),     // 7
	}
	var notes, fields strings.Builder
	for _, a := range annotations {
		objects = append(objects, "<</Type/Annot"+a+">>")
		fmt.Fprintf(&notes, "%d 0 R ", len(objects))
		if strings.Contains(a, "/FT") {
			fmt.Fprintf(&fields, "%d 0 R ", len(objects))
		}
	}
	drawn := ""
	if len(pictures) > 0 {
		drawn = fmt.Sprintf("/XObject<</P %d 0 R>>", len(objects)+1)
	}
	objects = append(objects, pictures...)
	objects[0] = "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[" + fields.String() + "]/DR<</Font<</F1 5 0 R>>>>>>>>"
	objects[2] = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>" + drawn + ">>/Annots[" + notes.String() + "]>>"
	return file(objects)
}

func stream(dictionary, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dictionary, len(data), data)
}

func appearance(content string) string {
	return stream("/Type/XObject/Subtype/Form/BBox[0 0 200 16]/Resources<</Font<</F1 5 0 R>>>>", content)
}

// file sets objects, of which the first is the catalogue, as a PDF.
func file(objects []string) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n")
	offsets := make([]int, len(objects))
	for i, o := range objects {
		offsets[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, o := range offsets {
		fmt.Fprintf(&out, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return out.Bytes()
}
