package raster

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"image/draw"
	"math"
	"strings"
	"testing"

	"codeberg.org/go-pdf/fpdf"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// letter makes pages of letter size in points.
func letter() *fpdf.Fpdf {
	f := fpdf.New("P", "pt", "Letter", "")
	f.SetAutoPageBreak(false, 0)
	f.SetFont("Helvetica", "", 12)
	return f
}

func written(t *testing.T, f *fpdf.Fpdf) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := f.Output(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func open(t *testing.T, data []byte) *Document {
	t.Helper()
	d, err := Open(t.Context(), data, "", nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Close)
	return d
}

func TestTextHasWordsWithBoxes(t *testing.T) {
	f := letter()
	f.AddPage()
	f.Text(72, 100, "Keeper of the lamp")
	f.Text(72, 130, "Second line")
	d := open(t, written(t, f))
	text, err := d.Text(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, l := range text.Lines {
		var words []string
		for _, w := range l.Words {
			words = append(words, w.Text)
		}
		lines = append(lines, strings.Join(words, " "))
	}
	if got := strings.Join(lines, "|"); got != "Keeper of the lamp|Second line" {
		t.Fatalf("text %q", got)
	}
	if b := text.Lines[0].Words[0].Box; math.Abs(b.X-72) > 3 || b.Y > 100 || b.Y < 85 || b.Height > 15 || b.Width < 30 {
		t.Errorf("the first word's box is %+v", b)
	}
}

func TestFactsOfAScan(t *testing.T) {
	pixels := specimen.Even(850, 1100, 200)
	pixels.SetGray(425, 550, color.Gray{})
	coded := specimen.PNG(pixels)
	f := letter()
	f.AddPage()
	f.RegisterImageOptionsReader("scan", fpdf.ImageOptions{ImageType: "PNG"}, bytes.NewReader(coded))
	f.ImageOptions("scan", 0, 0, 612, 792, false, fpdf.ImageOptions{}, 0, "")
	d := open(t, written(t, f))
	facts, err := d.Facts(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	if facts.Pictures != 1 || facts.Coverage < 0.99 || math.Abs(facts.PictureDPI-100) > 0.5 || facts.PictureSize != [2]int{850, 1100} {
		t.Errorf("facts %+v", facts)
	}
	drawn, err := d.Render(t.Context(), 0, facts.PictureDPI, 1e7)
	if err != nil {
		t.Fatal(err)
	}
	if drawn.Gray.Rect.Size() != image.Pt(850, 1100) || drawn.Gray.GrayAt(425, 550).Y > 100 || drawn.Gray.GrayAt(10, 10).Y != 200 {
		t.Errorf("the scan was drawn as %v with %d and %d", drawn.Gray.Rect, drawn.Gray.GrayAt(425, 550).Y, drawn.Gray.GrayAt(10, 10).Y)
	}
}

func TestRenderIsClamped(t *testing.T) {
	f := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: 14400, Ht: 14400}})
	f.AddPage()
	d := open(t, written(t, f))
	drawn, err := d.Render(t.Context(), 0, 300, 1e6)
	if err != nil || len(drawn.Gray.Pix) > 11e5 || drawn.DPI > 6 {
		t.Errorf("drawn at %.1f with %d pixels, error %v", drawn.DPI, len(drawn.Gray.Pix), err)
	}
}

// TestALargeFileIsNotCopied reads a file that PDFium sees by parts.
func TestALargeFileIsNotCopied(t *testing.T) {
	f := letter()
	f.AddPage()
	f.Text(72, 100, "Keeper of the lamp")
	small := written(t, f)
	padded := append(append(bytes.Clone(small), bytes.Repeat([]byte("% nothing\n"), mostCopied/10)...), small...)
	d := open(t, padded)
	text, err := d.Text(t.Context(), 0)
	if err != nil || d.Pages() != 1 || len(text.Lines) != 1 {
		t.Errorf("%d pages, text %+v, error %v", d.Pages(), text, err)
	}
}

func TestErrors(t *testing.T) {
	f := letter()
	f.SetProtection(0, "secret", "owner")
	f.AddPage()
	f.Text(72, 100, "hidden")
	if _, err := Open(t.Context(), written(t, f), "", nil); !errors.Is(err, ErrPassword) {
		t.Errorf("a locked file: %v", err)
	}
	if _, err := Open(t.Context(), []byte("%PDF-1.4\nnothing"), "", nil); !errors.Is(err, ErrDamaged) {
		t.Errorf("a broken file: %v", err)
	}
	d := open(t, written(t, letter()))
	if _, err := d.Text(t.Context(), 99); err == nil {
		t.Error("page 100 of one was read")
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := d.Text(ctx, 0); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled call: %v", err)
	}
}

