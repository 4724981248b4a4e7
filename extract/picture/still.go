package picture

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
)

// DecodePNG reads a PNG of at most maxPixels pixels.
func DecodePNG(data []byte, maxPixels int) (Picture, error) {
	conf, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return Picture{}, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	if err := checkSize(conf, maxPixels); err != nil {
		return Picture{}, err
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return Picture{}, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return Picture{Gray: Gray(img), DPI: pngDPI(data)}, nil
}

// DecodeJPEG reads a JPEG of at most maxPixels pixels and turns it as it says
// that it is to be shown.
func DecodeJPEG(data []byte, maxPixels int) (Picture, error) {
	conf, err := jpeg.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return Picture{}, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	if err := checkSize(conf, maxPixels); err != nil {
		return Picture{}, err
	}
	img, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		return Picture{}, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return Picture{Gray: Turn(Gray(img), jpegTurn(data)), DPI: jpegDPI(data)}, nil
}

func checkSize(conf image.Config, maxPixels int) error {
	if conf.Width <= 0 || conf.Height <= 0 {
		return fmt.Errorf("%w: no pixels", ErrDamaged)
	}
	if conf.Width > maxPixels/conf.Height { // the product may not fit
		return fmt.Errorf("%w: %d × %d pixels, where %d are allowed", ErrTooLarge, conf.Width, conf.Height, maxPixels)
	}
	return nil
}

// pngDPI reads the pHYs chunk, which gives pixels a metre.
func pngDPI(data []byte) float64 {
	at := bytes.Index(data[:min(len(data), 4096)], []byte("pHYs"))
	if at < 0 || len(data) < at+13 || data[at+12] != 1 {
		return 0
	}
	return sane(float64(binary.BigEndian.Uint32(data[at+4:])) * 0.0254)
}

// jpegDPI reads the JFIF header's density.
func jpegDPI(data []byte) float64 {
	at := bytes.Index(data[:min(len(data), 64)], []byte("JFIF\x00"))
	if at < 0 || len(data) < at+12 {
		return 0
	}
	density := float64(binary.BigEndian.Uint16(data[at+8:]))
	switch data[at+7] {
	case 1:
		return sane(density)
	case 2:
		return sane(density * 2.54)
	}
	return 0
}

// sane drops a resolution that no scanner has, such as the 72 and 96 that
// software writes where it does not know.
func sane(dpi float64) float64 {
	if dpi < 97 || dpi > 2400 {
		return 0
	}
	return dpi
}
