package picture

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"image"

	"golang.org/x/image/tiff"

	"github.com/jdscribe/jdscribe/extract/internal/fax"
)

// TIFF is a TIFF file with its pages found but not read. The library reads the
// first page only, so each page is shown to it as the first one of a file of
// its own: the same bytes behind a header that points at that page.
type TIFF struct {
	data  []byte
	order byteOrder
	big   bool // BigTIFF: counts and offsets have eight bytes
	pages []directory
}

type byteOrder interface {
	binary.ByteOrder
	binary.AppendByteOrder
}

// The TIFF tags that are looked at here.
const (
	tagSubfile     = 254
	tagWidth       = 256
	tagHeight      = 257
	tagCompression = 259
	tagPhotometric = 262
	tagFillOrder   = 266
	tagStrips      = 273
	tagOrientation = 274
	tagStripRows   = 278
	tagStripBytes  = 279
	tagXResolution = 282
	tagFaxOptions  = 292
	tagUnit        = 296
	tagTileWidth   = 322
	tagTileHeight  = 323
	tagTiles       = 324
	tagTileBytes   = 325
	tagJPEGTables  = 347
	tagJPEGStream  = 513
	tagJPEGLength  = 514
)

// OpenTIFF finds the pages of a TIFF file, at most maxPages of them;
// reduced-size previews are no pages.
func OpenTIFF(data []byte, maxPages int) (*TIFF, error) {
	t := &TIFF{data: data}
	switch {
	case bytes.HasPrefix(data, []byte("II*\x00")):
		t.order = binary.LittleEndian
	case bytes.HasPrefix(data, []byte("MM\x00*")):
		t.order = binary.BigEndian
	case bytes.HasPrefix(data, []byte("II+\x00\x08\x00\x00\x00")):
		t.order, t.big = binary.LittleEndian, true
	case bytes.HasPrefix(data, []byte("MM\x00+\x00\x08\x00\x00")):
		t.order, t.big = binary.BigEndian, true
	default:
		return nil, fmt.Errorf("%w: no TIFF header", ErrUnsupported)
	}
	if err := t.walk(maxPages); err != nil {
		return nil, err
	}
	if len(t.pages) == 0 || t.pages[0].lost {
		return nil, fmt.Errorf("%w: TIFF without a page", ErrDamaged)
	}
	return t, nil
}

// Pages is the number of pages.
func (t *TIFF) Pages() int { return len(t.pages) }

// Page reads page n, from 0, of at most maxPixels pixels. A page of a coding
// that only PDF readers know is drawn by draw.
func (t *TIFF) Page(n, maxPixels int, draw Draw) (Picture, error) {
	dir := t.pages[n]
	if dir.lost {
		return Picture{}, errBroken
	}
	conf := image.Config{Width: int(t.number(dir, tagWidth, 0)), Height: int(t.number(dir, tagHeight, 0))}
	if err := checkSize(conf, maxPixels); err != nil {
		return Picture{}, err
	}
	var img image.Image
	var err error
	switch compression := t.number(dir, tagCompression, 1); {
	case compression == 3 && t.number(dir, tagFaxOptions, 0)&1 != 0: // the library would read it as one-dimensional
		return t.faxPage(dir, conf, draw)
	case compression == 6:
		img, err = t.decodeOldJPEG(dir, conf)
	case compression == 7:
		img, err = t.decodeJPEG(dir, conf)
	default:
		img, err = tiff.Decode(t.shown(dir))
	}
	if err != nil {
		return Picture{}, tiffError(err)
	}
	return t.picture(dir, Gray(img)), nil
}

// picture turns a page as it says that it is to be shown.
func (t *TIFF) picture(dir directory, g *image.Gray) Picture {
	return Picture{Gray: turned(g, t.number(dir, tagOrientation, 1)), DPI: t.dpi(dir), Void: t.isVoid(dir, g)}
}

// isVoid reports a fax of one colour with more data than that takes.
func (t *TIFF) isVoid(dir directory, g *image.Gray) bool {
	group := t.number(dir, tagCompression, 1)
	if group != 3 && group != 4 || EvenFoot(g) < g.Rect.Dy() {
		return false
	}
	data, sizes := 0, t.numbers(dir, tagStripBytes)
	for _, n := range sizes {
		data += int(n)
	}
	return data > fax.MostEven(group == 4, g.Rect.Dy(), len(sizes))
}

func tiffError(err error) error {
	var unsupported tiff.UnsupportedError
	switch {
	case errors.Is(err, ErrUnsupported), errors.Is(err, ErrDamaged):
		return err
	case errors.As(err, &unsupported):
		return fmt.Errorf("%w: %w (convert it: tiffcp -c lzw OLD NEW)", ErrUnsupported, err)
	}
	return fmt.Errorf("%w: %w", ErrDamaged, err)
}

// turned undoes the orientation that a TIFF declares for its pixels.
func turned(g *image.Gray, orientation uint32) *image.Gray {
	switch orientation {
	case 3:
		return Turn(g, 180)
	case 6:
		return Turn(g, 90)
	case 8:
		return Turn(g, 270)
	}
	return g
}
