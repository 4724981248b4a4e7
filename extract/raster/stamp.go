package raster

import (
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/requests"
)

// stamps counts the stamps and strokes that were put over a page, which are
// drawn with it though they are none of its objects.
func (d *Document) stamps(n int) (found int) {
	count, err := d.engine.FPDFPage_GetAnnotCount(&requests.FPDFPage_GetAnnotCount{Page: d.page(n)})
	if err != nil {
		return 0
	}
	for i := range min(count.Count, maxAnnotations) {
		got, err := d.engine.FPDFPage_GetAnnot(&requests.FPDFPage_GetAnnot{Page: d.page(n), Index: i})
		if err != nil {
			continue
		}
		kind, err := d.engine.FPDFAnnot_GetSubtype(&requests.FPDFAnnot_GetSubtype{Annotation: got.Annotation})
		if err == nil && (kind.Subtype == enums.FPDF_ANNOT_SUBTYPE_STAMP || kind.Subtype == enums.FPDF_ANNOT_SUBTYPE_INK) {
			found++
		}
		_, _ = d.engine.FPDFPage_CloseAnnot(&requests.FPDFPage_CloseAnnot{Annotation: got.Annotation})
	}
	return found
}
