package extract

import (
	"bytes"
	"context"
	"errors"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"codeberg.org/go-pdf/fpdf"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/internal/specimen"
	"github.com/jdscribe/jdscribe/extract/picture"
)

// recorded is an engine that answers from a list and keeps what it was asked.
type recorded struct {
	words      []RecognisedWord
	confidence []float64 // of the first word of each call, then as in words
	asked      []Request
	seen       []image.Rectangle
}

func (r *recorded) Name() string { return "recorded 1" }

func (r *recorded) Recognise(_ context.Context, img *image.Gray, q Request) (*Recognition, error) {
	words := append([]RecognisedWord{}, r.words...)
	if n := len(r.asked); n < len(r.confidence) {
		words[0].Confidence = r.confidence[n]
	}
	r.asked, r.seen = append(r.asked, q), append(r.seen, img.Rect)
	return &Recognition{Lines: []RecognisedLine{{Words: words}}}, nil
}

func engine() *recorded {
	return &recorded{words: []RecognisedWord{{Text: "lamp", Confidence: 0.95, Box: image.Rect(150, 150, 300, 180)}}}
}

// pdf draws pages: a text is set as text, a picture fills its page.
func pdf(t *testing.T, pages ...any) []byte {
	t.Helper()
	f := fpdf.New("P", "pt", "Letter", "")
	f.SetAutoPageBreak(false, 0)
	f.SetFont("Helvetica", "", 12)
	for _, p := range pages {
		f.AddPage()
		switch p := p.(type) {
		case string:
			for i, line := range strings.Split(p, "\n") {
				f.Text(72, 72+16*float64(i), line)
			}
		case *image.Gray:
			f.RegisterImageOptionsReader("scan", fpdf.ImageOptions{ImageType: "PNG"}, bytes.NewReader(specimen.PNG(p)))
			f.ImageOptions("scan", 0, 0, 612, 792, false, fpdf.ImageOptions{}, 0, "")
		}
	}
	var out bytes.Buffer
	if err := f.Output(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestSniff(t *testing.T) {
	cases := []struct{ data, want string }{
		{"", TypeEmpty}, {" \n\t", TypeEmpty},
		{"%PDF-1.7\n", TypePDF}, {"junk before\n%PDF-2.0\n", TypePDF},
		{"II*\x00\x08\x00\x00\x00", TypeTIFF}, {"MM\x00*\x00\x00\x00\x08", TypeTIFF}, {"II+\x00", TypeTIFF},
		{"\x89PNG\r\n\x1a\n", TypePNG}, {"\xff\xd8\xff\xe0", TypeJPEG},
		{"plain words", TypeText}, {"# Mark down", TypeText}, {"<html>old page", TypeText}, {"g\xe9rant", TypeText},
		{"\xff\xfea\x00", TypeText},
		{"PK\x03\x04", "application/zip"}, {"\x00\x01\x02\x03", "application/octet-stream"}, {"GIF89a", "image/gif"},
	}
	for _, c := range cases {
		if got := Sniff([]byte(c.data)); got != c.want {
			t.Errorf("%q is %s, want %s", c.data, got, c.want)
		}
	}
}

func TestEachPageIsDecidedByItself(t *testing.T) {
	e := engine()
	data := pdf(t, specimen.Text, specimen.Page(150, 0, 255), nil)
	doc, err := ReadBytes(t.Context(), "mixed.pdf", data, Options{Engine: e})
	if err != nil {
		t.Fatal(err)
	}
	if len(doc.Pages) != 3 || doc.Source.Bytes != int64(len(data)) || doc.Source.MediaType != TypePDF {
		t.Fatalf("%d pages of %+v", len(doc.Pages), doc.Source)
	}
	checkTextPage(t, doc.Pages[0])
	checkScannedPage(t, doc.Pages[1])
	if p := doc.Pages[2]; len(p.Lines) != 0 || p.Status != document.StatusOK || !strings.Contains(p.Reason, "blank") {
		t.Errorf("page 3: %+v", p)
	}
	if len(e.asked) != 1 || e.asked[0].Language != "eng+fra" {
		t.Errorf("the engine was asked %v", e.asked)
	}
}

func checkTextPage(t *testing.T, text document.Page) {
	t.Helper()
	if text.Method != document.MethodText || strings.Join(strings.Fields(document.Text(&text, nil)), " ") != strings.Join(specimen.Words(), " ") {
		t.Errorf("page 1 by %s (%s): %q", text.Method, text.Reason, document.Text(&text, nil))
	}
}

func checkScannedPage(t *testing.T, scan document.Page) {
	t.Helper()
	if scan.Method != document.MethodOCR || scan.Reason == "" || scan.DPI < 149 || scan.DPI > 151 || document.Text(&scan, nil) != "lamp" {
		t.Errorf("page 2 by %s (%s) at %.0f dpi: %q", scan.Method, scan.Reason, scan.DPI, document.Text(&scan, nil))
	}
	if b := scan.Lines[0].Words[0].Box; b.X != 72 || b.Width != 72 {
		t.Errorf("page 2's word is at %+v, want one inch in and one inch wide", b)
	}
}

func TestAPageOnItsSideIsTurned(t *testing.T) {
	e := engine()
	doc, err := ReadBytes(t.Context(), "side.png", specimen.PNG(picture.Turn(specimen.Page(150, 0, 255), 90)), Options{Engine: e})
	if err != nil {
		t.Fatal(err)
	}
	if p := doc.Pages[0]; p.Rotation != 270 || p.Width > p.Height {
		t.Errorf("turned by %d° to %.0f × %.0f", p.Rotation, p.Width, p.Height)
	}
}

func TestAPageInDoubtIsTriedOtherWays(t *testing.T) {
	e := engine()
	e.confidence = []float64{0.3, 0.4, 0.9}
	few := image.NewGray(image.Rect(0, 0, 1700, 2200)) // a page with three patches, too few to tell how it lies
	for i := range few.Pix {
		few.Pix[i] = 255
	}
	for y := 300; y < 330; y++ {
		for _, x := range []int{300, 340, 380} {
			copy(few.Pix[y*1700+x:], make([]byte, 20))
		}
	}
	doc, err := ReadBytes(t.Context(), "few.png", specimen.PNG(few), Options{Engine: e})
	if err != nil {
		t.Fatal(err)
	}
	if len(e.asked) != 3 || doc.Pages[0].Rotation != 90 {
		t.Errorf("asked %d times, turned by %d°; want the third try, which is sure", len(e.asked), doc.Pages[0].Rotation)
	}
}

func TestConfidenceSetsTheStatus(t *testing.T) {
	for confidence, want := range map[float64]document.Status{0.95: document.StatusOK, 0.7: document.StatusReview, 0.45: document.StatusUnreadable} {
		e := &typist{text: specimen.Text, sure: confidence}
		doc, err := ReadBytes(t.Context(), "page.png", specimen.PNG(specimen.Page(150, 0, 255)), Options{Engine: e})
		if err != nil || doc.Pages[0].Status != want || textOf(doc.Pages[0]) != printed {
			t.Errorf("confidence %.2f: %v, error %v", confidence, doc.Pages[0].Status, err)
		}
	}
}

// TestAPageOfWhichLittleWasReadIsNotDone: much on it looks like print.
func TestAPageOfWhichLittleWasReadIsNotDone(t *testing.T) {
	for confidence, want := range map[float64]document.Status{0.95: document.StatusReview, 0.7: document.StatusUnreadable} {
		e := engine()
		e.words[0].Confidence = confidence
		doc, err := ReadBytes(t.Context(), "page.png", specimen.PNG(specimen.Page(150, 0, 255)), Options{Engine: e})
		if err != nil || doc.Pages[0].Status != want || textOf(doc.Pages[0]) != "lamp" {
			t.Errorf("confidence %.2f: %v (%s), error %v", confidence, doc.Pages[0].Status, doc.Pages[0].Reason, err)
		}
	}
}

// TestAnEmptiedPageIsNotBlank: a page whose picture could not be decoded shows a
// patch of one colour; a scanned page without print has a grain.
func TestAnEmptiedPageIsNotBlank(t *testing.T) {
	patch, paper := image.NewGray(image.Rect(0, 0, 850, 1100)), image.NewGray(image.Rect(0, 0, 850, 1100))
	for i := range paper.Pix {
		paper.Pix[i] = uint8(250 + i*i%7%5)
	}
	for want, img := range map[document.Status]*image.Gray{document.StatusReview: patch, document.StatusOK: paper} {
		doc, err := ReadBytes(t.Context(), "scan.pdf", pdf(t, img), Options{Engine: engine()})
		if err != nil {
			t.Fatal(err)
		}
		if p := doc.Pages[0]; p.Status != want || !strings.Contains(p.Reason, "blank") {
			t.Errorf("%s: %s, want %s", p.Status, p.Reason, want)
		}
	}
}

// TestAccentsAreComposed whatever the reader: a page's text has none that stand
// apart from their letters.
func TestAccentsAreComposed(t *testing.T) {
	e := engine()
	e.words[0].Text, e.words[0].Alternatives = "e\u0301te\u0301", []string{"e\u0302te"}
	doc, err := ReadBytes(t.Context(), "page.png", specimen.PNG(specimen.Page(150, 0, 255)), Options{Engine: e})
	if err != nil {
		t.Fatal(err)
	}
	if w := doc.Pages[0].Lines[0].Words[0]; w.Text != "été" || w.Alternatives[0] != "ête" {
		t.Errorf("%q, alternatives %q", w.Text, w.Alternatives)
	}
	if e.words[0].Alternatives[0] != "e\u0302te" {
		t.Error("the engine's own answer was changed")
	}
}

// TestAPageWhoseContentIsLostIsNotBlank: nothing is drawn on either.
func TestAPageWhoseContentIsLostIsNotBlank(t *testing.T) {
	form := string(specimen.FormPDF())
	lost := map[string]string{
		"missing":   strings.Replace(form, "/Contents 4 0 R", "/Contents 9 0 R", 1),
		"damaged":   specimen.Content("\x8f\x9b\x01\xe2\xd3\x02\x11\xf0\xaa\xbb", "/Filter/FlateDecode"),
		"no such":   specimen.Content("q 612 0 0 792 0 0 cm /P Do Q", ""),
		"gibberish": specimen.Content("\x8f\x9b\x01\xe2\xd3\x02\x11\xf0\xaa\xbb", ""),
	}
	for name, data := range lost {
		doc, err := ReadBytes(t.Context(), "lost.pdf", []byte(data), Options{Engine: engine()})
		if err != nil {
			t.Fatal(err)
		}
		if p := doc.Pages[0]; p.Status != document.StatusReview || !strings.Contains(p.Reason, "blank page, but") {
			t.Errorf("%s: %s (%s)", name, p.Status, p.Reason)
		}
	}
	for _, content := range []string{"", "q Q", "BT /F1 10 Tf 72 720 Td ( ) Tj ET"} {
		doc, err := ReadBytes(t.Context(), "empty.pdf", []byte(specimen.Content(content, "")), Options{Engine: engine()})
		if err != nil {
			t.Fatal(err)
		}
		if p := doc.Pages[0]; p.Status != document.StatusOK {
			t.Errorf("%q: %s (%s)", content, p.Status, p.Reason)
		}
	}
}

// TestAStampIsNoBlankPage: a page may be nothing but a picture put over it.
func TestAStampIsNoBlankPage(t *testing.T) {
	stamped := specimen.Content("", "", "/Subtype/Stamp/Rect[110 416 310 432]/AP<</N 6 0 R>>")
	doc, err := ReadBytes(t.Context(), "stamp.pdf", []byte(stamped), Options{Engine: engine()})
	if err != nil {
		t.Fatal(err)
	}
	if p := doc.Pages[0]; p.Method != document.MethodOCR || !strings.Contains(document.Text(&p, nil), "lamp") {
		t.Errorf("%s (%s): %q", p.Method, p.Reason, document.Text(&p, nil))
	}
}

func TestErrorsOfFiles(t *testing.T) {
	dir := t.TempDir()
	locked := fpdf.New("P", "pt", "Letter", "")
	locked.SetProtection(0, "secret", "owner")
	locked.AddPage()
	var lockedBytes bytes.Buffer
	if err := locked.Output(&lockedBytes); err != nil {
		t.Fatal(err)
	}
	scan := specimen.PNG(specimen.Page(75, 0, 255))
	cases := []struct {
		name string
		data []byte
		o    Options
		want Code
	}{
		{"empty", nil, Options{}, CodeEmpty},
		{"film.mp4", []byte("\x00\x00\x00\x18ftypmp42\x00\x00"), Options{}, CodeUnsupported},
		{"locked.pdf", lockedBytes.Bytes(), Options{}, CodeEncrypted},
		{"cut.pdf", pdf(t, "text")[:300], Options{}, CodeDamaged},
		{"cut.png", scan[:100], Options{}, CodeDamaged},
		{"many.pdf", pdf(t, "a", "b", "c"), Options{MaxPages: 2}, CodeTooLarge},
		{"wide.png", scan, Options{MaxPixels: 1000}, CodeTooLarge},
		{"long.txt", []byte("more than four"), Options{MaxBytes: 4}, CodeTooLarge},
		{"scan.png", scan, Options{}, CodeNoEngine},
		{"scan.pdf", pdf(t, "words", specimen.Page(75, 0, 255)), Options{}, CodeNoEngine},
		{"no data.png", scan, Options{Engine: NoEngine(&Error{Code: CodeNoLanguage, Detail: "kli"})}, CodeNoLanguage},
	}
	for _, c := range cases {
		path := filepath.Join(dir, c.name)
		if err := os.WriteFile(path, c.data, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := Read(t.Context(), path, c.o)
		var e *Error
		if !errors.As(err, &e) || e.Code != c.want || e.Path != path || !strings.HasPrefix(err.Error(), path+": ") {
			t.Errorf("%s: %v (code %s), want %s", c.name, err, CodeOf(err), c.want)
		}
	}
	if _, err := Read(t.Context(), filepath.Join(dir, "missing"), Options{}); CodeOf(err) != CodeUnreadable {
		t.Errorf("a missing file: %v", err)
	}
}

func TestACancelledReadingEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := ReadBytes(ctx, "a.pdf", pdf(t, "words"), Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}
