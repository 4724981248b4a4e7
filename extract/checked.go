package extract

import (
	"context"
	"fmt"
	"image"
	"strings"
	"unicode"
	"unicode/utf8"
)

// checked is an engine whose answers hold what Engine promises, whatever the
// one behind it says: its words come out of C code that read a hostile picture.
type checked struct{ Engine }

func checkedEngine(e Engine) Engine {
	if _, ok := e.(checked); ok || e == nil {
		return e
	}
	return checked{e}
}

// mostWords bounds a page: the densest print has some 3,000.
const mostWords = 100_000

// Recognise mends what the engine answers; an answer that can't be meant is an
// error.
func (c checked) Recognise(ctx context.Context, img *image.Gray, r Request) (*Recognition, error) {
	read, err := c.Engine.Recognise(ctx, img, r)
	if err != nil {
		return nil, err
	}
	if read == nil {
		return nil, &Error{Code: CodeFailed, Detail: "the engine gave no answer"}
	}
	words := 0
	out := &Recognition{Lines: make([]RecognisedLine, 0, len(read.Lines))}
	for _, l := range read.Lines {
		line := RecognisedLine{Box: l.Box.Intersect(img.Rect), Words: mendedWords(l.Words, img.Rect)}
		if words += len(line.Words); words > mostWords {
			return nil, &Error{Code: CodeFailed, Detail: fmt.Sprintf("the engine found more than %d words on the page", mostWords)}
		}
		if len(line.Words) > 0 {
			out.Lines = append(out.Lines, line)
		}
	}
	return out, nil
}

// mendedWords leaves sound words as they are, so that sound answers cost next
// to nothing.
func mendedWords(words []RecognisedWord, page image.Rectangle) []RecognisedWord {
	out := make([]RecognisedWord, 0, len(words))
	for _, w := range words {
		w.Box = w.Box.Intersect(page)
		if !(w.Confidence >= 0) { // not a number, too
			w.Confidence = 0
		}
		w.Confidence = min(w.Confidence, 1)
		w.Alternatives = mendedTexts(w.Alternatives)
		for _, text := range mendedText(w.Text) {
			w.Text = text
			out = append(out, w)
		}
	}
	return out
}

func mendedTexts(texts []string) []string {
	var out []string
	for _, t := range texts {
		out = append(out, mendedText(t)...)
	}
	return out
}

// mendedText is the words of a text: bytes that are no UTF-8 and control
// characters are marks of what could not be read.
func mendedText(text string) []string {
	if utf8.ValidString(text) && !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsControl(r) || unicode.IsSpace(r) }) {
		if text == "" {
			return nil
		}
		return []string{text}
	}
	marked := strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return unicode.ReplacementChar
		}
		return r
	}, strings.ToValidUTF8(text, string(unicode.ReplacementChar)))
	return strings.Fields(marked)
}
