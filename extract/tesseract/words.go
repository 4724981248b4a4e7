//go:build cgo

package tesseract

import (
	"strings"

	"github.com/otiai10/gosseract/v2"

	"github.com/jdscribe/jdscribe/extract"
)

// recognition puts the library's words into lines. They come in reading order
// with the numbers of their block, paragraph and line. A word without text is no
// word; confidences are whole hundredths.
func recognition(words []gosseract.BoundingBox) *extract.Recognition {
	out := &extract.Recognition{}
	var last [3]int // block, paragraph and line, all from 1 on
	for _, w := range words {
		text := strings.Join(strings.Fields(w.Word), "")
		if text == "" {
			continue
		}
		if place := [3]int{w.BlockNum, w.ParNum, w.LineNum}; place != last {
			out.Lines, last = append(out.Lines, extract.RecognisedLine{}), place
		}
		line := &out.Lines[len(out.Lines)-1]
		line.Box = line.Box.Union(w.Box)
		line.Words = append(line.Words, extract.RecognisedWord{Text: text, Box: w.Box, Confidence: float64(int(w.Confidence)) / 100})
	}
	return out
}
