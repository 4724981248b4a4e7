package specimen

import (
	"bytes"
	"fmt"
	"strings"
)

// FormPDF is a PDF of one letter page with two labels, "Title:" and "Level:",
// and annotations, from object 8 on, given as the entries of their dictionaries.
// Those with a field's type become fields of the file's form; objects 6 and 7
// are appearances.
func FormPDF(annotations ...string) []byte {
	content := "BT /F1 10 Tf 72 720 Td (Title:) Tj 0 -20 Td (Level:) Tj 0 -20 Td (The keeper trims the lamp.) Tj ET"
	objects := []string{
		"", // the catalogue, when the fields are known
		"<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"", // the page, when its annotations are
		fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(content), content),
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
	objects[0] = "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[" + fields.String() + "]/DR<</Font<</F1 5 0 R>>>>>>>>"
	objects[2] = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>/Annots[" + notes.String() + "]>>"
	return file(objects)
}

func appearance(content string) string {
	return fmt.Sprintf("<</Type/XObject/Subtype/Form/BBox[0 0 200 16]/Resources<</Font<</F1 5 0 R>>>>/Length %d>>\nstream\n%s\nendstream", len(content), content)
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
