package extract

import (
	"math/rand"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
)

// TestTextForAPrinter reads texts as they were sent to the printers of 1985 to
// 2000.
func TestTextForAPrinter(t *testing.T) {
	const ok, review = document.StatusOK, document.StatusReview
	cases := []struct {
		name, data, want string
		status           document.Status
		reason           string
	}{
		{"bold", "T\bTi\bit\btl\ble\be: Keeper", "Title: Keeper", ok, ", overstrikes folded"},
		{"four times", "K\bK\bK\bKeeper", "Keeper", ok, ", overstrikes folded"},
		{"underlined before", "_\bT_\bi_\bt_\bl_\be", "Title", ok, ", overstrikes folded"},
		{"underlined behind", "Title\b\b\b\b\b_____: Keeper", "Title: Keeper", ok, ", overstrikes folded"},
		{"accents", "E\b'tat, de\b'ja\b`, ,\bca et o\b^ter", "État, déjà, ça et ôter", ok, ", overstrikes folded"},
		{"accents of DOS", "E\x82\b\x82tat", "Eétat", ok, ", read as CP850, overstrikes folded"},
		{"struck out", "s\b/i\b/x lamps", "six lamps", review, ", letters struck over by others: 2"},
		{"typed over", "lanp\b\bmp", "lamp", review, ", overstrikes folded, letters struck over by others: 1"},
		{"a step back at the start", "\bTitle", "Title", ok, ""},
		{"Epson", "\x1b@\x1bETitle\x1bF: \x1b-1Keeper\x1b-\x00\x1bW\x01 \x1bx1of\x1b!8 lamps", "Title: Keeper of lamps", ok, ", printer codes left out: 8"},
		{"Epson's measures", "\x1bC\x42\x1bC\x00\x0b\x1bl\x08\x1bQ\x50\x1bA\x0c\x1b3$\x1bD\x08\x10\x18\x00Title\x1b$\x40\x01Keeper", "Title Keeper", ok, ", printer codes left out: 8"},
		{"Epson's picture", "Title\x1bK\x04\x00\x00\x1b\x0a\xff\x1b*\x21\x02\x00abcdef: Keeper", "Title: Keeper", ok, ", printer codes left out: 2"},
		{"ESC/P 2", "\x1b(t\x03\x00\x01\x02\x03Title", "Title", ok, ", printer codes left out: 1"},
		{"PCL", "\x1bE\x1b&l6d0O\x1b(s0p10h12v0s3b3T\x1b(8UTitle\x1b&a20CKeeper\x1b(s0B\x1b&d@", "Title Keeper", ok, ", printer codes left out: 7"},
		{"PCL's picture", "Title\x1b*t300R\x1b*b4W\x1b\x00\f\n\x1b*rB: Keeper", "Title: Keeper", ok, ", printer codes left out: 3"},
		{"PJL", "\x1b%-12345XTitle", "Title", ok, ", printer codes left out: 1"},
		{"ANSI", "\x1b[1;31mTitle\x1b[0m", "Title", ok, ", printer codes left out: 2"},
		{"IBM", "\x1b[@\x04\x00\x00\x00\x22\x02Title", "Title", ok, ", printer codes left out: 1"},
		{"wide", "\x0eTITLE\x14 \x0fof\x12 lamps\a", "TITLE of lamps", ok, ", printer characters left out: 5"},
		{"unknown", "Title of\x1b{the lamps", "Title of {the lamps", review, ", control characters made spaces: 1"},
		{"cut off", "Title of the lamps\x1b*b40Wab", "Title of the lamps *b40Wab", review, ", control characters made spaces: 1"},
		{"other codes", "Title\x7fof the\x01lamps and of the buoys of the coast", "Title of the lamps and of the buoys of the coast", review, ", control characters made spaces: 2"},
		{"printed over", "Title\r_____\r\nKeeper\rKeeper\nof lamps\n", "Title\nKeeper\nof lamps", ok, ", lines printed over themselves: 2"},
		{"filled in", "Title: ______\r       Keeper\nof lamps\n", "Title: Keeper\nof lamps", ok, ", lines printed over themselves: 1"},
		{"a return is a line's end", "Title\rKeeper\nof lamps\n", "Title\nKeeper\nof lamps", ok, ""},
		{"lines that end in returns", "Nil\rNil\rNil\r", "Nil\nNil\nNil", ok, ""},
		{"padding", "Title\x00\x00 of lamps\n\x00\x00\x1a", "Title  of lamps", ok, ""},
		{"a hole in a word", "Ti\x00\x00e of lamps\n", "Ti e of lamps", review, ", control characters made spaces: 2"},
		{"records", "Title\x00Keeper", "Title Keeper", ok, ""},
		{"UTF-16 among bytes", "Title of the lamps\nK\x00e\x00e\x00p\x00e\x00r\x00\n", "Title of the lamps\nKeeper", ok, ""},
		{"a hole", "Title of the keeper of lamps and of buoys\n" + strings.Repeat("\x00", 500) + "below", "Title of the keeper of lamps and of buoys\n below", review, ", 500 zero bytes where text may be lost"},
		{"UTF-16 without a mark", string(wide("Title of the lamps and of the buoys of the coast of ")) + "\x19\x20\xe9\x00t\x00\xe9\x00", "Title of the lamps and of the buoys of the coast of ’été", ok, ", read as UTF-16 without a mark"},
		{"the other way round", "\x00T\x00i\x00t\x00l\x00e\x00 \x00o\x00f\x00 \x00l\x00a\x00m\x00p\x00s", "Title of lamps", ok, ", read as UTF-16 without a mark"},
		{"UTF-32", "\xff\xfe\x00\x00T\x00\x00\x00\xe9\x00\x00\x00", "Té", ok, ", read as UTF-32"},
	}
	for _, c := range cases {
		doc, err := ReadBytes(t.Context(), "text", []byte(c.data), Options{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		p := doc.Pages[0]
		if got := document.Text(&p, nil); got != strings.TrimSpace(c.want) && got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if p.Status != c.status || p.Reason != "plain text"+c.reason {
			t.Errorf("%s: %s, %q", c.name, p.Status, p.Reason)
		}
	}
}

// TestWhatIsNoText stays refused: random bytes, a program, numbers of 16 and
// 32 bits, and a picture's rows, also with words between.
func TestWhatIsNoText(t *testing.T) {
	r := rand.New(rand.NewSource(1)) //nolint:gosec // the same bytes each time
	noise, samples, rows := make([]byte, 5000), make([]byte, 5000), make([]byte, 5000)
	for i := range noise {
		noise[i] = byte(r.Intn(256))
		samples[i] = byte(i % 2 * r.Intn(3))
		rows[i] = byte(r.Intn(24))
	}
	program := "\x7fELF\x02\x01\x01" + strings.Repeat("\x00\x00\x03\x00\x3e\x01\x00\x40\x00lib.so", 200)
	for name, data := range map[string]string{"noise": string(noise), "samples": string(samples), "rows": string(rows), "a program": program} {
		_, err := ReadBytes(t.Context(), name, []byte(data), Options{})
		if CodeOf(err) != CodeUnsupported || !strings.HasSuffix(err.Error(), "application/octet-stream") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// FuzzPrinterCodes holds that what is left out is a part, in order, of what was
// there, but for the spaces of moves.
func FuzzPrinterCodes(f *testing.F) {
	for _, s := range []string{"\x1bETitle\x1bF", "\x1bB\x01", "\x1b(s0B", "\x1b*\x21\x02", "\x1b[@\x04", "\x1bb", "\x1bC"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		out, codes := withoutPrinterCodes(data)
		at := 0
		for _, b := range out {
			for at < len(data) && data[at] != b && b != ' ' {
				at++
			}
			if b != ' ' && at == len(data) {
				t.Fatalf("%q of %q", out, data)
			}
			if b != ' ' {
				at++
			}
		}
		if (codes == 0) != (len(out) == len(data)) {
			t.Errorf("%d codes of %q left out, %d bytes", codes, data, len(out))
		}
	})
}
