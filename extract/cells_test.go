package extract

import (
	"context"
	"errors"
	"fmt"
	"image"
	"slices"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/internal/specimen"
	"github.com/jdscribe/jdscribe/extract/picture"
)

const formDPI = 200.0

// formEngine reads a page in rows, and cells one after the other.
type formEngine struct {
	rows    []RecognisedLine
	cells   []string // lines of words with their confidences
	failure error    // of the others
	asked   int      // cells
}

func (*formEngine) Name() string { return "form 1" }

func (e *formEngine) Recognise(_ context.Context, img *image.Gray, q Request) (*Recognition, error) {
	if q.Layout != LayoutBlock {
		return &Recognition{Lines: e.rows}, nil
	}
	e.asked++
	if e.asked > len(e.cells) {
		return &Recognition{}, e.failure
	}
	read := &Recognition{}
	lines := strings.Split(e.cells[e.asked-1], "\n")
	height := img.Rect.Dy() / (len(lines) + 1)
	for i, text := range lines {
		read.Lines = append(read.Lines, row(10, height/2+i*height, height, text))
	}
	return read, nil
}

// row is a line of words as "lamp 0.9", parted by commas, as wide as
// those of the form.
func row(x, y, height int, text string) (line RecognisedLine) {
	for part := range strings.SplitSeq(text, ", ") {
		w := RecognisedWord{Box: image.Rect(x, y, x+65, y+height)}
		if n, err := fmt.Sscan(part, &w.Text, &w.Confidence); n != 2 {
			panic(err)
		}
		line.Words = append(line.Words, w)
		x += 80
	}
	return line
}

// inch is a place on the page in pixels.
func inch(x float64) int { return int(x * formDPI) }

// formPage is a page with a label at one inch and a value at three and a half.
func formPage() *image.Gray {
	g := specimen.Page(formDPI, 255, 255)
	specimen.Write(g, formDPI, 1, 2, 11, "Lamp light")
	specimen.Write(g, formDPI, 3.5, 2, 11, "4110")
	specimen.Write(g, formDPI, 1, 4, 11, "The keeper trims the lamp")
	return g
}

// readForm has the engine read the page's form: label and value as they are given.
func readForm(t *testing.T, e *formEngine, label, value string, change func(*Options)) document.Page {
	t.Helper()
	e.rows = []RecognisedLine{row(inch(1), inch(1.9), 24, label)}
	if value != "" {
		e.rows[0].Words = append(e.rows[0].Words, row(inch(3.5), inch(1.9), 24, value).Words...)
	}
	o := Options{Engine: e, Known: func(_, word string) bool {
		return slices.Contains([]string{"lamp", "light", "all"}, strings.ToLower(word))
	}}
	if change != nil {
		change(&o)
	}
	doc, err := ReadBytes(t.Context(), "page.png", specimen.PNG(formPage()), o)
	if err != nil {
		t.Fatal(err)
	}
	return doc.Pages[0]
}

