package extract

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/raster"
)

// withFields puts what was filled into the page where it is read. No reader of
// the page's own text sees it, and its picture is drawn without it. Files in the
// page's notes are named.
func (p *pdfPages) withFields(ctx context.Context, n int, page document.Page) document.Page {
	full, err := p.pdfium(ctx)
	if err != nil {
		return page
	}
	filled, err := full.Fields(ctx, n-1)
	if err != nil {
		return page
	}
	if len(filled.Fields) > 0 {
		page.Lines = slices.Clone(page.Lines)
		over := 0
		for _, f := range filled.Fields {
			if said(page.Lines, f) {
				page.Lines = cleared(page.Lines, f.Box)
			}
			over += under(page.Lines, f.Box)
			for _, row := range rows(f) {
				page.Lines = inserted(page.Lines, row)
			}
		}
		page.Reason += fmt.Sprintf(", and %d filled fields or notes", len(filled.Fields))
		if over > 0 && page.Method == document.MethodOCR {
			page.Reason += fmt.Sprintf(", under which %d recognised words stand", over)
			page.Status = doubtful(page.Status)
		}
	}
	if len(filled.Files) > 0 {
		page.Reason += ", " + holds(filled.Files)
		page.Status = doubtful(page.Status)
	}
	if filled.Unseen > 0 {
		page.Reason += fmt.Sprintf(", %d of %d notes and fields were not looked at", filled.Unseen, filled.Annotations)
		page.Status = doubtful(page.Status)
	}
	return page
}

// doubtful is a status that leaves the page to a person.
func doubtful(s document.Status) document.Status {
	if s == document.StatusOK {
		return document.StatusReview
	}
	return s
}

// under counts the words of letters or digits that stand in a room. What was
// written over them may have been meant to take their place.
func under(lines []document.Line, room document.Box) (n int) {
	for _, line := range lines {
		for _, w := range line.Words {
			if isInside(w.Box, room) && hasPrint(w.Text) {
				n++
			}
		}
	}
	return n
}

// hasPrint reports a text that is more than a rule to write on.
func hasPrint(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// said reports a value that the page's own text repeats in the field's room.
func said(lines []document.Line, f raster.Field) bool {
	var words []string
	for _, line := range lines {
		for _, w := range line.Words {
			if isInside(w.Box, f.Box) {
				words = append(words, w.Text)
			}
		}
	}
	return slices.Equal(words, strings.Fields(f.Text))
}

// cleared is the lines without the words in the room.
func cleared(lines []document.Line, room document.Box) []document.Line {
	var out []document.Line
	for _, line := range lines {
		words := slices.DeleteFunc(slices.Clone(line.Words), func(w document.Word) bool { return isInside(w.Box, room) })
		if len(words) == len(line.Words) {
			out = append(out, line)
		} else if len(words) > 0 {
			out = append(out, lineOf(words))
		}
	}
	return out
}

// isInside goes by the middle of a word.
func isInside(word, room document.Box) bool {
	x, y := word.X+word.Width/2, word.Y+word.Height/2
	return x > room.X && x < room.X+room.Width && y > room.Y && y < room.Y+room.Height
}

// Letters of a filled field: usual size and mean width as parts of it, and the
// distance of lines.
const (
	filledSize  = 10.0
	filledWidth = 0.5
	filledStep  = 1.2
)

// rows breaks a value into lines as the field would, and gives its words about
// the place where they stand: the file does not say more.
func rows(f raster.Field) []document.Line {
	size := f.Size
	if size <= 0 {
		size = min(filledSize, f.Box.Height)
	}
	var texts [][]string
	for _, hard := range strings.Split(f.Text, "\n") {
		row, used := []string(nil), 0.0
		for _, word := range strings.Fields(hard) {
			w := float64(len([]rune(word))+1) * size * filledWidth
			if used > 0 && used+w > f.Box.Width && f.Box.Height > 2*size {
				texts, row, used = append(texts, row), nil, 0
			}
			row, used = append(row, word), used+w
		}
		if len(row) > 0 {
			texts = append(texts, row)
		}
	}
	return set(texts, f.Box, size)
}

// set gives words their boxes, row under row.
func set(texts [][]string, room document.Box, size float64) []document.Line {
	step := min(filledStep*size, room.Height/float64(max(len(texts), 1)))
	top := room.Y
	if len(texts) == 1 && room.Height < 2*filledStep*size { // in the middle of a single row's room
		top += (room.Height - step) / 2
	}
	var lines []document.Line
	for i, row := range texts {
		letters := len([]rune(strings.Join(row, " ")))
		width := min(size*filledWidth, room.Width/float64(max(letters, 1)))
		x, words := room.X, []document.Word(nil)
		for _, word := range row {
			w := float64(len([]rune(word))) * width
			words = append(words, document.Word{Text: word, Box: document.Box{X: x, Y: top + float64(i)*step, Width: w, Height: step}})
			x += w + width
		}
		lines = append(lines, lineOf(words))
	}
	return lines
}

// inserted puts a row into the line beside which it stands, or between the lines
// above and below. A row over a line's print is no part of that line.
func inserted(lines []document.Line, row document.Line) []document.Line {
	if i := beside(lines, row.Box); i >= 0 && !isOver(row.Box, lines[i]) {
		words := slices.Clone(lines[i].Words)
		at := slices.IndexFunc(words, func(w document.Word) bool { return w.Box.X+w.Box.Width/2 > row.Box.X })
		if at < 0 {
			at = len(words)
		}
		furniture := lines[i].Furniture
		lines[i] = lineOf(slices.Insert(words, at, row.Words...))
		lines[i].Furniture = furniture
		return lines
	}
	at := 0
	for i, line := range lines { // after the last line above it
		if line.Box.Y+line.Box.Height/2 <= row.Box.Y+row.Box.Height/2 {
			at = i + 1
		}
	}
	return slices.Insert(lines, at, row)
}

// isOver reports a row that reaches over the middle of a line's printed word.
func isOver(row document.Box, line document.Line) bool {
	return slices.ContainsFunc(line.Words, func(w document.Word) bool {
		x := w.Box.X + w.Box.Width/2
		return hasPrint(w.Text) && x > row.X && x < row.X+row.Width
	})
}

// beside is the line on the box's level that ends or starts nearest to it, or -1.
func beside(lines []document.Line, b document.Box) int {
	best, nearest := -1, 0.0
	for i, line := range lines {
		for _, w := range line.Words {
			overlap := min(w.Box.Y+w.Box.Height, b.Y+b.Height) - max(w.Box.Y, b.Y)
			if w.Box.IsZero() || 2*overlap <= min(w.Box.Height, b.Height) {
				continue
			}
			gap := max(b.X-w.Box.X-w.Box.Width, w.Box.X-b.X-b.Width, 0)
			if best < 0 || gap < nearest {
				best, nearest = i, gap
			}
		}
	}
	return best
}
