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
		{"other figures", label, "4110 0.6", "4117 0.96", "Lamp light 4110"},
		{"more figures", label, "4I1O 0.6", "4110 0.8", "Lamp light 4110"},
		{"a word with a figure", label, "1ight 0.6", "light 0.9", "Lamp light light"},
		{"a lone sign", label, "4 0.6", "lamp 0.96", "Lamp light 4"},
		{"of several lines", label, "xyz 0.6", "lamp 0.9\nlight 0.9", "Lamp light lamp light"},
		{"lost and found", label, "", "4110 0.9", "Lamp light 4110"},
		{"lost and guessed", label, "", "4110 0.7", "Lamp light"},
		{"lost, and a speck", label, "", "| 0.9", "Lamp light"},
		{"the label", "1arnp 0.5, light 0.9", "4110 0.95", "Lamp 0.9, light 0.9", "Lamp light 4110"},
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
	if steps := page.Signals.Steps; !slices.Contains(steps, "1 cells read by themselves: 1 words taken, 0 found") || page.Signals.Characters != 13 {
		t.Errorf("signals %+v", page.Signals)
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
	e = &formEngine{failure: &Error{Code: CodeNoEngine}, rows: []RecognisedLine{row(inch(1), inch(1.9), 24, "Lamp 0.95, light 0.6")}}
	_, err := ReadBytes(t.Context(), "page.png", specimen.PNG(formPage()), Options{Engine: e, Known: func(string, string) bool { return true }})
	if CodeOf(err) != CodeNoEngine {
		t.Errorf("error %v", err)
	}
}

// TestCellsOfAPageAreCounted: a page of nothing but cells has a limit.
func TestCellsOfAPageAreCounted(t *testing.T) {
	g := specimen.Page(formDPI, 255, 255)
	e := &formEngine{rows: []RecognisedLine{row(inch(1), inch(0.2), 24, "Lamp 0.95, light 0.95")}}
	for i := range 60 {
		for _, x := range []float64{1, 3.5} {
			specimen.Write(g, formDPI, x, 0.8+0.165*float64(i), 8, "Lamp oil")
		}
	}
	if _, err := ReadBytes(t.Context(), "page.png", specimen.PNG(g), Options{Engine: e, Known: func(string, string) bool { return true }}); err != nil {
		t.Fatal(err)
	}
	if e.asked != mostCells {
		t.Errorf("%d cells", e.asked)
	}
}
