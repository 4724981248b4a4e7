//go:build cgo

package tesseract

import (
	"image"
	"reflect"
	"testing"

	"github.com/otiai10/gosseract/v2"

	"github.com/jdscribe/jdscribe/extract"
)

func TestRecognition(t *testing.T) {
	at := image.Rect(36, 92, 96, 116)
	next := image.Rect(109, 90, 140, 116)
	word := func(text string, box image.Rectangle, confidence float64, block, paragraph, line int) gosseract.BoundingBox {
		return gosseract.BoundingBox{Word: text, Box: box, Confidence: confidence, BlockNum: block, ParNum: paragraph, LineNum: line}
	}
	got := recognition([]gosseract.BoundingBox{
		word("Lamps", at, 95.9, 1, 1, 1), word(" ", next, 5, 1, 1, 1), word("&", next, 7, 1, 1, 1),
		word(" ", at, 12, 1, 1, 2),
		word("d'île", at, 88, 1, 2, 1), word("3", at, 40, 2, 1, 1),
	})
	want := []extract.RecognisedLine{
		{Box: image.Rect(36, 90, 140, 116), Words: []extract.RecognisedWord{{Text: "Lamps", Box: at, Confidence: 0.95}, {Text: "&", Box: next, Confidence: 0.07}}},
		{Box: at, Words: []extract.RecognisedWord{{Text: "d'île", Box: at, Confidence: 0.88}}},
		{Box: at, Words: []extract.RecognisedWord{{Text: "3", Box: at, Confidence: 0.4}}},
	}
	if !reflect.DeepEqual(got.Lines, want) {
		t.Errorf("lines\n%+v, want\n%+v", got.Lines, want)
	}
}