func TestTurnedFrames(t *testing.T) {
	f := frame{left: 10, bottom: 20, right: 110, top: 220}
	for turns, want := range map[int][4]float64{0: {5, 150, 20, 30}, 1: {20, 5, 30, 20}, 2: {75, 20, 20, 30}, 3: {150, 75, 30, 20}} {
		f.turns = turns
		b := f.box(15, 40, 35, 70)
		if got := [4]float64{b.X, b.Y, b.Width, b.Height}; got != want {
			t.Errorf("%d quarter turns: %v, want %v", turns, got, want)
		}
	}
}

// TestWordsThatStandApartStartLines: a layer whose lines PDFium runs into one.
func TestWordsThatStandApartStartLines(t *testing.T) {
	at := func(x, y, height float64) document.Box { return document.Box{X: x, Y: y, Width: 30, Height: height} }
	cases := []struct {
		name  string
		boxes []document.Box
		lines int
	}{
		{"one line", []document.Box{at(0, 0, 10), at(35, 0, 10), at(70, 2, 7)}, 1},
		{"a raised word", []document.Box{at(0, 0, 10), at(35, -3, 5), at(70, 0, 10)}, 1},
		{"two lines, overlapping", []document.Box{at(0, 0, 20), at(35, 0, 20), at(0, 14, 20), at(35, 14, 20)}, 2},
		{"a sloping line", []document.Box{at(0, 0, 10), at(35, 1, 10), at(70, 2, 10), at(105, 3, 10), at(140, 4, 10), at(175, 5, 10), at(210, 6, 10)}, 1},
		{"back to the left", []document.Box{at(200, 0, 10), at(0, 4, 10)}, 2},
		{"no boxes", make([]document.Box, 3), 1},
	}
	for _, c := range cases {
		r := textReader{}
		for _, b := range c.boxes {
			if r.startsLine(b) {
				r.flush()
			}
			r.line.Words = append(r.line.Words, document.Word{Text: "word", Box: b})
		}
		r.flush()
		if len(r.lines) != c.lines {
			t.Errorf("%s: %d lines, want %d", c.name, len(r.lines), c.lines)
		}
	}
}

// TestAPageThatIsOnePictureIsItsPixels: drawn at its own resolution, upright or
// turned, a picture comes out as it was stored.
func TestAPageThatIsOnePictureIsItsPixels(t *testing.T) {
	for name, stored := range map[string]image.Image{"grey": stripes(image.NewGray(image.Rect(0, 0, 850, 1100))),
		"bitonal": stripes(image.NewPaletted(image.Rect(0, 0, 850, 1100), color.Palette{color.Gray{}, color.Gray{Y: 255}}))} {
		coded := specimen.PNG(stored)
		f := letter()
		f.AddPage()
		f.RegisterImageOptionsReader("scan", fpdf.ImageOptions{ImageType: "PNG"}, bytes.NewReader(coded))
		f.ImageOptions("scan", 0, 0, 612, 792, false, fpdf.ImageOptions{}, 0, "")
		d := open(t, written(t, f))
		facts, err := d.Facts(t.Context(), 0)
		if err != nil {
			t.Fatal(err)
		}
		drawn, err := d.Render(t.Context(), 0, facts.PictureDPI, 1e7)
		if err != nil {
			t.Fatal(err)
		}
		wrong := 0
		for y := range 1100 {
			for x := range 850 {
				if drawn.Gray.GrayAt(x, y) != color.GrayModel.Convert(stored.At(x, y)) {
					wrong++
				}
			}
		}
		if drawn.Gray.Rect != stored.Bounds() || wrong > 0 {
			t.Errorf("%s: %v, %d pixels differ", name, drawn.Gray.Rect, wrong)
		}
	}
}

// stripes are black bars of one and two pixels.
func stripes(img draw.Image) image.Image {
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			v := uint8(255)
			if x%5 == 0 || y%7 < 2 {
				v = 0
			}
			img.Set(x, y, color.Gray{Y: v})
		}
	}
	return img
}
