package raster

import (
	"context"
	"strings"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/structs"

	"github.com/jdscribe/jdscribe/document"
)

// Field is what was filled into a page besides its own text: a form field's
// value or a note written over the page. Box is the room that it has.
type Field struct {
	Text string // hard line ends as \n
	Box  document.Box
	Size float64 // of the letters, in points; 0 is as large as they fit
}

// Ticked stands for a ticked box or a chosen radio button.
const Ticked = "☒"

// Limits of the look at a page's annotations and a field's choices.
const (
	maxAnnotations = 5000
	maxChoices     = 1000
)

// Filled is what was filled into a page, in the file's order.
type Filled struct {
	Fields      []Field
	Files       []string // names of files in notes, shown or not; empty where there is none
	Annotations int      // of all kinds on the page
	Unseen      int      // of these, which were too many to be looked at
}

// Fields gives what was filled into page n, from 0, or put into it. What is hidden, or neither
// shown nor printed, is left out, and so are passwords.
func (d *Document) Fields(ctx context.Context, n int) (Filled, error) {
	return within(ctx, d, func() (Filled, error) {
		r, err := d.readFields(n)
		return r.Filled, err
	})
}

func (d *Document) readFields(n int) (fieldReader, error) {
	r := fieldReader{d: d}
	count, err := d.engine.FPDFPage_GetAnnotCount(&requests.FPDFPage_GetAnnotCount{Page: d.page(n)})
	if err != nil || count.Count == 0 {
		return r, nil // no form is worth the loss of its page
	}
	if r.frame, err = d.frame(n); err != nil {
		return r, err
	}
	defer r.close()
	r.Annotations, r.Unseen = count.Count, max(count.Count-maxAnnotations, 0)
	for i := range count.Count - r.Unseen {
		r.annotation(n, i)
	}
	return r, nil
}

// fieldReader gathers the fields of a page.
type fieldReader struct {
	Filled
	d     *Document
	frame frame
	form  references.FPDF_FORMHANDLE // empty until a form field is met
	read  []int                      // the annotations whose text was taken
}

func (r *fieldReader) annotation(n, i int) {
	got, err := r.d.engine.FPDFPage_GetAnnot(&requests.FPDFPage_GetAnnot{Page: r.d.page(n), Index: i})
	if err != nil {
		return
	}
	a := got.Annotation
	defer func() { _, _ = r.d.engine.FPDFPage_CloseAnnot(&requests.FPDFPage_CloseAnnot{Annotation: a}) }()
	kind, err := r.d.engine.FPDFAnnot_GetSubtype(&requests.FPDFAnnot_GetSubtype{Annotation: a})
	if err == nil && kind.Subtype == enums.FPDF_ANNOT_SUBTYPE_FILEATTACHMENT {
		r.Files = append(r.Files, r.d.noted(a))
	}
	if err != nil || !r.shown(a) {
		return
	}
	before := len(r.Fields)
	switch kind.Subtype {
	case enums.FPDF_ANNOT_SUBTYPE_FREETEXT:
		r.add(a, Field{Text: r.entry(a, "Contents")})
	case enums.FPDF_ANNOT_SUBTYPE_WIDGET:
		if r.openForm() {
			r.add(a, Field{Text: r.value(a), Size: r.size(a)})
		}
	}
	if len(r.Fields) > before {
		r.read = append(r.read, i)
	}
}

// shown reports what is seen on the screen or on paper.
func (r *fieldReader) shown(a references.FPDF_ANNOTATION) bool {
	got, err := r.d.engine.FPDFAnnot_GetFlags(&requests.FPDFAnnot_GetFlags{Annotation: a})
	if err != nil || got.Flags&enums.FPDF_ANNOT_FLAG_HIDDEN != 0 {
		return false
	}
	return got.Flags&enums.FPDF_ANNOT_FLAG_NOVIEW == 0 || got.Flags&enums.FPDF_ANNOT_FLAG_PRINT != 0
}

func (r *fieldReader) add(a references.FPDF_ANNOTATION, f Field) {
	f.Text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(f.Text)
	rect, err := r.d.engine.FPDFAnnot_GetRect(&requests.FPDFAnnot_GetRect{Annotation: a})
	if err != nil || strings.TrimSpace(f.Text) == "" {
		return
	}
	b := rect.Rect
	f.Box = r.frame.box(float64(b.Left), float64(b.Bottom), float64(b.Right), float64(b.Top))
	if w, h := r.frame.shown(); f.Box.X < w && f.Box.Y < h && f.Box.X+f.Box.Width > 0 && f.Box.Y+f.Box.Height > 0 {
		r.Fields = append(r.Fields, f)
	}
}

func (r *fieldReader) entry(a references.FPDF_ANNOTATION, key string) string {
	got, err := r.d.engine.FPDFAnnot_GetStringValue(&requests.FPDFAnnot_GetStringValue{Annotation: a, Key: key})
	if err != nil {
		return ""
	}
	return got.Value
}

// openForm makes PDFium read the form's fields, whose widgets inherit from them.
// No script is run, and nothing is drawn.
func (r *fieldReader) openForm() bool {
	if r.form != "" {
		return true
	}
	got, err := r.d.engine.FPDFDOC_InitFormFillEnvironment(&requests.FPDFDOC_InitFormFillEnvironment{Document: r.d.ref, FormFillInfo: idleForm})
	if err != nil {
		return false
	}
	r.form = got.FormHandle
	return true
}

// idleForm answers what PDFium asks of a program that shows a form.
var idleForm = structs.FPDF_FORMFILLINFO{
	FFI_Invalidate:         func(references.FPDF_PAGE, float64, float64, float64, float64) {},
	FFI_SetCursor:          func(enums.FXCT) {},
	FFI_SetTimer:           func(int, func(int)) int { return 0 },
	FFI_KillTimer:          func(int) {},
	FFI_GetLocalTime:       func() structs.FPDF_SYSTEMTIME { return structs.FPDF_SYSTEMTIME{} },
	FFI_GetPage:            func(references.FPDF_DOCUMENT, int) *references.FPDF_PAGE { return nil },
	FFI_GetRotation:        func(references.FPDF_PAGE) enums.FPDF_PAGE_ROTATION { return 0 },
	FFI_ExecuteNamedAction: func(string) {},
}

func (r *fieldReader) close() {
	if r.form != "" {
		_, _ = r.d.engine.FPDFDOC_ExitFormFillEnvironment(&requests.FPDFDOC_ExitFormFillEnvironment{FormHandle: r.form})
	}
}
