package extract

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"slices"
	"strings"
	"testing"

	"codeberg.org/go-pdf/fpdf"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// typist is an engine that reads lines of a text, 18 points apart.
type typist struct {
	text  string
	sure  float64
	asked int
}

func (*typist) Name() string { return "typist 1" }

func (e *typist) Recognise(_ context.Context, _ *image.Gray, q Request) (*Recognition, error) {
	e.asked++
	out := &Recognition{}
	at := func(points float64) int { return int(points * q.DPI / 72) }
	for i, text := range strings.Split(e.text, "\n") {
		line, x, y := RecognisedLine{}, 72.0, 64+18*float64(i)
		for _, w := range strings.Fields(text) {
			width := 6 * float64(len(w))
			box := image.Rect(at(x), at(y), at(x+width), at(y+10))
			line.Words = append(line.Words, RecognisedWord{Text: w, Box: box, Confidence: e.sure})
			x += width + 4
		}
		out.Lines = append(out.Lines, line)
	}
	return out, nil
}

// layered is a PDF of a scanned page with a text in type over it, drawn or not,
// inside of a form or not.
func layered(t *testing.T, text string, invisible, form bool) []byte {
	t.Helper()
	f := newPage()
	scanned(t, f)
	write := func(f *fpdf.Fpdf) {
		if invisible {
			f.SetTextRenderingMode(3)
		}
		typed(f, text)
	}
	if form {
		f.UseTemplate(f.CreateTemplate(func(tpl *fpdf.Tpl) { write(&tpl.Fpdf) }))
	} else {
		write(f)
	}
	return output(t, f)
}

// layeredUnder has the text drawn first, and the picture over it.
func layeredUnder(t *testing.T, text string) []byte {
	t.Helper()
	f := newPage()
	typed(f, text)
	scanned(t, f)
	return output(t, f)
}

func newPage() *fpdf.Fpdf {
	f := fpdf.New("P", "pt", "Letter", "")
	f.SetAutoPageBreak(false, 0)
	f.AddPage()
	return f
}

func scanned(t *testing.T, f *fpdf.Fpdf) {
	t.Helper()
	f.RegisterImageOptionsReader("scan", fpdf.ImageOptions{ImageType: "PNG"}, bytes.NewReader(specimen.PNG(specimen.Page(150, 0, 255))))
	f.ImageOptions("scan", 0, 0, 612, 792, false, fpdf.ImageOptions{}, 0, "")
}

func typed(f *fpdf.Fpdf, text string) {
	f.SetFont("Helvetica", "", 12)
	for i, line := range strings.Split(text, "\n") {
		f.Text(72, 72+18*float64(i), line)
	}
}

