package extract

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/jdscribe/jdscribe/document"
)

// Page furniture is what stands at the same place of several pages and says the
// same, as far as two readings of the same print agree.
const (
	furnitureEdge  = 0.12 // of a page's height, at its head and at its foot
	outermost      = 0.08 // the same, where a lone number is the page's own
	furnitureShift = 0.03 // of a page's height, by which scans of it differ
	furnitureGrow  = 1.5  // by which heights of its lines differ
	furniturePages = 8    // to either side that are compared; what runs through a document runs past those
	furnitureAlike = 30   // hundredths of the letters that may be misread
	fewLetters     = 4    // of so few none may be
	mostLetters    = 200  // in a line of furniture
	leastWitnesses = 2    // other pages, where there are so many
	ofWitnesses    = 4    // and of so many pages around, one
)

// MarkFurniture sets Line.Furniture of the running headers, footers and page
// numbers of a document's pages. Lines stay where they are; a document of one
// page has none but a page number that says what it is.
func MarkFurniture(pages []document.Page) {
	edges := make([][]edgeLine, len(pages))
	for i := range pages {
		edges[i] = edgeLines(&pages[i])
	}
	for i := range pages {
		for _, l := range edges[i] {
			l.line.Furniture = l.kind(i, edges)
		}
	}
}

// edgeLine is a line near the head or the foot of a page.
type edgeLine struct {
	line      *document.Line
	place     document.Furniture // header or footer
	y, height float64            // of its middle and of itself, in parts of the page's height
	text      string             // its letters in lower case and its digits
	number    int                // of the page, where that is what the line says
	numbered  bool
	named     bool // it says "page" or of how many
}

func edgeLines(p *document.Page) (out []edgeLine) {
	for i := range p.Lines {
		line := &p.Lines[i]
		if line.Box.IsZero() || p.Height <= 0 {
			continue
		}
		l := edgeLine{line: line, y: (line.Box.Y + line.Box.Height/2) / p.Height, height: line.Box.Height / p.Height}
		switch {
		case l.y < furnitureEdge:
			l.place = document.FurnitureHeader
		case l.y > 1-furnitureEdge:
			l.place = document.FurnitureFooter
		default:
			continue
		}
		l.text = outline(line)
		l.number, l.named, l.numbered = pageNumber(line)
		out = append(out, l)
	}
	return out
}

// kind is what a line of page i is, by what the pages around it have in the
// same place.
func (l edgeLine) kind(i int, edges [][]edgeLine) document.Furniture {
	numbers, repeats, others := 0, 0, 0
	for k := max(i-furniturePages, 0); k <= min(i+furniturePages, len(edges)-1); k++ {
		if k == i || len(edges[k]) == 0 {
			continue
		}
		others++
		number, repeat := l.witness(edges[k], k-i)
		if number {
			numbers++
		}
		if repeat {
			repeats++
		}
	}
	needed := max(min(max(others, 1), leastWitnesses), others/ofWitnesses)
	switch {
	case l.named, l.numbered && (numbers >= needed || l.number == i+1 && min(l.y, 1-l.y) < outermost):
		return document.FurniturePageNumber
	case repeats >= needed:
		return l.place
	}
	return ""
}

// witness says whether another page, so many pages later, has in the same place
// a number that counts on, or the same text.
func (l edgeLine) witness(others []edgeLine, later int) (number, repeat bool) {
	for _, o := range others {
		if o.place != l.place || max(o.y-l.y, l.y-o.y) > furnitureShift {
			continue
		}
		number = number || l.numbered && o.numbered && o.number == l.number+later
		repeat = repeat || max(o.height, l.height) <= furnitureGrow*min(o.height, l.height) && sameOutline(l.text, o.text)
	}
	return number, repeat
}

// outline is a line's letters, in lower case, and digits.
func outline(line *document.Line) string {
	var b strings.Builder
	for _, w := range line.Words {
		for _, r := range strings.ToLower(w.Text) {
			if unicode.IsDigit(r) || unicode.IsLetter(r) {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// sameOutline reports two readings of one print.
func sameOutline(a, b string) bool {
	n, m := len([]rune(a)), len([]rune(b))
	switch {
	case min(n, m) == 0 || max(n, m) > mostLetters || 10*min(n, m) < 7*max(n, m):
		return false
	case min(n, m) < fewLetters:
		return a == b && strings.Trim(a, "0123456789") != ""
	}
	return difference(a, b) <= furnitureAlike
}

// numbering matches what is printed as a page's number, digits that are read as
// letters included.
var numbering = regexp.MustCompile(`(?i)^(page\s*)?[-–—.(|]*\s*([0-9IlO]{1,4})\s*[-–—.)|]*(\s*(?:of|de|sur|/|of/de)\s*[0-9IlO]{1,4})?$`)

// pageNumber is the number that a line consists of; named where "page" or the
// number of pages is said too.
func pageNumber(line *document.Line) (number int, named, ok bool) {
	if len(line.Words) > 5 {
		return 0, false, false
	}
	var words []string
	for _, w := range line.Words {
		words = append(words, w.Text)
	}
	m := numbering.FindStringSubmatch(strings.Join(words, " "))
	if m == nil {
		return 0, false, false
	}
	number, err := strconv.Atoi(strings.NewReplacer("I", "1", "l", "1", "O", "0").Replace(m[2]))
	return number, m[1] != "" || m[3] != "", err == nil
}
