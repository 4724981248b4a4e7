package specimen

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
)

// jpegQuality keeps a grey page of letter size near 150 KB.
const jpegQuality = 35

// pictures draws and ages a draft's pages from one page on, counted from 0.
// Each is a pixel wider than the one before: fpdf writes pictures in order of
// width, and those of one width in an order that varies.
func (d draft) pictures(from int, w wear) ([]*image.Gray, error) {
	face, err := newTypeface(w)
	if err != nil {
		return nil, err
	}
	var out []*image.Gray
	for page := from; page < len(d.pages); page++ {
		runs, err := d.lay(page, face.width)
		if err != nil {
			return nil, err
		}
		out = append(out, w.age(face.picture(runs, page), page+1))
	}
	return out, nil
}

// encode is a picture as a file: PNG of one bit where it is black and white,
// otherwise JPEG.
func (w wear) encode(img *image.Gray) (data []byte, kind string, err error) {
	var b bytes.Buffer
	if w.bitonal {
		err = (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, blackAndWhite(img))
		return b.Bytes(), "PNG", err
	}
	err = jpeg.Encode(&b, img, &jpeg.Options{Quality: jpegQuality})
	return b.Bytes(), "JPG", err
}

func blackAndWhite(img *image.Gray) *image.Paletted {
	out := image.NewPaletted(img.Bounds(), color.Palette{color.Gray{}, color.Gray{Y: 255}})
	for i, p := range img.Pix {
		out.Pix[i] = p >> 7
	}
	return out
}

// imageScan is the scan of a draft of one page as a picture file.
func imageScan(w wear) recipe {
	return func(d draft) ([]byte, error) {
		imgs, err := d.pictures(0, w)
		if err != nil {
			return nil, err
		}
		data, _, err := w.encode(imgs[0])
		return data, err
	}
}

// tiffScan is the scan of a draft as a TIFF of black and white pages.
func tiffScan(w wear) recipe {
	return func(d draft) ([]byte, error) {
		imgs, err := d.pictures(0, w)
		if err != nil {
			return nil, err
		}
		return encodeTIFF(imgs, int(w.dpi)), nil
	}
}
