package tesseract

import (
	"image"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/extract"
)

const sample = `<div class='ocr_page' id='page_1' title='image "x"; bbox 0 0 600 800'>
 <div class='ocr_carea' title="bbox 36 92 580 122"><p class='ocr_par' lang='eng' title="bbox 36 92 580 122">
  <span class='ocr_header' id='line_1_1' title="bbox 36 92 580 122; baseline 0 -6; x_size 30">
   <span class='ocrx_word' id='word_1_1' title='bbox 36 92 96 116; x_wconf 95'>Lamps</span>
   <span class='ocrx_word' id='word_1_2' title='bbox 109 92 140 116; x_wconf 7'><strong>&amp;</strong></span>
   <span class='ocrx_word' id='word_1_3' title='bbox 150 92 160 116; x_wconf 0'> </span>
  </span>
  <span class='ocr_line' id='line_1_2' title="bbox 36 130 580 150">
   <span class='ocrx_word' id='word_1_4' title='bbox 36 130 60 150; x_wconf 12'> </span>
  </span>
  <span class='ocr_textfloat' id='line_1_3' title="bbox 36 160 580 180">
   <span class='ocrx_word' id='word_1_5' title='bbox 36 160 90 180; x_wconf 88'><em>d&#39;île</em></span>
  </span>
 </p></div></div>`

func TestParseHOCR(t *testing.T) {
	got, err := parseHOCR(sample)
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Lines) != 2 {
		t.Fatalf("%d lines, want two with words", len(got.Lines))
	}
	first := got.Lines[0].Words
	want := []extract.RecognisedWord{{Text: "Lamps", Box: image.Rect(36, 92, 96, 116), Confidence: 0.95}, {Text: "&", Box: image.Rect(109, 92, 140, 116), Confidence: 0.07}}
	if len(first) != 2 || first[0].Text != want[0].Text || first[0].Box != want[0].Box || first[0].Confidence != 0.95 || first[1].Text != "&" || first[1].Confidence != 0.07 {
		t.Errorf("first line %+v, want %+v", first, want)
	}
	if w := got.Lines[1].Words; len(w) != 1 || w[0].Text != "d'île" {
		t.Errorf("second line %+v", w)
	}
}

func FuzzParseHOCR(f *testing.F) {
	f.Add(sample)
	f.Add("</span><span class='ocrx_word'>x")
	f.Fuzz(func(t *testing.T, hocr string) {
		got, err := parseHOCR(hocr)
		if err != nil {
			return
		}
		for _, l := range got.Lines {
			for _, w := range l.Words {
				if len(strings.Fields(w.Text)) > 1 {
					t.Errorf("word %+v", w)
				}
			}
		}
	})
}
