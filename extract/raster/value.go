package raster

import (
	"strings"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// value is what a field's widget says: the text of a text field, the names of
// the chosen options, a mark for a ticked box. Push buttons and signatures have
// no value. A widget that no form knows says what it holds itself.
func (r *fieldReader) value(a references.FPDF_ANNOTATION) string {
	kind, err := r.d.engine.FPDFAnnot_GetFormFieldType(&requests.FPDFAnnot_GetFormFieldType{FormHandle: r.form, Annotation: a})
	if err != nil || kind.FormFieldType == enums.FPDF_FORMFIELD_TYPE_UNKNOWN {
		return r.entry(a, "V")
	}
	switch kind.FormFieldType {
	case enums.FPDF_FORMFIELD_TYPE_TEXTFIELD:
		if r.isPassword(a) {
			return ""
		}
		return r.formValue(a)
	case enums.FPDF_FORMFIELD_TYPE_COMBOBOX, enums.FPDF_FORMFIELD_TYPE_LISTBOX:
		if chosen := r.chosen(a); chosen != "" {
			return chosen
		}
		return r.formValue(a)
	case enums.FPDF_FORMFIELD_TYPE_CHECKBOX, enums.FPDF_FORMFIELD_TYPE_RADIOBUTTON:
		if r.isTicked(a) {
			return Ticked
		}
	}
	return ""
}

func (r *fieldReader) formValue(a references.FPDF_ANNOTATION) string {
	got, err := r.d.engine.FPDFAnnot_GetFormFieldValue(&requests.FPDFAnnot_GetFormFieldValue{FormHandle: r.form, Annotation: a})
	if err != nil {
		return ""
	}
	return got.FormFieldValue
}

// passwordFlag is bit 14 of a text field's flags.
const passwordFlag = 1 << 13

func (r *fieldReader) isPassword(a references.FPDF_ANNOTATION) bool {
	got, err := r.d.engine.FPDFAnnot_GetFormFieldFlags(&requests.FPDFAnnot_GetFormFieldFlags{FormHandle: r.form, Annotation: a})
	return err == nil && got.Flags&passwordFlag != 0
}

// chosen is the chosen options as they are shown, one a line; the value is what
// they are sent as.
func (r *fieldReader) chosen(a references.FPDF_ANNOTATION) string {
	count, err := r.d.engine.FPDFAnnot_GetOptionCount(&requests.FPDFAnnot_GetOptionCount{FormHandle: r.form, Annotation: a})
	if err != nil {
		return ""
	}
	var chosen []string
	for i := range min(count.OptionCount, maxChoices) {
		is, err := r.d.engine.FPDFAnnot_IsOptionSelected(&requests.FPDFAnnot_IsOptionSelected{FormHandle: r.form, Annotation: a, Index: i})
		if err != nil || !is.IsOptionSelected {
			continue
		}
		label, err := r.d.engine.FPDFAnnot_GetOptionLabel(&requests.FPDFAnnot_GetOptionLabel{FormHandle: r.form, Annotation: a, Index: i})
		if err == nil {
			chosen = append(chosen, label.OptionLabel)
		}
	}
	return strings.Join(chosen, "\n")
}

// isTicked goes by the state that is drawn, or by the value where none is: what
// PDFium calls checked needs an appearance.
func (r *fieldReader) isTicked(a references.FPDF_ANNOTATION) bool {
	state := r.entry(a, "AS")
	if state == "" {
		state = r.entry(a, "V")
	}
	return state != "" && state != "Off"
}

func (r *fieldReader) size(a references.FPDF_ANNOTATION) float64 {
	got, err := r.d.engine.FPDFAnnot_GetFontSize(&requests.FPDFAnnot_GetFontSize{FormHandle: r.form, Annotation: a})
	if err != nil {
		return 0
	}
	return float64(got.FontSize)
}
