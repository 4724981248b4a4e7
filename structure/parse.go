package structure

import (
	"slices"
	"strings"

	"github.com/jdscribe/jdscribe/document"
)

// Options say what Parse cannot know of itself; the zero value is good.
type Options struct {
	Pipeline Pipeline // copied to the result
}

// Parse reads the document with the edits in force applied. It never fails: a
// document without anything that it knows comes back as TypeOther with all its
// words in Unplaced.
func Parse(doc *document.Document, edits []document.Edit, opts Options) *JobDescription {
	mine := document.ByPage(edits)
	r, rest := firstDescription(doc, mine)
	jd := &JobDescription{
		SchemaVersion: SchemaVersion,
		ID:            doc.Source.SHA256,
		Source:        Source{Source: doc.Source, Pages: len(doc.Pages)},
		DocumentType:  r.documentType,
		Language:      r.functionWords.language(),
		Fields:        r.h.fields,
		Sections:      []Section{},
		Pages:         pages(doc, mine),
		Edits:         append([]document.Edit{}, edits...),
		Pipeline:      opts.Pipeline,
	}
	r.unread = sections(jd, r.ws, r.heads, mixed(r.shared))
	jd.Certification = certification(r.signed, jd.Certification, jd.Fields[PositionTitle].Value)
	jd.Unplaced = unplaced(r.ws, r.first, r.h, rest)
	jd.Quality = quality(jd, r)
	jd.Rename(doc.Source.Path)
	return jd
}

// unplaced is the text that is in no field and no section, a line a page, with
// the rest that other descriptions are.
func unplaced(ws []word, first int, h *header, rest []word) string {
	var left []word
	for i := range ws {
		if i >= first && !ws[i].furniture || i < len(h.owner) && h.holds(i) {
			continue
		}
		left = append(left, ws[i])
	}
	left = append(left, rest...)
	var lines []string
	for from := 0; from < len(left); {
		to := from
		for to < len(left) && left[to].Page == left[from].Page {
			to++
		}
		lines = append(lines, flat(left[from:to]))
		from = to
	}
	return strings.Join(lines, "\n")
}

// holds reports whether word i stands as such in its field: a word that the
// value has in another form is not lost, but stays in Unplaced as it was.
func (h *header) holds(i int) bool {
	f, ok := h.fields[h.owner[i]]
	if !ok || h.ws[i].runOn {
		return false
	}
	for w := range strings.FieldsSeq(f.Value + " " + f.Raw) {
		if w == h.ws[i].Text {
			return true
		}
	}
	return false
}

func pages(doc *document.Document, edits map[int][]document.Edit) []Page {
	out := make([]Page, len(doc.Pages))
	for i := range doc.Pages {
		p := &doc.Pages[i]
		read := document.Text(p, nil)
		corrected := read
		if mine := edits[p.Number]; slices.ContainsFunc(mine, document.Edit.InForce) {
			corrected = document.Text(p, mine)
		}
		out[i] = Page{Number: p.Number, Method: p.Method, Reason: p.Reason, Status: p.Status, Confidence: confidence(p),
			Signals: p.Signals, Text: read, CorrectedText: corrected}
	}
	return out
}

// confidence is the mean of the words' confidences, of those that have one.
func confidence(p *document.Page) float64 {
	sum, n := 0.0, 0
	for _, l := range p.Lines {
		for k := range l.Words {
			if c := l.Words[k].Confidence; c > 0 {
				sum, n = sum+c, n+1
			}
		}
	}
	if n == 0 {
		return 0
	}
	return round2(sum / float64(n))
}