func TestDoubtfulCellsAreReadByThemselves(t *testing.T) {
	const label = "Lamp 0.95, light 0.95"
	for _, c := range []struct{ name, label, value, again, want string }{
		{"surer", label, "all 0.57", "4110 0.9", "Lamp light 4110"},
		{"no surer", label, "4110 0.8", "411O 0.4", "Lamp light 4110"},
		{"a known word for figures", label, "4110 0.6", "all 0.96", "Lamp light 4110"},
		{"other figures", label, "4110 0.6", "4117 0.89", "Lamp light 4110"},
		{"other figures, surely", label, "4110 0.6", "4117 0.96", "Lamp light 4117"},
		{"more figures", label, "EC-4 0.6", "EC-04 0.8", "Lamp light EC-4"},
		{"a digit before", label, "84066 0.6", "184066 0.85", "Lamp light 84066"},
		{"ten times as much", label, "1.5 0.6", "15 0.85", "Lamp light 1.5"},
		{"the same figures", label, "4110: 0.5", "4110 0.8", "Lamp light 4110"},
		{"figures for garbage", label, "ai 0.5", "411 0.7", "Lamp light 411"},
		{"figures in a code for a word", label, "AS-04 0.6", "all 0.97", "Lamp light AS-04"},
		{"a word with a figure", label, "1ight 0.6", "light 0.9", "Lamp light light"},
		{"a lone sign", label, "4 0.6", "lamp 0.96", "Lamp light 4"},
		{"of several lines", label, "xyz 0.6", "lamp 0.9\nlight 0.9", "Lamp light lamp light"},
		{"lost and found", label, "", "4110 0.9", "Lamp light 4110"},
		{"lost and guessed", label, "", "4110 0.7", "Lamp light"},
		{"lost, and a speck", label, "", "| 0.9", "Lamp light"},
		{"lost, and a dash", label, "", "— 0.97", "Lamp light"},
		{"lost, and a letter", label, "", "é 0.97", "Lamp light"},
		{"lost, and likely words", label, "", "lamp 0.8", "Lamp light lamp"},
		{"lost, and unlikely ones", label, "", "xyz 0.8", "Lamp light"},
		{"the label", "Larnp 0.5, light 0.9", "4110 0.95", "Lamp 0.9, light 0.9", "Lamp light 4110"},
	} {
		e := &formEngine{cells: []string{c.again}}
		page := readForm(t, e, c.label, c.value, nil)
		if got := document.Text(&page, nil); strings.TrimSpace(got) != c.want || e.asked != 1 {
			t.Errorf("%s: %q after %d cells, want %q", c.name, got, e.asked, c.want)
		}
	}
}

// TestWhatACellReplacesIsKept, and what was done is said.
func TestWhatACellReplacesIsKept(t *testing.T) {
	page := readForm(t, &formEngine{cells: []string{"4110 0.9"}}, "Lamp 0.95, light 0.95", "all 0.57", nil)
	if w := page.Lines[0].Words[2]; !slices.Equal(w.Alternatives, []string{"all"}) || w.Box.X < 3.4*72 {
		t.Errorf("word %+v", w)
	}
	if steps := page.Signals.Steps; !slices.Contains(steps, "cells read by themselves: 1 (words taken: 1, found: 0)") || page.Signals.Characters != 13 {
		t.Errorf("signals %+v", page.Signals)
	}
}

// TestFiguresInDisputeAreInDoubt, and those that are not keep their confidence. The
// page is graded by what the engine thinks of it.
func TestFiguresInDisputeAreInDoubt(t *testing.T) {
	for _, c := range []struct {
		first, again string
		want         float64
	}{
		{"4110: 0.6", "4117 0.96", disputed}, {"1.5 0.6", "15 0.96", disputed}, {"411:0 0.6", "4110 0.96", 0.96}, {"4110: 0.6", "4110 0.96", 0.96},
		{"1ight 0.6", "light 0.96", 0.96}, {"ai 0.6", "411 0.96", 0.96},
	} {
		page := readForm(t, &formEngine{cells: []string{c.again}}, "Lamp 0.95, light 0.95", c.first, nil)
		first, _, _ := strings.Cut(c.first, " ")
		if w := page.Lines[0].Words[2]; w.Confidence != c.want || w.Alternatives[0] != first || page.Status != document.StatusOK {
			t.Errorf("%s, %s: %+v, page %s", c.first, c.again, w, page.Status)
		}
	}
}

func TestSureCellsAreNotReadAgain(t *testing.T) {
	for name, change := range map[string]func(*Options){
		"sure":           nil,
		"careful":        func(o *Options) { o.Careful = true },
		"without words":  func(o *Options) { o.Known = nil },
		"a page of poor": nil,
	} {
		label, value := "Lamp 0.95, light 0.95", "4110 0.6"
		switch name {
		case "sure":
			value = "4110 0.95"
		case "a page of poor":
			label = "Lamp 0.3, light 0.3"
		}
		e := &formEngine{cells: []string{"4111110 0.99"}}
		if page := readForm(t, e, label, value, change); e.asked > 0 {
			t.Errorf("%s: %d cells, %q", name, e.asked, document.Text(&page, nil))
		}
	}
}

