package sandbox

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"strings"
	"testing"
)

// bombPage is what the second of four pages is, in a PDF of ours.
type bombPage struct {
	box      string // of the page, letter size where empty
	filters  string // of the content
	content  []byte
	xobjects []string // further objects, the first of them called X
}

// The objects of a bomb's file before its pages, and how many pages it has.
const (
	fontObject = 3
	firstPage  = 4
	bombPages  = 4
	firstExtra = firstPage + 2*bombPages
)

// evenFont has every character half as wide as high.
var evenFont = "<</Type/Font/Subtype/TrueType/BaseFont/Even/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 255/Widths[" + strings.Repeat("500 ", 224) + "]>>"

// pageText is what the sound pages say.
func pageText(n int) string {
	return fmt.Sprintf("Page %d is sound, and the keeper of the lamp reads it well.", n)
}

// bombFile writes a PDF of four pages, of which the second is hostile.
func bombFile(t *testing.T, bad bombPage) string {
	t.Helper()
	var kids []string
	for n := range bombPages {
		kids = append(kids, fmt.Sprintf("%d 0 R", firstPage+2*n))
	}
	objects := []string{"<</Type/Catalog/Pages 2 0 R>>",
		fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", strings.Join(kids, " "), bombPages),
		evenFont}
	for n := 1; n <= bombPages; n++ {
		box, resources := "0 0 612 792", fmt.Sprintf("/Font<</F1 %d 0 R>>", fontObject)
		content := streamObject("", fmt.Appendf(nil, "BT /F1 12 Tf 72 700 Td (%s) Tj ET", pageText(n)))
		if n == 2 {
			content = streamObject(bad.filters, bad.content)
			if bad.box != "" {
				box = bad.box
			}
			if len(bad.xobjects) > 0 {
				resources += fmt.Sprintf("/XObject<</X %d 0 R>>", firstExtra)
			}
		}
		objects = append(objects, fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents %d 0 R/Resources<<%s>>>>", box, firstPage+2*n-1, resources), content)
	}
	return temporary(t, "bomb.pdf", pdfOf(append(objects, bad.xobjects...), ""))
}

// pdfOf writes objects, numbered from 1, as a file.
func pdfOf(objects []string, trailer string) []byte {
	out := bytes.NewBufferString("%PDF-1.4\n")
	offsets := make([]int, len(objects))
	for i, o := range objects {
		offsets[i] = out.Len()
		fmt.Fprintf(out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := out.Len()
	fmt.Fprintf(out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, o := range offsets {
		fmt.Fprintf(out, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(out, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, strings.ReplaceAll(trailer, "START", fmt.Sprint(start)), start)
	return out.Bytes()
}

func streamObject(dictionary string, data []byte) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dictionary, len(data), data)
}

// The filters of what inflated makes.
const twiceFlate = "/Filter[/FlateDecode/FlateDecode]"

// inflated is a unit, repeated to so many bytes, deflated twice: some 100,000
// to one.
func inflated(t *testing.T, unit string, size int) []byte {
	t.Helper()
	return deflated(t, deflated(t, []byte(unit), size), 1)
}

// deflated is a unit, repeated to so many bytes at least, deflated.
func deflated(t *testing.T, unit []byte, size int) []byte {
	t.Helper()
	block := unit
	if size > len(unit) {
		block = bytes.Repeat(unit, 1<<20/len(unit))
	}
	var out bytes.Buffer
	w, err := zlib.NewWriterLevel(&out, zlib.BestSpeed)
	for done := 0; err == nil && done < size; done += len(block) {
		_, err = w.Write(block)
	}
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// pngOf is a PNG that claims a size, over a stream of pixels.
func pngOf(width, height uint32, pixels []byte) []byte {
	out := bytes.NewBufferString("\x89PNG\r\n\x1a\n")
	chunk := func(kind string, data []byte) {
		body := append([]byte(kind), data...)
		_ = binary.Write(out, binary.BigEndian, uint32(len(data))) // a buffer takes everything
		out.Write(body)
		_ = binary.Write(out, binary.BigEndian, crc32.ChecksumIEEE(body))
	}
	head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, width), height)
	chunk("IHDR", append(head, 16, 6, 0, 0, 0)) // four channels of 16 bits
	chunk("IDAT", pixels)
	chunk("IEND", nil)
	return out.Bytes()
}
