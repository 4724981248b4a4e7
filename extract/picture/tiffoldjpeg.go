package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"slices"
)

// decodeOldJPEG reads a page of TIFF's first way with JPEG, which was withdrawn
// because it can be read in many ways. Two are met: a whole JPEG stream in the
// file, or its head there and the rest in strips; and a whole stream a strip.
func (t *TIFF) decodeOldJPEG(dir directory, conf image.Config) (image.Image, error) {
	for _, stream := range t.oldStreams(dir, conf) {
		size, err := jpeg.DecodeConfig(bytes.NewReader(stream))
		if err != nil || size.Width != conf.Width || size.Height != conf.Height {
			continue
		}
		if img, err := jpeg.Decode(bytes.NewReader(stream)); err == nil {
			return img, nil
		}
	}
	if img, err := t.decodeJPEG(dir, conf); err == nil {
		return img, nil
	}
	return nil, fmt.Errorf("%w: old-style JPEG in TIFF whose stream is not whole (convert it: tiffcp -c lzw OLD NEW)", ErrUnsupported)
}

// oldStreams are the streams that the page's tags may mean.
func (t *TIFF) oldStreams(dir directory, conf image.Config) [][]byte {
	at := uint64(t.number(dir, tagJPEGStream, 0))
	if at == 0 || at >= uint64(len(t.data)) {
		return nil
	}
	rest := t.data[at:]
	whole := rest
	if n := uint64(t.number(dir, tagJPEGLength, 0)); n > 0 {
		whole = rest[:min(n, uint64(len(rest)))]
	}
	_, offsets, sizes := t.cells(dir, conf)
	parted := slices.Clone(bytes.TrimSuffix(whole, []byte{0xff, 0xd9}))
	for i := range min(len(offsets), len(sizes)) {
		parted = append(parted, t.bytes(uint64(offsets[i]), uint64(sizes[i]))...)
		if len(parted) > len(t.data) {
			return [][]byte{whole} // strips that overlap
		}
	}
	return [][]byte{whole, append(parted, 0xff, 0xd9)}
}
