package specimen

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"math/rand/v2"
)

// Worn is a scanned page in a condition, and what is printed on it.
type Worn struct {
	Name  string
	PDF   []byte
	Truth string
}

// condition is what else than [wear] befell a page.
type condition struct {
	name   string
	source string // in texts
	page   int    // from 0
	wear
	shade   int  // per cent of the light that is lost towards the right edge
	salt    int  // black and white dots in 10,000 pixels
	border  int  // points of black around the paper, uneven
	holes   bool // punched at the left edge, black behind
	halves  bool // only every second row was sent: a coarse fax
	quality int  // of the JPEG; 0 stands for the usual
	turned  int  // quarter turns clockwise in which the page was laid on the glass
	facing  bool // an open book: the next page stands to the right
	smudge  int  // more passes of the mean: 8 and more leave nothing to read
}

// conditions are those of the worn pages. They were not chosen by how well a
// page is read in them.
var conditions = []condition{
	{name: "clean-300", source: "director-harbour-planning", page: 1, wear: wear{dpi: 300, blur: 1, paper: 245, ink: 20, grain: 5}},
	{name: "coarse-100", source: "director-lake-levels", wear: wear{dpi: 100, sans: true, paper: 240, ink: 30, grain: 6}},
	{name: "fine-400", source: "directeur-phares-balises", wear: wear{dpi: 400, blur: 2, paper: 240, ink: 50, grain: 8}},
	{name: "bitonal-150", source: "directeur-phares-balises", page: 1, wear: wear{dpi: 150, paper: 245, ink: 20, grain: 30, specks: 100, bitonal: true}},
	{name: "fax-204x98", source: "notice-of-visit", wear: wear{dpi: 204, sans: true, blur: 1, paper: 245, ink: 20, grain: 30, specks: 100, bitonal: true}, halves: true},
	{name: "fax-204x196", source: "director-ferry-services", wear: wear{dpi: 204, mono: true, skew: 300, blur: 1, paper: 240, ink: 30, grain: 45, specks: 300, bitonal: true}},
	{name: "faded-200", source: "directeur-phares-balises", wear: wear{dpi: 200, blur: 1, paper: 228, ink: 178, grain: 9}},
	{name: "yellowed-150", source: "director-harbour-planning", wear: wear{dpi: 150, sans: true, blur: 1, paper: 150, ink: 45, grain: 12}},
	{name: "shade-200", source: "director-lake-levels", page: 1, wear: wear{dpi: 200, blur: 1, paper: 235, ink: 40, grain: 8}, shade: 60},
	{name: "skew-3", source: "regional-director-northern-docks", wear: wear{dpi: 200, blur: 1, skew: 3430, paper: 240, ink: 40, grain: 8}},
	{name: "skew-lying", source: "directeur-phares-balises", page: 1, wear: wear{dpi: 200, sans: true, blur: 1, skew: -1700, paper: 240, ink: 40, grain: 8}, turned: 1},
	{name: "border-bitonal", source: "director-ferry-services", wear: wear{dpi: 200, skew: 500, blur: 1, paper: 245, ink: 20, grain: 40, specks: 300, bitonal: true}, border: 30},
	{name: "border-grey", source: "directeur-phares-balises", wear: wear{dpi: 200, sans: true, blur: 1, skew: 1700, paper: 225, ink: 40, grain: 12}, border: 22},
	{name: "holes-grey", source: "director-harbour-planning", page: 1, wear: wear{dpi: 200, blur: 1, skew: -400, paper: 235, ink: 50, grain: 10}, holes: true},
	{name: "border-holes", source: "director-lake-levels", page: 2, wear: wear{dpi: 150, sans: true, skew: 600, blur: 1, paper: 245, ink: 20, grain: 40, specks: 200, bitonal: true}, border: 18, holes: true},
	{name: "border-heavy", source: "director-lake-levels", wear: wear{dpi: 150, skew: -900, blur: 1, paper: 235, ink: 30, grain: 40, specks: 300, bitonal: true, cut: 150}, border: 56, holes: true},
	{name: "border-faded", source: "directeur-phares-balises", wear: wear{dpi: 200, blur: 1, skew: 800, paper: 222, ink: 160, grain: 10}, border: 40, holes: true},
	{name: "crushed-jpeg", source: "director-lake-levels", wear: wear{dpi: 150, blur: 1, paper: 235, ink: 40, grain: 8}, quality: 8},
	{name: "thin-150", source: "director-harbour-planning", wear: wear{dpi: 150, sans: true, paper: 245, ink: 40, grain: 20, bitonal: true, cut: 85}},
	{name: "blotted-200", source: "directeur-phares-balises", page: 1, wear: wear{dpi: 200, blur: 2, paper: 245, ink: 20, grain: 25, bitonal: true, cut: 215}},
	{name: "salt-200", source: "regional-director-northern-docks", wear: wear{dpi: 200, blur: 1, paper: 245, ink: 20, bitonal: true}, salt: 120},
	{name: "facing-200", source: "director-harbour-planning", wear: wear{dpi: 200, blur: 1, paper: 240, ink: 40, grain: 8}, facing: true, border: 12},
	{name: "hopeless", source: "director-lake-levels", wear: wear{dpi: 100, paper: 220, ink: 120, grain: 30}, smudge: 10},
}

