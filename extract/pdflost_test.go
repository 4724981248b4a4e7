package extract

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// TestTextThatEndsEarlyIsForReview: the second half of a page's content can't be
// decoded, and PDFium gives the first as the page.
func TestTextThatEndsEarlyIsForReview(t *testing.T) {
	var content, coded bytes.Buffer
	for i := range 40 {
		fmt.Fprintf(&content, "BT /F1 10 Tf 72 %d Td (%d. Keeper of the lamp and of the buoys) Tj ET\n", 740-16*i, i+1)
	}
	w, _ := zlib.NewWriterLevel(&coded, zlib.NoCompression)
	_, _ = w.Write(content.Bytes())
	_ = w.Close()
	half := coded.String()[:coded.Len()/2+5]
	for data, want := range map[string]document.Status{coded.String(): document.StatusOK, half: document.StatusReview} {
		doc, err := ReadBytes(t.Context(), "x.pdf", []byte(specimen.Content(data, "/Filter/FlateDecode")), Options{})
		if err != nil {
			t.Fatal(err)
		}
		p := doc.Pages[0]
		if p.Status != want || strings.Contains(p.Reason, "decoded to the end") != (want == document.StatusReview) || len(p.Lines) < 10 {
			t.Errorf("%s, %d lines: %q", p.Status, len(p.Lines), p.Reason)
		}
	}
}

// TestPagesThatAreNotCountedAreNotLost: a page tree that holds three pages and
// counts one gives three, two of which failed.
func TestPagesThatAreNotCountedAreNotLost(t *testing.T) {
	data := grown(string(specimen.FormPDF()), "/Kids[3 0 R]", "/Kids[3 0 R 3 0 R 3 0 R]")
	doc, err := ReadBytes(t.Context(), "x.pdf", []byte(data), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range doc.Pages {
		got = append(got, fmt.Sprint(p.Number, p.Status))
		if p.Status == document.StatusFailed && p.Reason != "damaged: the page tree holds 3 pages and counts 1" {
			t.Error(p.Reason)
		}
	}
	if want := "1ok,2failed,3failed"; strings.Join(got, ",") != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestAFileThatBreaksOffIsReadAsFarAsItGoes: without its table and trailer, for
// review; where not even its catalogue is left it is damaged.
func TestAFileThatBreaksOffIsReadAsFarAsItGoes(t *testing.T) {
	data, _, _ := strings.Cut(string(specimen.FormPDF()), "\nxref\n")
	doc, err := ReadBytes(t.Context(), "x.pdf", []byte(data), Options{})
	if err != nil {
		t.Fatal(err)
	}
	p := doc.Pages[0]
	if p.Status != document.StatusReview || !strings.HasSuffix(p.Reason, "breaks off: text may be lost") || len(p.Lines) != 3 {
		t.Errorf("%s, %d lines: %q", p.Status, len(p.Lines), p.Reason)
	}
	if _, err := ReadBytes(t.Context(), "x.pdf", []byte(strings.Replace(data, "/Catalog", "/Cutalog", 1)), Options{}); CodeOf(err) != CodeDamaged {
		t.Error(err)
	}
}

// grown is a PDF with something longer in place of old, and its table put right.
func grown(data, old, long string) string {
	at, by := strings.Index(data, old), len(long)-len(old)
	moved := func(number string) string {
		n, _ := strconv.Atoi(number)
		if n > at {
			n += by
		}
		return fmt.Sprintf("%0*d", len(number), n)
	}
	data = data[:at] + long + data[at+len(old):]
	return regexp.MustCompile(`\d{10}|startxref\n\d+`).ReplaceAllStringFunc(data, func(s string) string {
		name, number, found := strings.Cut(s, "\n")
		if !found {
			return moved(s)
		}
		return name + "\n" + moved(number)
	})
}
