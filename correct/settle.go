package correct

import (
	"sort"

	"github.com/jdscribe/jdscribe/document"
)

// maxLooks bounds how often a document is looked at. Of 190 recognised job
// descriptions one needs five looks, the last of which finds nothing, and most
// two.
const maxLooks = 8

// settle looks at a document, and again at what its edits in force make of it,
// until a look changes nothing: a mended word makes its neighbours mendable. It
// gives the edits by page and reports whether the last look changed nothing.
func (c *Corrector) settle(doc *document.Document) (edits [][]document.Edit, settled bool) {
	edits = c.once(doc)
	for range maxLooks - 1 {
		if !anyInForce(edits) {
			return edits, true
		}
		again := *doc
		again.Pages = make([]document.Page, len(doc.Pages))
		for i := range doc.Pages {
			again.Pages[i] = newReread(&doc.Pages[i], edits[i]).after
		}
		more := c.once(&again)
		if !anyInForce(more) {
			return edits, true
		}
		for i := range more {
			if found := inForce(more[i]); len(found) > 0 { // few pages: the way back is not kept for all
				edits[i] = newReread(&doc.Pages[i], edits[i]).compose(edits[i], found)
			}
		}
	}
	return edits, false
}

// once gives the edits of one look, by page and in order of place.
func (c *Corrector) once(doc *document.Document) [][]document.Edit {
	v := c.look(doc)
	lattices := make([]*lattice, len(v.pages))
	for i := range v.pages {
		lattices[i] = c.lattice(v, &v.pages[i])
	}
	if c.with("adaptation") {
		c.adapt(lattices)
	}
	out := make([][]document.Edit, len(v.pages))
	for i, l := range lattices {
		edits := c.justify(&v.pages[i], l, l.decode())
		sort.SliceStable(edits, func(a, b int) bool { return edits[a].From < edits[b].From })
		out[i] = edits
	}
	return out
}

func anyInForce(pages [][]document.Edit) bool {
	for _, edits := range pages {
		if len(inForce(edits)) > 0 {
			return true
		}
	}
	return false
}

func inForce(edits []document.Edit) []document.Edit {
	var out []document.Edit
	for _, e := range edits {
		if e.InForce() {
			out = append(out, e)
		}
	}
	return out
}
