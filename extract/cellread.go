package extract

import (
	"context"
	"image"
	"slices"
	"strings"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/picture"
)

// choose puts the likelier words of a cell in their line.
func (r *reread) choose(line int, words, again []document.Word) {
	j := r.judge(r.page.Language)
	j.disputes = &r.disputes
	chosen, n := j.choose(cellPlaces(words, again))
	r.page.Lines[line] = inPlace(r.page.Lines[line], words, chosen)
	r.taken += n
}

// find puts in what nothing was read of, if it is more than a guess, and over a
// guess only what is sure and no part of it.
func (r *reread) find(line document.Line, across []document.Word) {
	sure := confidenceOf([]document.Line{line}) >= sureCell && !strings.Contains(joined(across), strings.TrimSpace(joined(line.Words)))
	if signs(line.Words) > 1 && (sure || len(across) == 0 && r.legible(line, r.page.Language)) {
		r.page.Lines = inserted(r.page.Lines, line)
		r.found += len(line.Words)
	}
}

// sure reports words that are known and were read with confidence.
func (r *reread) sure(words []document.Word) bool {
	return len(words) > 0 && !slices.ContainsFunc(words, func(w document.Word) bool {
		core, ok := letterWord(w.Text)
		return w.Confidence < sureCell || ok && !isKnown(r.Known, r.page.Language, core)
	})
}

// readCell gives the words of a cell read by itself as one line, in reading
// order; none where they are a guess.
func (r *reread) readCell(ctx context.Context, cell image.Rectangle) (line document.Line, err error) {
	room := cell.Inset(-int(cellMargin * r.clean.DPI)).Intersect(r.clean.Gray.Rect)
	read, err := r.Engine.Recognise(ctx, picture.Cut(r.clean.Gray, room), Request{Language: r.Language, DPI: r.clean.DPI, Layout: LayoutBlock})
	if err != nil {
		return line, err
	}
	lines := placed(read.shifted(room.Min), r.clean)
	if confidenceOf(lines) < leastConfidence {
		return line, nil
	}
	for _, l := range lines {
		line.Words = append(line.Words, l.Words...)
	}
	return lineOf(line.Words), nil
}
