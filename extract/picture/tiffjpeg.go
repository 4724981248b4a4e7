package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
)

// decodeJPEG reads a page whose strips or tiles are JPEG streams that share
// their tables (TIFF technical note 2), which the library does not.
func (t *TIFF) decodeJPEG(dir directory, conf image.Config) (image.Image, error) {
	dst := image.NewGray(image.Rect(0, 0, conf.Width, conf.Height))
	for i := range dst.Pix {
		dst.Pix[i] = 255
	}
	tables := t.jpegTables(dir)
	cells, offsets, sizes := t.cells(dir, conf)
	if len(offsets) == 0 || len(offsets) != len(sizes) {
		return nil, fmt.Errorf("%w: no picture data", ErrDamaged)
	}
	for i, offset := range offsets {
		at := cells.origin(i)
		if at.Y >= conf.Height {
			break
		}
		end := int64(offset) + int64(sizes[i])
		if end > int64(len(t.data)) {
			return nil, fmt.Errorf("%w: picture data ends early", ErrDamaged)
		}
		if err := drawJPEG(dst, at, cells, tables, t.data[offset:end]); err != nil {
			return nil, err
		}
	}
	return dst, nil
}

// grid is how a page is cut up: into strips of its full width or into tiles.
type grid struct{ width, height, across int }

func (g grid) origin(i int) image.Point {
	return image.Pt(i%g.across*g.width, i/g.across*g.height)
}

func (t *TIFF) cells(dir directory, conf image.Config) (g grid, offsets, sizes []uint32) {
	if w, h := int(t.number(dir, tagTileWidth, 0)), int(t.number(dir, tagTileHeight, 0)); w > 0 && h > 0 {
		g = grid{width: w, height: h, across: (conf.Width + w - 1) / w}
		return g, t.numbers(dir, tagTiles), t.numbers(dir, tagTileBytes)
	}
	rows := int(t.number(dir, tagStripRows, uint32(conf.Height)))
	if rows <= 0 || rows > conf.Height {
		rows = conf.Height
	}
	g = grid{width: conf.Width, height: rows, across: 1}
	return g, t.numbers(dir, tagStrips), t.numbers(dir, tagStripBytes)
}

// jpegTables are the shared tables without their end marker.
func (t *TIFF) jpegTables(dir directory) []byte {
	e, ok := dir.tags[tagJPEGTables]
	if !ok {
		return nil
	}
	return bytes.TrimSuffix(t.payload(e), []byte{0xff, 0xd9})
}

func drawJPEG(dst *image.Gray, at image.Point, g grid, tables, cell []byte) error {
	if len(tables) > 2 && len(cell) > 2 {
		cell = append(bytes.Clone(tables), cell[2:]...) // one start marker is enough
	}
	conf, err := jpeg.DecodeConfig(bytes.NewReader(cell))
	if err != nil {
		return err
	}
	if conf.Width > g.width+16 || conf.Height > g.height+16 {
		return fmt.Errorf("%w: strip of %d × %d pixels", ErrDamaged, conf.Width, conf.Height)
	}
	img, err := jpeg.Decode(bytes.NewReader(cell))
	if err != nil {
		return err
	}
	part := Gray(img)
	w := min(part.Rect.Dx(), dst.Rect.Dx()-at.X)
	for y := range min(part.Rect.Dy(), dst.Rect.Dy()-at.Y) {
		copy(dst.Pix[dst.PixOffset(at.X, at.Y+y):][:max(w, 0)], part.Pix[y*part.Stride:])
	}
	return nil
}