// WornPages makes every worn page, in a fixed order.
func WornPages() ([]Worn, error) {
	var out []Worn
	for i, c := range conditions {
		w, err := c.make(i)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.name, err)
		}
		out = append(out, w)
	}
	return out, nil
}

func (c condition) make(seed int) (Worn, error) {
	source, err := texts.ReadFile("texts/" + c.source + ".txt")
	if err != nil {
		return Worn{}, err
	}
	d := parseDraft(string(source))
	pages := 1
	if c.facing {
		pages = 2
	}
	d.footer = [2]string{}
	d.pages = d.pages[c.page : c.page+pages]
	imgs, err := d.pictures(0, c.wear)
	if err != nil {
		return Worn{}, err
	}
	img := imgs[0]
	if c.facing {
		img = beside(imgs[0], imgs[1])
	}
	data, err := c.bind(c.harm(img, rand.New(rand.NewPCG(uint64(seed), 1873))))
	return Worn{Name: c.name, PDF: data, Truth: d.text()}, err
}

// harm does to an aged picture what wear does not.
func (c condition) harm(img *image.Gray, rng *rand.Rand) *image.Gray {
	c.punch(img)
	c.blacken(img, rng)
	c.darken(img)
	for range img.Rect.Dx() * img.Rect.Dy() * c.salt / 10000 {
		img.Pix[rng.IntN(len(img.Pix))] = uint8(255 * rng.IntN(2))
	}
	for range c.smudge {
		img = mean(img)
	}
	if c.halves {
		img = everySecondRow(img)
	}
	for range c.turned {
		img = quarter(img)
	}
	return img
}

// punch makes three holes at the left edge.
func (c condition) punch(img *image.Gray) {
	if !c.holes {
		return
	}
	w, h := img.Rect.Dx(), img.Rect.Dy()
	radius, x := int(c.dpi/8), int(c.dpi*3/8)
	for _, y := range []int{h / 7, h / 2, h * 6 / 7} {
		for dy := -radius; dy <= radius; dy++ {
			for dx := -radius; dx <= radius; dx++ {
				if dx*dx+dy*dy <= radius*radius && x+dx < w {
					img.Pix[(y+dy)*img.Stride+x+dx] = 12
				}
			}
		}
	}
}

// blacken draws the copier's black around the paper, whose edge is not even and
// which lies askew.
func (c condition) blacken(img *image.Gray, rng *rand.Rand) {
	if c.border == 0 {
		return
	}
	w, h := img.Rect.Dx(), img.Rect.Dy()
	wide := int(float64(c.border) * c.dpi / 72)
	for y := range h {
		for x := range w {
			edge := wide + x*wide/w/2 + y*wide/h/2 - wide/2 + rng.IntN(3)
			if x < edge || y < edge/2 || x >= w-edge/2 || y >= h-edge {
				img.Pix[y*img.Stride+x] = uint8(rng.IntN(25))
				if c.bitonal {
					img.Pix[y*img.Stride+x] = uint8(255 * (rng.IntN(40) / 39))
				}
			}
		}
	}
}

// darken takes light away towards the right.
func (c condition) darken(img *image.Gray) {
	w := img.Rect.Dx()
	for i, v := range img.Pix {
		img.Pix[i] = uint8(int(v) * (100*w - c.shade*(i%img.Stride)) / (100 * w))
	}
}

func everySecondRow(img *image.Gray) *image.Gray {
	w, h := img.Rect.Dx(), img.Rect.Dy()/2
	out := image.NewGray(image.Rect(0, 0, w, h))
	for y := range h {
		copy(out.Pix[y*w:][:w], img.Pix[2*y*img.Stride:])
	}
	return out
}

// quarter turns a picture clockwise.
func quarter(img *image.Gray) *image.Gray {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	out := image.NewGray(image.Rect(0, 0, h, w))
	for y := range w {
		for x := range h {
			out.Pix[y*h+x] = img.Pix[(h-1-x)*img.Stride+y]
		}
	}
	return out
}

// beside puts two pages on one sheet.
func beside(a, b *image.Gray) *image.Gray {
	w, h := a.Rect.Dx()+b.Rect.Dx(), a.Rect.Dy()
	out := image.NewGray(image.Rect(0, 0, w, h))
	for y := range h {
		row := out.Pix[y*w:]
		copy(row, a.Pix[y*a.Stride:][:a.Rect.Dx()])
		copy(row[a.Rect.Dx():], b.Pix[y*b.Stride:][:b.Rect.Dx()])
	}
	return out
}

// bind is a PDF of the picture, on paper of the size that it had.
func (c condition) bind(img *image.Gray) ([]byte, error) {
	p := newPaper()
	width, height := float64(img.Rect.Dx())*72/c.dpi, float64(img.Rect.Dy())*72/c.dpi
	if c.halves {
		height *= 2
	}
	data, kind, err := c.encode(img)
	if c.quality > 0 && err == nil {
		var b bytes.Buffer
		err = jpeg.Encode(&b, img, &jpeg.Options{Quality: c.quality})
		data = b.Bytes()
	}
	if err != nil {
		return nil, err
	}
	return p.sheet(data, kind, width, height)
}
