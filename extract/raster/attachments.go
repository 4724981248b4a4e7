package raster

import (
	"context"
	"fmt"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// maxAttached bounds the names of attached files.
const maxAttached = 1000

// Attached is the names of the files that the file holds, at most 1000. A file
// whose name can't be read has an empty one.
func (d *Document) Attached(ctx context.Context) ([]string, error) {
	return within(ctx, d, func() ([]string, error) {
		count, err := d.engine.FPDFDoc_GetAttachmentCount(&requests.FPDFDoc_GetAttachmentCount{Document: d.ref})
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
		}
		var names []string
		for i := range min(count.AttachmentCount, maxAttached) {
			names = append(names, d.attachedName(i))
		}
		return names, nil
	})
}

func (d *Document) attachedName(i int) string {
	file, err := d.engine.FPDFDoc_GetAttachment(&requests.FPDFDoc_GetAttachment{Document: d.ref, Index: i})
	if err != nil {
		return ""
	}
	return d.nameOf(file.Attachment)
}

func (d *Document) nameOf(file references.FPDF_ATTACHMENT) string {
	name, err := d.engine.FPDFAttachment_GetName(&requests.FPDFAttachment_GetName{Attachment: file})
	if err != nil {
		return ""
	}
	return name.Name
}

// noted is the name of the file that a note on a page holds.
func (d *Document) noted(a references.FPDF_ANNOTATION) string {
	file, err := d.engine.FPDFAnnot_GetFileAttachment(&requests.FPDFAnnot_GetFileAttachment{Document: d.ref, Annotation: a})
	if err != nil {
		return ""
	}
	return d.nameOf(file.Attachment)
}
