package extract

import (
	"bytes"
	"context"
	"image"
	"strings"
	"testing"

	"codeberg.org/go-pdf/fpdf"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/internal/specimen"
	"github.com/jdscribe/jdscribe/extract/picture"
)

// halfScanned is a page whose upper half is text and whose lower half, from 396
// points on, is a picture of another text.
func halfScanned(t *testing.T) []byte {
	t.Helper()
	f := fpdf.New("P", "pt", "Letter", "")
	f.SetAutoPageBreak(false, 0)
	f.SetFont("Helvetica", "", 12)
	f.AddPage()
	for i, line := range strings.Split(specimen.Text, "\n") {
		f.Text(72, 72+18*float64(i), line)
	}
	whole := specimen.Page(150, 0, 255)
	half := picture.Cut(whole, image.Rect(0, 0, whole.Rect.Dx(), whole.Rect.Dy()/2))
	f.RegisterImageOptionsReader("scan", fpdf.ImageOptions{ImageType: "PNG"}, bytes.NewReader(specimen.PNG(half)))
	f.ImageOptions("scan", 0, 396, 612, 396, false, fpdf.ImageOptions{}, 0, "")
	var out bytes.Buffer
	if err := f.Output(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// clerk reads lines at heights of the page, in points.
type clerk struct {
	heights []float64
	texts   []string
	sure    float64
}

func (clerk) Name() string { return "clerk 1" }

func (c clerk) Recognise(_ context.Context, _ *image.Gray, q Request) (*Recognition, error) {
	out := &Recognition{}
	for i, y := range c.heights {
		one := &typist{text: c.texts[i], sure: c.sure}
		read, _ := one.Recognise(context.Background(), nil, q)
		out.Lines = append(out.Lines, read.shifted(image.Pt(0, int((y-64)*q.DPI/72))).Lines...)
	}
	return out, nil
}

// TestAPageOfTextAndAScan keeps its text and gains what only the picture has,
// once.
func TestAPageOfTextAndAScan(t *testing.T) {
	lines := strings.Split(specimen.Text, "\n")
	e := clerk{heights: []float64{64, 82, 460, 480}, texts: []string{lines[0], "The fog signal sounds", "buying wicks and lenses,", "xq ae wv"}, sure: 0.9}
	doc, err := ReadBytes(t.Context(), "half.pdf", halfScanned(t), Options{Engine: e, Known: inSpecimen})
	if err != nil {
		t.Fatal(err)
	}
	page := doc.Pages[0]
	if page.Method != document.MethodBoth || page.Status != document.StatusOK || !strings.Contains(page.Reason, "1 lines that only its pictures have") {
		t.Errorf("%s, %s: %s", page.Method, page.Status, page.Reason)
	}
	if want := printed + " buying wicks and lenses,"; textOf(page) != want {
		t.Errorf("%q, want %q", textOf(page), want)
	}
	e.sure = 0.4
	if doc, err = ReadBytes(t.Context(), "half.pdf", halfScanned(t), Options{Engine: e, Known: inSpecimen}); err != nil || textOf(doc.Pages[0]) != printed {
		t.Errorf("guesses: %q, error %v", textOf(doc.Pages[0]), err)
	}
	doc, err = ReadBytes(t.Context(), "half.pdf", halfScanned(t), Options{Known: inSpecimen})
	if err != nil || doc.Pages[0].Status != document.StatusReview || textOf(doc.Pages[0]) != printed {
		t.Errorf("without an engine: %v, error %v", doc.Pages[0].Status, err)
	}
}
