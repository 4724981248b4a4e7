package extract

import (
	"bytes"
	"image"
	"image/jpeg"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// TestAScanThatEndsInItsMiddleIsForReview: the half that is there is read.
func TestAScanThatEndsInItsMiddleIsForReview(t *testing.T) {
	page := specimen.Page(100, 20, 250)
	var coded bytes.Buffer
	if err := jpeg.Encode(&coded, page, nil); err != nil {
		t.Fatal(err)
	}
	for want, data := range map[document.Status][]byte{document.StatusOK: coded.Bytes(), document.StatusReview: coded.Bytes()[:coded.Len()/2]} {
		pdf := specimen.PicturePDF(image.Rect(0, 0, page.Rect.Dx(), page.Rect.Dy()), "/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode", data)
		got := readLayered(t, pdf, &typist{text: strings.Repeat("The keeper trims the lamp and counts the oil of the harbour.\n", 12), sure: 0.95})
		if got.Status != want || strings.Contains(got.Reason, "end early") != (want == document.StatusReview) {
			t.Errorf("status %s, reason %q, want %s", got.Status, got.Reason, want)
		}
	}
}
