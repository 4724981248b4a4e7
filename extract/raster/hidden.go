package raster

import (
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/requests"
)

// hideFields takes what Fields reads from a page's picture until show is called:
// a note's ground covers what is under it, and a value recognised beside itself
// would stand on the page twice.
func (d *Document) hideFields(n int) (show func()) {
	r, err := d.readFields(n)
	if err != nil {
		return func() {}
	}
	before := make([]enums.FPDF_ANNOT_FLAG, len(r.read))
	for k, i := range r.read {
		before[k] = d.setFlags(n, i, func(f enums.FPDF_ANNOT_FLAG) enums.FPDF_ANNOT_FLAG { return f | enums.FPDF_ANNOT_FLAG_HIDDEN })
	}
	return func() {
		for k, i := range r.read {
			d.setFlags(n, i, func(enums.FPDF_ANNOT_FLAG) enums.FPDF_ANNOT_FLAG { return before[k] })
		}
	}
}

// setFlags changes the flags of a page's annotation, and gives those it had.
func (d *Document) setFlags(n, i int, change func(enums.FPDF_ANNOT_FLAG) enums.FPDF_ANNOT_FLAG) (before enums.FPDF_ANNOT_FLAG) {
	got, err := d.engine.FPDFPage_GetAnnot(&requests.FPDFPage_GetAnnot{Page: d.page(n), Index: i})
	if err != nil {
		return 0
	}
	a := got.Annotation
	defer func() { _, _ = d.engine.FPDFPage_CloseAnnot(&requests.FPDFPage_CloseAnnot{Annotation: a}) }()
	flags, err := d.engine.FPDFAnnot_GetFlags(&requests.FPDFAnnot_GetFlags{Annotation: a})
	if err != nil {
		return 0
	}
	_, _ = d.engine.FPDFAnnot_SetFlags(&requests.FPDFAnnot_SetFlags{Annotation: a, Flags: change(flags.Flags)})
	return flags.Flags
}
