package raster

import (
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/requests"
)

// Placeholder reports an XFA form, whose pages only say that another program has
// to show it.
func (d *Document) Placeholder() bool { return d.placeholder }

// isPlaceholder asks PDFium, which calls a form full where it has no pages.
func (d *Document) isPlaceholder() bool {
	form, err := d.engine.FPDF_GetFormType(&requests.FPDF_GetFormType{Document: d.ref})
	return err == nil && form.FormType == enums.FPDF_FORMTYPE_XFA_FULL
}
