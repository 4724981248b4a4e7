//go:build cgo

package tesseract

import (
	"context"
	"fmt"
	"image"
	"slices"
	"strconv"

	"github.com/otiai10/gosseract/v2"

	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/extract/picture"
)

// engine keeps a client for each set of languages that was asked for.
type engine struct {
	clients   map[string]*gosseract.Client
	installed []string
}

// New gives an engine for one goroutine and checks that the data of the
// languages is installed: otherwise the error has CodeNoLanguage and names the
// missing one. An empty language stands for DefaultLanguage.
//
// Two engines of a process must not recognise their first page at the same
// time: the library redirects the process's standard error while it loads.
func New(language string) (extract.Engine, error) {
	if language == "" {
		language = DefaultLanguage
	}
	installed, err := Languages()
	if err != nil {
		return nil, err
	}
	e := &engine{clients: map[string]*gosseract.Client{}, installed: installed}
	if err := e.check(language); err != nil {
		return nil, err
	}
	return e, nil
}

// Version is Tesseract's, as "5.3.0".
func Version() string { return gosseract.Version() }

// Languages are those whose data is installed.
func Languages() ([]string, error) {
	found, err := gosseract.GetAvailableLanguages()
	if err != nil {
		return nil, fmt.Errorf("look for language data: %w", err)
	}
	slices.Sort(found)
	return found, nil
}

func (e *engine) check(language string) error {
	asked := languages(language)
	if len(asked) == 0 {
		return &extract.Error{Code: extract.CodeNoLanguage, Detail: language}
	}
	for _, l := range asked {
		if !slices.Contains(e.installed, l) {
			return &extract.Error{Code: extract.CodeNoLanguage, Detail: l}
		}
	}
	return nil
}

// mostSide is how wide or high a picture may be for the library, in pixels.
const mostSide = 1<<15 - 1

// Name is "tesseract" and its version.
func (e *engine) Name() string { return "tesseract " + Version() }

// Recognise runs one pass over the page. It can't be interrupted: the context is
// only looked at before. The library's words and boxes take as long as its hOCR
// (six pairs), and no parser.
func (e *engine) Recognise(ctx context.Context, img *image.Gray, r extract.Request) (*extract.Recognition, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if img.Rect.Dx() < 3 || img.Rect.Dy() < 3 {
		return &extract.Recognition{}, nil // the library crashes on pictures without an inside
	}
	if max(img.Rect.Dx(), img.Rect.Dy()) > mostSide { // it gives no words, and the binding crashes over them
		return nil, &extract.Error{Code: extract.CodeTooLarge, Detail: fmt.Sprintf("a picture of %d × %d pixels", img.Rect.Dx(), img.Rect.Dy())}
	}
	client, err := e.client(r.Language)
	if err != nil {
		return nil, err
	}
	if err := configure(client, r); err != nil {
		return nil, err
	}
	share := narrowed(r)
	if err := client.SetImageFromBytes(pgm(picture.Widen(img, share))); err != nil {
		return nil, fmt.Errorf("hand over the picture: %w", err)
	}
	words, err := client.GetBoundingBoxesVerbose()
	if err != nil {
		return nil, fmt.Errorf("recognise: %w", err)
	}
	read := recognition(words)
	widen(read, share, img.Rect)
	return read, nil
}

func (e *engine) client(language string) (*gosseract.Client, error) {
	if language == "" {
		language = DefaultLanguage
	}
	if c, ok := e.clients[language]; ok {
		return c, nil
	}
	if err := e.check(language); err != nil {
		return nil, err
	}
	c := gosseract.NewClient()
	if err := c.SetLanguage(languages(language)...); err != nil {
		return nil, err
	}
	e.clients[language] = c
	return c, nil
}

// modes are the engine's page segmentation modes. Measured on nine scans of all
// kinds: 4.5 % word errors with mode 3, 4.3 % with mode 4, which also keeps list
// numbers and columns of values that stand apart.
var modes = map[extract.Layout]string{extract.LayoutPage: "4", extract.LayoutColumns: "3", extract.LayoutBlock: "6"}

// The engine's thresholds, by Otsu for the page and by Sauvola for the
// neighbourhood.
const (
	pageThreshold  = "0"
	localThreshold = "2"
)

// configure sets what holds for one page. The layout goes in as a variable:
// the library's own setter is lost when the client loads its data. A doubtful
// line is not read again in negative, which costs time on poor pages and gives
// nothing: 3.72 % word errors on nine scans instead of 3.74, thin strokes 10.5
// instead of 10.7; a white-on-black band in a page is read the same without.
func configure(c *gosseract.Client, r extract.Request) error {
	threshold := pageThreshold
	if r.Local {
		threshold = localThreshold
	}
	settings := []struct{ name, value string }{
		{"debug_file", "/dev/null"},
		{"invert_threshold", "0"},
		{"tessedit_pageseg_mode", modes[r.Layout]},
		{"thresholding_method", threshold},
		{"user_defined_dpi", strconv.Itoa(int(min(max(r.DPI, 70), 2400)))},
	}
	for _, s := range settings {
		if err := c.SetVariable(gosseract.SettableVariable(s.name), s.value); err != nil {
			return fmt.Errorf("set %s: %w", s.name, err)
		}
	}
	return nil
}

// pgm writes the picture in the simplest form that Leptonica reads, so that
// nothing but pixels of our own making ever reaches a C decoder.
func pgm(img *image.Gray) []byte {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	out := fmt.Appendf(make([]byte, 0, w*h+32), "P5\n%d %d\n255\n", w, h)
	for y := range h {
		out = append(out, img.Pix[y*img.Stride:][:w]...)
	}
	return out
}