func output(t *testing.T, f *fpdf.Fpdf) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := f.Output(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// misread is a text as a poor recognition leaves it.
var misread = strings.NewReplacer("Director", "Directcr", "harbours", "harhours", "stations", "statjons", "pigeon", "pigcon",
	"apprentices", "apprentiees", "lenses", "lcnses", "vessels", "vesscls")

func inSpecimen(_, word string) bool {
	return slices.ContainsFunc(specimen.Words(), func(w string) bool { return strings.Trim(w, ".,;") == word })
}

func readLayered(t *testing.T, data []byte, e *typist) document.Page {
	t.Helper()
	doc, err := ReadBytes(t.Context(), "layer.pdf", data, Options{Engine: e, Known: inSpecimen})
	if err != nil {
		t.Fatal(err)
	}
	return doc.Pages[0]
}

func textOf(page document.Page) string {
	return strings.Join(strings.Fields(document.Text(&page, nil)), " ")
}

var printed = strings.Join(specimen.Words(), " ")

// TestABadLayerIsMerged: what the layer misread is had from the picture, what
// the picture's reading misread from the layer, and the others stay as
// alternatives.
func TestABadLayerIsMerged(t *testing.T) {
	for _, form := range []bool{false, true} {
		e := &typist{text: strings.Replace(specimen.Text, "tide tables", "fide lables", 1), sure: 0.9}
		page := readLayered(t, layered(t, misread.Replace(specimen.Text), true, form), e)
		if page.Method != document.MethodBoth || textOf(page) != printed || !page.Signals.InvisibleText {
			t.Errorf("in a form %v: %s (%s): %q", form, page.Method, page.Reason, textOf(page))
		}
		var other []string
		for _, w := range page.Words() {
			other = append(other, w.Alternatives...)
			if w.Box.IsZero() || w.Confidence == 0 {
				t.Errorf("word %+v", w)
			}
		}
		if got := strings.Join(other, " "); got != "Directcr vesscls fide lables. harhours. pigcon; Directcr statjons, lcnses, apprentiees" {
			t.Errorf("alternatives %q", got)
		}
	}
}

// TestALayerIsTrustedByAsMuchAsItAgrees: its words are as well known as those
// recognised in their place, and a sixth of them is wrong.
func TestALayerIsTrustedByAsMuchAsItAgrees(t *testing.T) {
	wrong := strings.NewReplacer("forty", "fog", "post", "boat", "telegraph", "passage", "wicks", "shore", "oil", "fog", "remote", "northern")
	got := readLayered(t, layered(t, misread.Replace(wrong.Replace(specimen.Text)), true, false), &typist{text: specimen.Text, sure: 0.8})
	if got.Method != document.MethodBoth || textOf(got) != printed {
		t.Errorf("%s (%s): %s", got.Method, got.Reason, textOf(got))
	}
}

func TestAGoodLayerIsItself(t *testing.T) {
	e := &typist{text: "nothing", sure: 0.9}
	whole := specimen.Text + "\n\n" + specimen.Text // as the picture has it
	if page := readLayered(t, layered(t, whole, true, false), e); page.Method != document.MethodText || textOf(page) != printed+" "+printed || e.asked != 0 {
		t.Errorf("%s (%s), %d recognitions: %q", page.Method, page.Reason, e.asked, textOf(page))
	}
}

// TestALayerOfAnotherPageIsNotBelieved: all its words are known, but they do not
// lie over the print, and the picture says another thing.
func TestALayerOfAnotherPageIsNotBelieved(t *testing.T) {
	sheet := strings.Repeat("Director of the Branch\n", 10)
	for name, data := range map[string][]byte{"never drawn": layered(t, sheet, true, false), "under the picture": layeredUnder(t, sheet)} {
		e := &typist{text: specimen.Text, sure: 0.9}
		page := readLayered(t, data, e)
		if textOf(page) != printed || page.Method != document.MethodOCR || page.Status != document.StatusReview || !page.Signals.InvisibleText {
			t.Errorf("%s: %s, %s (%s): %q", name, page.Method, page.Status, page.Reason, textOf(page))
		}
	}
}

// TestDrawnTextStandsWhereItsPictureConfirmsIt: a text of words that nobody
// knows is no garble, if it is what is printed.
func TestDrawnTextStandsWhereItsPictureConfirmsIt(t *testing.T) {
	strange := strings.NewReplacer("e", "o", "a", "i").Replace(specimen.Text)
	withTail := strings.Replace(strange, "the", "the of and to in for is", 1) // English to all appearances
	page := readLayered(t, layered(t, withTail, false, false), &typist{text: withTail, sure: 0.9})
	if page.Method != document.MethodText || !strings.Contains(page.Reason, "confirms") {
		t.Errorf("%s (%s)", page.Method, page.Reason)
	}
	page = readLayered(t, layered(t, withTail, false, false), &typist{text: specimen.Text, sure: 0.9})
	if page.Method != document.MethodOCR || textOf(page) != printed {
		t.Errorf("garbled: %s (%s): %q", page.Method, page.Reason, textOf(page))
	}
}

// TestALayerOfAnotherTextIsNotMerged: two readings that have nothing in common
// are not of one page.
func TestALayerOfAnotherTextIsNotMerged(t *testing.T) {
	other := strings.Repeat("Wrdz xhat nbody cn rcad ovcr th picturc qf thc pagc\n", 10)
	page := readLayered(t, layered(t, other, true, false), &typist{text: specimen.Text, sure: 0.9})
	if page.Method != document.MethodOCR || textOf(page) != printed {
		t.Errorf("%s (%s): %q", page.Method, page.Reason, textOf(page))
	}
}

func TestAligned(t *testing.T) {
	words := func(s string) (out []document.Word) {
		for _, w := range strings.Fields(s) {
			out = append(out, document.Word{Text: w})
		}
		return out
	}
	cases := []struct{ a, b, want string }{
		{"the tide tables", "the tide tables", "the=the tide=tide tables=tables"},
		{"the lide tables", "the tide tables", "the=the lide=tide tables=tables"},
		{"the fog signal sounds", "the fogsignal sounds", "the=the fog,signal=fogsignal sounds=sounds"},
		{"tide", "the tide tables", "=the tide=tide =tables"},
		{"", "a b", "=a,b"},
		{"", "", ""},
	}
	for _, c := range cases {
		var got []string
		for _, p := range aligned(words(c.a), words(c.b)) {
			mark := func(ws []document.Word) string { return strings.ReplaceAll(strings.TrimSpace(joined(ws)), " ", ",") }
			got = append(got, mark(p[0])+"="+mark(p[1]))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q and %q: %q, want %q", c.a, c.b, got, c.want)
		}
	}
}

// TestTheArbiterIsHeard: PDFium's look is taken where the plain one is in doubt
// or knows fewer of its words.
func TestTheArbiterIsHeard(t *testing.T) {
	seen := func(reader string, characters int, known float64) look {
		return look{reader: reader, language: "en", known: true, signals: document.Signals{Characters: characters, LettersRatio: 1, KnownWordRatio: known}}
	}
	cases := []struct {
		name        string
		plain, full look
		want        string
	}{
		{"glued", seen("plain", 900, 0.7), seen("PDFium", 900, 0.95), "PDFium"},
		{"rare words", seen("plain", 900, 0.8), seen("PDFium", 900, 0.8), "plain"},
		{"empty", seen("plain", 0, 0), seen("PDFium", 900, 0.9), "PDFium"},
		{"refused", look{}, seen("PDFium", 900, 0.9), "PDFium"},
		{"garbled to both", seen("plain", 900, 0.2), seen("PDFium", 900, 0.2), "PDFium"},
	}
	for _, c := range cases {
		if !c.plain.uncertain() {
			t.Errorf("%s: the plain look is certain", c.name)
		}
		if got := c.plain.or(c.full).reader; got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	holes := seen("plain", 900, 0.97)
	holes.signals.UnmappedGlyphs = 20
	if !holes.uncertain() || holes.or(seen("PDFium", 900, 0.97)).reader != "PDFium" {
		t.Error("characters without a Unicode value need no arbiter")
	}
	if seen("plain", 900, 0.97).uncertain() || seen("plain", 20, 0).uncertain() {
		t.Error("a good page needs an arbiter")
	}
}

// TestAnXFAFormIsLeftToAPerson: its page is no more than a placeholder.
func TestAnXFAFormIsLeftToAPerson(t *testing.T) {
	form := pdfOf("<< /Type /Catalog /Pages 2 0 R /NeedsRendering true /AcroForm << /Fields [] /XFA 5 0 R >> >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 6 0 R >> >> >>",
		"<< /Length 39 >>\nstream\nBT /F 12 Tf 72 700 Td (Please wait) Tj ET\nendstream",
		"<< /Length 11 >>\nstream\n<xdp></xdp>\nendstream",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
	doc, err := ReadBytes(t.Context(), "form.pdf", form, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if p := doc.Pages[0]; p.Status != document.StatusReview || !strings.Contains(p.Reason, "XFA") || textOf(p) != "Please wait" {
		t.Errorf("%s (%s): %q", p.Status, p.Reason, textOf(p))
	}
}

// pdfOf is a file of objects, numbered from 1; the first is its catalogue.
func pdfOf(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, offset := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&b, "trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return b.Bytes()
}
