package extract

import (
	"image"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// TestAScanThatEndsInItsMiddleIsForReview: the half that is there is read.
func TestAScanThatEndsInItsMiddleIsForReview(t *testing.T) {
	page := specimen.Page(100, 20, 250)
	coded := specimen.JPEG(page)
	for want, data := range map[document.Status][]byte{document.StatusOK: coded, document.StatusReview: coded[:len(coded)/2]} {
		pdf := specimen.PicturePDF(image.Rect(0, 0, page.Rect.Dx(), page.Rect.Dy()), "/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode", data)
		got := readLayered(t, pdf, &typist{text: strings.Repeat("The keeper trims the lamp and counts the oil of the harbour.\n", 12), sure: 0.95})
		if got.Status != want || strings.Contains(got.Reason, "end early") != (want == document.StatusReview) {
			t.Errorf("status %s, reason %q, want %s", got.Status, got.Reason, want)
		}
	}
}