// TestAWordThatReachesOutOfItsCellStays: the cell's bounds are wrong, unless the
// word is a guess.
func TestAWordThatReachesOutOfItsCellStays(t *testing.T) {
	for confidence, want := range map[string]string{"0.8": "Lamp light all-all", "0.3": "Lamp light 4110"} {
		e := &formEngine{cells: []string{"4110 0.95"}}
		e.rows = nil
		label := row(inch(1), inch(1.9), 24, "Lamp 0.95, light 0.95")
		label.Words = append(label.Words, RecognisedWord{Text: "all-all", Box: image.Rect(inch(3.3), inch(1.9), inch(4.2), inch(2.02))})
		if _, err := fmt.Sscan(confidence, &label.Words[2].Confidence); err != nil {
			t.Fatal(err)
		}
		e.rows = []RecognisedLine{label}
		o := Options{Engine: e, Known: func(string, string) bool { return true }}
		doc, err := ReadBytes(t.Context(), "page.png", specimen.PNG(formPage()), o)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSpace(document.Text(&doc.Pages[0], nil)); got != want {
			t.Errorf("confidence %s: %q, want %q", confidence, got, want)
		}
	}
}

// TestAFailedCellLeavesTheFirstReading, unless no page can be read any more.
func TestAFailedCellLeavesTheFirstReading(t *testing.T) {
	e := &formEngine{failure: errors.New("out of ink")}
	page := readForm(t, e, "Lamp 0.95, light 0.95", "4110 0.6", nil)
	if got := document.Text(&page, nil); strings.TrimSpace(got) != "Lamp light 4110" || e.asked != 1 {
		t.Errorf("%q after %d cells", got, e.asked)
	}
	if steps := page.Signals.Steps; !slices.Contains(steps, "cells read by themselves: 1 (words taken: 0, found: 0); reading failed in 1: out of ink") {
		t.Errorf("steps %q", steps)
	}
	e = &formEngine{failure: &Error{Code: CodeNoEngine}, rows: []RecognisedLine{row(inch(1), inch(1.9), 24, "Lamp 0.95, light 0.6")}}
	_, err := ReadBytes(t.Context(), "page.png", specimen.PNG(formPage()), Options{Engine: e, Known: func(string, string) bool { return true }})
	if CodeOf(err) != CodeNoEngine {
		t.Errorf("error %v", err)
	}
}

// TestAGuessAcrossCells is replaced by what is read in each of them; where it
// stays, its words are not put in twice.
func TestAGuessAcrossCells(t *testing.T) {
	for _, c := range []struct {
		cells []string
		want  string
	}{
		{[]string{"Lamp 0.95, light 0.95", "4110 0.95"}, "Lamp light 4110"},
		{[]string{"|| 0.2", "4110 0.95"}, "Lampiight4110"},
		{[]string{"|| 0.2", "lamp 0.8"}, "Lampiight4110"},
		{[]string{"|| 0.2", "4111 0.95"}, "Lampiight4110 4111"},
	} {
		g := specimen.Page(formDPI, 255, 255)
		specimen.Write(g, formDPI, 1, 2, 11, "The light of the northern lamps")
		specimen.Write(g, formDPI, 3.7, 2, 11, "4110")
		specimen.Write(g, formDPI, 1, 4, 11, "The keeper trims the lamp")
		e := &formEngine{cells: c.cells}
		guess := RecognisedWord{Text: "Lampiight4110", Confidence: 0.3, Box: image.Rect(inch(1), inch(1.9), inch(4), inch(2.02))}
		page := readRows(t, e, g, RecognisedLine{Words: []RecognisedWord{guess}}, row(inch(1), inch(3.9), 24, "The 0.95, keeper 0.95"))
		if w := page.Lines[0].Words; len(w) > 2 && !slices.Equal(w[0].Alternatives, []string{"Lampiight4110"}) {
			t.Errorf("%q: the guess is lost", c.cells)
		}
		if got := strings.TrimSpace(strings.Split(document.Text(&page, nil), "The")[0]); got != c.want || e.asked != 2 {
			t.Errorf("%q: %q after %d cells, want %q", c.cells, got, e.asked, c.want)
		}
	}
}

