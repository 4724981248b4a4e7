package sandbox

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract"
)

// frugal is a pool with limits that bombs reach soon.
func frugal(t *testing.T) *Pool {
	t.Helper()
	return pool(t, "", func(o *Options) { o.Memory, o.PageTime = 300<<20, 30*time.Second })
}

// TestBombs has a hostile page among four of a PDF: the others come out intact,
// and it says what happened, or is read.
func TestBombs(t *testing.T) {
	form := func(dictionary, content string) string {
		return streamObject("/Type/XObject/Subtype/Form/BBox[0 0 612 792]"+dictionary, []byte(content))
	}
	picture := func(size, filters string, pixels []byte) string {
		return streamObject("/Type/XObject/Subtype/Image/BitsPerComponent 8/ColorSpace/DeviceGray"+size+filters, pixels)
	}
	blown := func(unit string, size int) func(t *testing.T) bombPage {
		return func(t *testing.T) bombPage { return bombPage{filters: twiceFlate, content: inflated(t, unit, size)} }
	}
	painted := func(picture string) bombPage {
		return bombPage{content: []byte("q 612 0 0 792 0 0 cm /X Do Q"), xobjects: []string{picture}}
	}
	plain := func(p bombPage) func(*testing.T) bombPage { return func(*testing.T) bombPage { return p } }
	cases := []struct {
		name   string
		page   func(t *testing.T) bombPage // made in its case: some take seconds
		reason string                      // of the failed page; empty where it is read
	}{
		{"blanks without end", blown(" ", 1<<29), "too much memory"},
		{"states without end", blown("q ", 1<<28), "too much memory"},
		{"a text without end", blown("(a", 1<<28), "too much memory"},
		{"text without end", blown("BT /F1 12 Tf 72 700 Td (a b c) Tj ET ", 1<<28), "too much memory"},
		{"a picture that claims a size", plain(painted(picture("/Width 2000000000/Height 2000000000", "", []byte("x")))), ""},
		{"a picture of a gigabyte", func(t *testing.T) bombPage {
			return painted(picture("/Width 32000/Height 32000", twiceFlate, inflated(t, "\x80", 1<<30)))
		}, ""},
		{"a page of a thousand kilometres", plain(bombPage{box: "0 0 3e9 3e9", content: []byte("0 0 9e8 9e8 re f")}), ""},
		{"a page without height", plain(bombPage{box: "0 0 14400 0.001", content: []byte("0 0 9 9 re f")}), ""},
		{"a form within itself", plain(bombPage{content: []byte("/X Do"), xobjects: []string{
			form("/Resources<</XObject<</X 12 0 R>>>>", strings.Repeat("/X Do ", 1000))}}), "too much memory"},
		{"arrays within arrays", plain(bombPage{content: []byte(strings.Repeat("[", 1<<20))}), ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { checkBomb(t, bombFile(t, c.page(t)), c.reason) })
	}
}

func checkBomb(t *testing.T, file, reason string) {
	t.Helper()
	doc, err := frugal(t).Read(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	if len(doc.Pages) != bombPages {
		t.Fatalf("%d pages, want %d", len(doc.Pages), bombPages)
	}
	for i, page := range doc.Pages {
		t.Logf("page %d: %s: %s", page.Number, page.Status, page.Reason)
		if i != 1 && text(page) != pageText(i+1) {
			t.Errorf("page %d reads %q", i+1, text(page))
		}
	}
	if bad := doc.Pages[1]; (bad.Status == document.StatusFailed) != (reason != "") || !strings.Contains(bad.Reason, reason) {
		t.Errorf("the hostile page is %s: %s; want %q", bad.Status, bad.Reason, reason)
	}
}

// TestHostileFiles are hostile as a whole: they end in time, as the error says
// or with their page read.
func TestHostileFiles(t *testing.T) {
	sound := streamObject("", []byte("BT /F1 12 Tf 72 700 Td ("+pageText(1)+") Tj ET"))
	page := "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
	cases := []struct {
		name string
		data []byte
		want extract.Code // empty where page 1 is read
	}{
		{"a table that follows itself", pdfOf([]string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", page, sound, evenFont}, "/Prev START"), ""},
		{"a page tree within itself", pdfOf([]string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000000>>"}, ""), extract.CodeDamaged},
		{"a billion pages", pdfOf([]string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1000000000>>", page, sound, evenFont}, ""), ""},
		{"a deep page tree", deepTree(20000), ""},
		{"a picture that claims a size", pngOf(1<<17, 1<<17, []byte{0}), extract.CodeTooLarge},
		{"a picture of 16 GB", pngOf(1<<31-1, 1, nil), extract.CodeTooLarge},
		{"a picture larger than memory", pngOf(7000, 7000, deflated(t, []byte{0}, 7000*(8*7000+1))), extract.CodeMemory},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			doc, err := frugal(t).Read(t.Context(), temporary(t, "hostile", c.data))
			if extract.CodeOf(err) != c.want {
				t.Fatalf("error %v, want code %q", err, c.want)
			}
			if c.want == "" && text(doc.Pages[0]) != pageText(1) {
				t.Errorf("page 1 of %d is %s, %s, and reads %q", len(doc.Pages), doc.Pages[0].Status, doc.Pages[0].Reason, text(doc.Pages[0]))
			}
		})
	}
}

// deepTree has one page below so many nodes.
func deepTree(levels int) []byte {
	objects := []string{"<</Type/Catalog/Pages 4 0 R>>", streamObject("", []byte("BT /F1 12 Tf 72 700 Td ("+pageText(1)+") Tj ET")),
		evenFont}
	for i := range levels {
		objects = append(objects, fmt.Sprintf("<</Type/Pages/Count 1/Kids[%d 0 R]>>", i+5))
	}
	return pdfOf(append(objects, "<</Type/Page/MediaBox[0 0 612 792]/Contents 2 0 R/Resources<</Font<</F1 3 0 R>>>>>>"), "")
}

// TestAHugePageOfATIFF: one page claims more than may be read.
func TestAHugePageOfATIFF(t *testing.T) {
	file := tiffFile(t, []tiffPage{{100, 100}, {100000, 100000}, {300, 100}, {1<<32 - 1, 1<<32 - 1}, {500, 100}})
	doc, err := frugal(t).Read(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	for i, page := range doc.Pages {
		if i%2 == 0 && !strings.HasPrefix(text(page), "page-") {
			t.Errorf("page %d is %s, %s, and reads %q", i+1, page.Status, page.Reason, text(page))
		}
		if i%2 == 1 && (page.Status != document.StatusFailed || !strings.Contains(page.Reason, "too large")) {
			t.Errorf("page %d is %s: %s", i+1, page.Status, page.Reason)
		}
	}
}
