package tesseract

import (
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"io"
	"strconv"
	"strings"

	"github.com/jdscribe/jdscribe/extract"
)

// parseHOCR reads lines and words out of Tesseract's hOCR.
func parseHOCR(hocr string) (*extract.Recognition, error) {
	p := hocrParser{out: &extract.Recognition{}}
	d := xml.NewDecoder(strings.NewReader(hocr))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return p.out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("hOCR: %w", err)
		}
		p.take(token)
	}
}

// hocrParser holds what is open: spans nest as line, word, emphasis.
type hocrParser struct {
	out     *extract.Recognition
	classes []string // of the open spans
	text    strings.Builder
}

func (p *hocrParser) take(token xml.Token) {
	switch t := token.(type) {
	case xml.StartElement:
		if t.Name.Local == "span" {
			p.open(attribute(t, "class"), attribute(t, "title"))
		}
	case xml.EndElement:
		if t.Name.Local == "span" {
			p.close()
		}
	case xml.CharData:
		if len(p.classes) > 0 && p.classes[len(p.classes)-1] == "ocrx_word" {
			p.text.Write(t)
		}
	}
}

func (p *hocrParser) open(class, title string) {
	p.classes = append(p.classes, class)
	box, confidence := properties(title)
	switch {
	case class == "ocrx_word":
		line := p.line()
		line.Words = append(line.Words, extract.RecognisedWord{Box: box, Confidence: confidence})
		p.text.Reset()
	case isLine(class):
		p.out.Lines = append(p.out.Lines, extract.RecognisedLine{Box: box})
	}
}

// line is the open line; words outside of any get one of their own.
func (p *hocrParser) line() *extract.RecognisedLine {
	if len(p.out.Lines) == 0 {
		p.out.Lines = append(p.out.Lines, extract.RecognisedLine{})
	}
	return &p.out.Lines[len(p.out.Lines)-1]
}

// close ends a span; a word without text is no word, a line without words no
// line.
func (p *hocrParser) close() {
	if len(p.classes) == 0 {
		return
	}
	class := p.classes[len(p.classes)-1]
	p.classes = p.classes[:len(p.classes)-1]
	line := p.line()
	switch {
	case class == "ocrx_word":
		last := len(line.Words) - 1
		if text := strings.Join(strings.Fields(p.text.String()), ""); text != "" {
			line.Words[last].Text = text
		} else {
			line.Words = line.Words[:last]
		}
	case isLine(class) && len(line.Words) == 0:
		p.out.Lines = p.out.Lines[:len(p.out.Lines)-1]
	}
}

// isLine knows the kinds of lines that Tesseract tells apart.
func isLine(class string) bool {
	switch class {
	case "ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat":
		return true
	}
	return false
}

func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// properties reads the title "bbox 36 92 96 116; x_wconf 95".
func properties(title string) (box image.Rectangle, confidence float64) {
	for part := range strings.SplitSeq(title, ";") {
		f := strings.Fields(part)
		switch {
		case len(f) == 5 && f[0] == "bbox":
			box = image.Rect(number(f[1]), number(f[2]), number(f[3]), number(f[4]))
		case len(f) == 2 && f[0] == "x_wconf":
			confidence = float64(number(f[1])) / 100
		}
	}
	return box, confidence
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