// readRows has the engine read a page on which it reads these rows.
func readRows(t *testing.T, e *formEngine, g *image.Gray, rows ...RecognisedLine) document.Page {
	t.Helper()
	e.rows = rows
	doc, err := ReadBytes(t.Context(), "page.png", specimen.PNG(g), Options{Engine: e, Known: func(string, string) bool { return true }})
	if err != nil {
		t.Fatal(err)
	}
	return doc.Pages[0]
}

// TestCellsOfAPageAreCounted: a page of nothing but cells has a limit, and a lower
// one where they fail.
func TestCellsOfAPageAreCounted(t *testing.T) {
	g := specimen.Page(formDPI, 255, 255)
	for i := range 60 {
		for _, x := range []float64{1, 3.5} {
			specimen.Write(g, formDPI, x, 0.8+0.165*float64(i), 8, "Lamp oil")
		}
	}
	for want, failure := range map[int]error{mostCells: nil, mostFailed: errors.New("out of ink")} {
		e := &formEngine{failure: failure}
		if readRows(t, e, g, row(inch(1), inch(0.2), 24, "Lamp 0.95, light 0.95")); e.asked != want {
			t.Errorf("%d cells, want %d", e.asked, want)
		}
	}
}

// TestTextInTwoColumnsIsNotReadAgain: its lines are no cells.
func TestTextInTwoColumnsIsNotReadAgain(t *testing.T) {
	g := specimen.Page(formDPI, 255, 255)
	var rows []RecognisedLine
	for i := range 8 {
		y := 2 + 0.2*float64(i)
		specimen.Write(g, formDPI, 1, y, 11, "The lamps burn on all shores at")
		specimen.Write(g, formDPI, 3.7, y, 11, "night and in the fog of a day as")
		line := row(inch(1), inch(y-0.1), 24, "The 0.6, lamps 0.6, burn 0.6, on 0.6, all 0.6")
		line.Words = append(line.Words, row(inch(3.7), inch(y-0.1), 24, "night 0.6, and 0.6, in 0.6, the 0.6, fog 0.6").Words...)
		rows = append(rows, line)
	}
	e := &formEngine{}
	if readRows(t, e, g, rows...); e.asked > 0 {
		t.Errorf("%d cells", e.asked)
	}
}

// TestCellsInTwoColumnsAreReadAgain: rows of a form with as many words.
func TestCellsInTwoColumnsAreReadAgain(t *testing.T) {
	g := specimen.Page(formDPI, 255, 255)
	var rows []RecognisedLine
	for i := range 8 {
		y := 2 + 0.2*float64(i)
		specimen.Write(g, formDPI, 1, y, 11, "Lamps on the shore")
		specimen.Write(g, formDPI, 5, y, 11, "Northern and eastern")
		line := row(inch(1), inch(y-0.1), 24, "Lamps 0.6, on 0.6, shore 0.6")
		line.Words = append(line.Words, row(inch(5), inch(y-0.1), 24, "North 0.6, and 0.6, east 0.6").Words...)
		rows = append(rows, line)
	}
	e := &formEngine{}
	if readRows(t, e, g, rows...); e.asked != 16 {
		t.Errorf("%d cells", e.asked)
	}
}

// TestCellsOfASkewPage: words are found in their cells where the page was
// straightened.
func TestCellsOfASkewPage(t *testing.T) {
	g := specimen.Page(formDPI, 0, 255)
	specimen.Write(g, formDPI, 1, 8, 11, "Lamp light")
	specimen.Write(g, formDPI, 4, 8, 11, "Warden of all the lamps ashore")
	skew, _ := picture.Straighten(g, -4)
	e := &formEngine{}
	if readRows(t, e, skew, row(inch(1), inch(7.9), 24, "Lamp 0.95, light 0.95"), row(inch(4), inch(7.9), 24, "Warden 0.95, of 0.95, all 0.95, the 0.95, lamps 0.95")); e.asked > 0 {
		t.Errorf("%d cells", e.asked)
	}
}
