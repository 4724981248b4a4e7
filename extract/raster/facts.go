package raster

import (
	"context"
	"fmt"
	"math"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/internal/cover"
)

// Facts is what decides between a page's own text and its picture.
type Facts struct {
	Width, Height float64 // points, of the page as it is shown
	Pictures      int
	Coverage      float64 // of the page's area by pictures, 0–1
	PictureDPI    float64 // true resolution of the picture that covers most
	PictureSize   [2]int  // its pixels
	Invisible     bool    // most text objects draw nothing: an earlier recognition's layer
	Drawings      int     // paths, shadings, and stamps on an empty page; letters may have been drawn
}

// maxObjects bounds the look at a page's objects.
const maxObjects = 20000

// Facts looks at the objects of page n, from 0.
func (d *Document) Facts(ctx context.Context, n int) (Facts, error) {
	return within(ctx, d, func() (Facts, error) {
		area, err := d.frame(n)
		if err != nil {
			return Facts{}, err
		}
		var facts Facts
		facts.Width, facts.Height = area.shown()
		look := look{d: d, frame: area, facts: &facts}
		look.objects(n)
		look.finish()
		if facts.Pictures+facts.Drawings == 0 {
			facts.Drawings = d.stamps(n)
		}
		return facts, nil
	})
}

// frame is a page's visible part in the file's own coordinates.
type frame struct {
	left, bottom, right, top float64
	turns                    int // quarter turns clockwise that show the page with its print upright
	added                    int // of them, that the file does not ask for
}

func (d *Document) frame(n int) (frame, error) {
	box, err := d.engine.FPDF_GetPageBoundingBox(&requests.FPDF_GetPageBoundingBox{Page: d.page(n)})
	if err != nil {
		return frame{}, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	turn, err := d.engine.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: d.page(n)})
	if err != nil {
		return frame{}, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	r, own := box.Rect, int(turn.PageRotation)&3
	turns := d.upright(n, own)
	return frame{float64(r.Left), float64(r.Bottom), float64(r.Right), float64(r.Top), turns, (turns - own) & 3}, nil
}

func (f frame) shown() (width, height float64) {
	w, h := math.Abs(f.right-f.left), math.Abs(f.top-f.bottom)
	if f.turns%2 == 1 {
		return h, w
	}
	return w, h
}

// box maps a rectangle of the file's coordinates to points from the top left
// of the page as it is shown.
func (f frame) box(left, bottom, right, top float64) document.Box {
	var x0, y0, x1, y1 float64
	switch f.turns {
	case 1:
		x0, y0, x1, y1 = bottom-f.bottom, left-f.left, top-f.bottom, right-f.left
	case 2:
		x0, y0, x1, y1 = f.right-right, bottom-f.bottom, f.right-left, top-f.bottom
	case 3:
		x0, y0, x1, y1 = f.top-top, f.right-right, f.top-bottom, f.right-left
	default:
		x0, y0, x1, y1 = left-f.left, f.top-top, right-f.left, f.top-bottom
	}
	return document.Box{X: x0, Y: y0, Width: x1 - x0, Height: y1 - y0}
}

// look gathers facts over a page's objects and those inside of its forms.
type look struct {
	d         *Document
	frame     frame
	facts     *Facts
	seen      int
	texts     int
	invisible int
	largest   float64
	each      func(picture references.FPDF_PAGEOBJECT) // where set, called for every picture
}

func (l *look) objects(n int) {
	count, err := l.d.engine.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: l.d.page(n)})
	if err != nil {
		return
	}
	for i := 0; i < count.Count && l.seen < maxObjects; i++ {
		object, err := l.d.engine.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: l.d.page(n), Index: i})
		if err == nil {
			l.object(object.PageObject, 0)
		}
	}
}

