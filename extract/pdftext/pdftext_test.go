package pdftext

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
)

// pdfOf makes a file of one page with a content stream; font is the font's
// dictionary and page what the page's dictionary holds besides.
func pdfOf(content, font, page string) []byte { return fileOf(objectsOf(content, font, page)) }

func objectsOf(content, font, page string) []string {
	return []string{
		"<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</Im 6 0 R/Fm 7 0 R>>>>" + page + ">>",
		fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(content), content),
		font,
		"<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>\nstream\nx\nendstream",
		"<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Length 1>>\nstream\n \nendstream",
	}
}

func fileOf(objects []string) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n")
	offsets := make([]int, len(objects))
	for i, o := range objects {
		offsets[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, o := range offsets {
		fmt.Fprintf(&out, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return out.Bytes()
}

// evenFont has every character half as wide as high.
var evenFont = "<</Type/Font/Subtype/TrueType/BaseFont/Even/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 255/Widths[" +
	strings.Repeat("500 ", 224) + "]>>"

func readPage(t *testing.T, data []byte) (Page, error) {
	t.Helper()
	d, err := Open(t.Context(), data, nil)
	if err != nil {
		t.Fatal(err)
	}
	return d.Page(t.Context(), 1)
}

func TestWordsAndLines(t *testing.T) {
	cases := []struct{ name, content, want string }{
		{"one string", "BT /F1 10 Tf 72 720 Td (Keeper of the lamp) Tj ET", "Keeper of the lamp"},
		{"words apart by a gap", "BT /F1 10 Tf 72 720 Td [(Keeper)-400(of)-400(lamps)] TJ ET", "Keeper of lamps"},
		{"kerning is no gap", "BT /F1 10 Tf 72 720 Td [(Kee)-60(per)] TJ ET", "Keeper"},
		{"lines", "BT /F1 10 Tf 14 TL 72 720 Td (Keeper) Tj T* (of) Tj (lamps) ' ET", "Keeper\nof\nlamps"},
		{"label and value", "BT /F1 10 Tf 1 0 0 1 72 720 Tm (Title:) Tj 1 0 0 1 300 720 Tm (Keeper) Tj ET", "Title: Keeper"},
		{"accents", "BT /F1 10 Tf 72 720 Td (g\xe9rant d\x92\xeele) Tj ET", "gérant d’île"},
		{"word spacing", "BT /F1 10 Tf 20 Tw 72 720 Td (a b) Tj 1 0 0 1 112 720 Tm (c) Tj ET", "a b c"},
		{"scaled space", "q 2 0 0 2 0 0 cm BT /F1 5 Tf 36 360 Td (small) Tj ET Q BT /F1 10 Tf 72 700 Td (large) Tj ET", "small\nlarge"},
		{"superscript", "BT /F1 10 Tf 72 720 Td (1) Tj 4 Ts (st) Tj 0 Ts (of) Tj ET", "1stof"},
	}
	for _, c := range cases {
		p, err := readPage(t, pdfOf(c.content, evenFont, ""))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		page := document.Page{Lines: p.Lines}
		if got := document.Text(&page, nil); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestBoxesAreFromTheTopLeft(t *testing.T) {
	p, err := readPage(t, pdfOf("BT /F1 10 Tf 72 720 Td (lamp) Tj ET", evenFont, ""))
	if err != nil {
		t.Fatal(err)
	}
	want := document.Box{X: 72, Y: 792 - 720 - 7.5, Width: 20, Height: 10}
	if got := p.Lines[0].Words[0].Box; got != want {
		t.Errorf("box %+v, want %+v", got, want)
	}
}

func TestWhatElseIsOnThePage(t *testing.T) {
	p, err := readPage(t, pdfOf("q 306 0 0 792 0 0 cm /Im Do Q BT 3 Tr /F1 10 Tf 72 720 Td (lamp\x01) Tj ET", evenFont, ""))
	if err != nil {
		t.Fatal(err)
	}
	if p.Pictures != 1 || p.Coverage != 0.5 || !p.Invisible {
		t.Errorf("%d pictures over %.2f of the page, invisible text %v", p.Pictures, p.Coverage, p.Invisible)
	}
}

// TestBeyond holds what must go to another reader rather than be read wrongly.
func TestBeyond(t *testing.T) {
	shown := "BT /F1 10 Tf 72 720 Td (lamp) Tj ET"
	cases := []struct{ name, content, font, page string }{
		{"form", "/Fm Do " + shown, evenFont, ""},
		{"no widths", shown, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>", ""},
		{"drawn font", shown, "<</Type/Font/Subtype/Type3>>", ""},
		{"turned page", shown, evenFont, "/Rotate 90"},
		{"turned text", "BT /F1 10 Tf 0 1 -1 0 72 720 Tm (lamp) Tj ET", evenFont, ""},
		{"too few operands", "BT /F1 Tf (lamp) Tj ET", evenFont, ""},
		{"no font", "BT (lamp) Tj ET", evenFont, ""},
		{"wide font without a map", shown, "<</Type/Font/Subtype/Type0/Encoding/Identity-H>>", ""},
	}
	for _, c := range cases {
		if p, err := readPage(t, pdfOf(c.content, c.font, c.page)); !errors.Is(err, ErrBeyond) {
			t.Errorf("%s: read as %v, error %v", c.name, p.Lines, err)
		}
	}
	for _, data := range []string{"", "%PDF-1.4\n", "hello"} {
		if _, err := Open(t.Context(), []byte(data), nil); !errors.Is(err, ErrBeyond) {
			t.Errorf("%q: %v", data, err)
		}
	}
}

// TestContentsThatEndEarly: a coded content whose middle is damaged, or whose
// beginning is; one that only lacks its sum is whole.
func TestContentsThatEndEarly(t *testing.T) {
	content := []byte("BT /F1 10 Tf 72 720 Td (Keeper of the lamp) Tj (and of the buoys) Tj ET")
	var coded bytes.Buffer
	w, _ := zlib.NewWriterLevel(&coded, zlib.NoCompression)
	_, _ = w.Write(content)
	_ = w.Close()
	all := coded.String()
	cases := []struct {
		name, data, filter string
		want               bool
	}{
		{"whole", all, "/FlateDecode", false},
		{"without its sum", all[:len(all)-4], "/FlateDecode", false},
		{"with a wrong sum", all[:len(all)-4] + "xxxx", "/FlateDecode", false},
		{"cut", all[:len(all)/2], "[/FlateDecode]", true},
		{"without a beginning", "xx" + all[2:], "/FlateDecode", true},
		{"coded otherwise", "80~>", "/ASCII85Decode", false},
	}
	for _, c := range cases {
		objects := objectsOf(c.data, evenFont, "")
		objects[3] = strings.Replace(objects[3], "<<", "<</Filter"+c.filter, 1)
		d, err := Open(t.Context(), fileOf(objects), nil)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := d.EndsEarly(t.Context(), 1); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestPagesThatAreNotCounted(t *testing.T) {
	for kids, want := range map[string]int{
		"/Kids[3 0 R]/Count 1":       0,
		"/Kids[3 0 R 3 0 R]/Count 1": 1,
		"/Kids[3 0 R 2 0 R]/Count 1": 0, // itself
		"/Kids[3 0 R 9 0 R]/Count 2": 0,
		"/Kids[3 0 R]/Count 5":       0,
	} {
		objects := objectsOf("", evenFont, "")
		objects[1] = "<</Type/Pages" + kids + ">>"
		d, err := Open(t.Context(), fileOf(objects), nil)
		if err != nil {
			t.Fatal(kids, err)
		}
		if got := d.Uncounted(t.Context()); got != want {
			t.Errorf("%s: %d, want %d", kids, got, want)
		}
	}
}