func (l *look) object(ref references.FPDF_PAGEOBJECT, depth int) {
	l.seen++
	kind, err := l.d.engine.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: ref})
	if err != nil {
		return
	}
	switch kind.Type {
	case enums.FPDF_PAGEOBJ_TEXT:
		l.text(ref)
	case enums.FPDF_PAGEOBJ_IMAGE:
		l.picture(ref)
	case enums.FPDF_PAGEOBJ_FORM:
		l.form(ref, depth)
	case enums.FPDF_PAGEOBJ_PATH, enums.FPDF_PAGEOBJ_SHADING:
		l.facts.Drawings++
	}
}

func (l *look) text(ref references.FPDF_PAGEOBJECT) {
	l.texts++
	mode, err := l.d.engine.FPDFTextObj_GetTextRenderMode(&requests.FPDFTextObj_GetTextRenderMode{PageObject: ref})
	if err == nil && mode.TextRenderMode == enums.FPDF_TEXTRENDERMODE_INVISIBLE {
		l.invisible++
	}
}

func (l *look) form(ref references.FPDF_PAGEOBJECT, depth int) {
	count, err := l.d.engine.FPDFFormObj_CountObjects(&requests.FPDFFormObj_CountObjects{PageObject: ref})
	if err != nil || depth > 5 {
		return
	}
	for i := 0; i < count.Count && l.seen < maxObjects; i++ {
		object, err := l.d.engine.FPDFFormObj_GetObject(&requests.FPDFFormObj_GetObject{PageObject: ref, Index: uint64(i)})
		if err == nil {
			l.object(object.PageObject, depth+1)
		}
	}
}

// picture counts a picture by its part of the page. Inside of a form the bounds
// are in the form's coordinates; scanners' forms have those of the page.
func (l *look) picture(ref references.FPDF_PAGEOBJECT) {
	l.facts.Pictures++
	if l.each != nil {
		l.each(ref)
	}
	b, err := l.d.engine.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: ref})
	if err != nil {
		return
	}
	w := min(float64(b.Right), l.frame.right) - max(float64(b.Left), l.frame.left)
	h := min(float64(b.Top), l.frame.top) - max(float64(b.Bottom), l.frame.bottom)
	page := (l.frame.right - l.frame.left) * (l.frame.top - l.frame.bottom)
	if w <= 0 || h <= 0 || page <= 0 {
		return
	}
	area := w * h / page
	l.facts.Coverage += area
	if area >= cover.Whole && !l.seeThrough(ref) {
		l.invisible = l.texts
	}
	if area <= l.largest {
		return
	}
	l.largest = area
	size, err := l.d.engine.FPDFImageObj_GetImagePixelSize(&requests.FPDFImageObj_GetImagePixelSize{ImageObject: ref})
	if err == nil && size.Width > 0 && size.Height > 0 {
		l.facts.PictureSize = [2]int{int(size.Width), int(size.Height)}
		l.facts.PictureDPI = l.resolution(size.Width, size.Height, b.Right-b.Left, b.Top-b.Bottom)
	}
}

func (l *look) seeThrough(picture references.FPDF_PAGEOBJECT) bool {
	r, err := l.d.engine.FPDFPageObj_HasTransparency(&requests.FPDFPageObj_HasTransparency{PageObject: picture})
	return err != nil || r.HasTransparency
}

// resolution is the finer of a picture's two resolutions, in dots an inch. A
// picture may be drawn turned by a quarter, which shows where the other
// pairing of its sides is squarer.
func (l *look) resolution(w, h uint, width, height float32) float64 {
	ax, ay := float64(w)/float64(width), float64(h)/float64(height)
	bx, by := float64(h)/float64(width), float64(w)/float64(height)
	if math.Abs(math.Log(bx/by)) < math.Abs(math.Log(ax/ay)) {
		ax, ay = bx, by
	}
	return 72 * max(ax, ay)
}

func (l *look) finish() {
	l.facts.Coverage = min(l.facts.Coverage, 1)
	l.facts.Invisible = l.texts > 0 && 2*l.invisible > l.texts
}
