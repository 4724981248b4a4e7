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
	ws := stream(doc, mine)
	copies := markCopies(ws)
	read := asRead(ws)
	markFurniture(ws, read)
	labels, heads := decodeHeadings(ws)
	if parted, ok := partColumns(ws, heads); ok {
		ws, read = parted, asRead(parted)
		labels, heads = decodeHeadings(ws)
	}
	shared := sharedTexts(ws, heads)
	first := firstOf(heads, len(ws))
	h := readHeader(ws[:min(first, headerWords)], read, labels, joinedNames(plainWords(flat(ws[first:]))))
	jd := &JobDescription{
		SchemaVersion: SchemaVersion,
		ID:            doc.Source.SHA256,
		Source:        Source{Source: doc.Source, Pages: len(doc.Pages)},
		DocumentType:  documentType(ws, heads, h.fields),
		Language:      language(ws),
		Fields:        h.fields,
		Sections:      []Section{},
		Pages:         pages(doc, mine),
		Edits:         append([]document.Edit{}, edits...),
		Pipeline:      opts.Pipeline,
	}
	if jd.DocumentType == TypeOther {
		jd.Fields, h.owner = map[FieldName]Field{}, nil
		heads, shared = ownHeadings(ws), nil
		first = firstOf(heads, len(ws))
	} else if len(heads) > 0 {
		h.beside(ws[:min(len(ws), headerWords)], first, labels)
	}
	sections(jd, ws, heads)
	jd.Unplaced = unplaced(ws, first, h)
	jd.Quality = quality(jd, shared, h)
	if copies != "" && len(jd.Sections) > 0 {
		jd.Quality.Reasons = append(jd.Quality.Reasons, copies)
		jd.Quality.NeedsReview = true
	}
	if jd.DocumentType == TypeJobDescription && severalDescriptions(ws, heads, jd.Fields) {
		jd.Quality.Reasons = append(jd.Quality.Reasons, "two descriptions in one file: the fields are the first one's")
		jd.Quality.NeedsReview = true
	}
	jd.Rename(doc.Source.Path)
	return jd
}

// decodeHeadings finds the candidates for labels of the header and the headings
// that are chosen.
func decodeHeadings(ws []word) (labels, heads []candidate) {
	candidates := headingCandidates(ws)
	labels = labelCandidates(ws[:labelsEnd(candidates, len(ws))])
	heads = numberedHeads(ws, mergeByLanguage(ws, decode(amongLabels(candidates, labels))))
	return labels, withUnknown(ws, withAnnex(ws, heads), candidates)
}

// labelsEnd is the word up to which labels are looked for: the longest header's
// end, or as far behind a first section beyond doubt as cells beside it reach.
func labelsEnd(candidates []candidate, words int) int {
	end := min(words, headerWords)
	for _, c := range candidates {
		if own[SectionKind(c.means)] && c.words > 1 && c.score > beyondDoubt && c.to+besideReach+dateReach < end {
			return c.to + besideReach + dateReach
		}
	}
	return end
}

// firstOf is the word at which the first section begins, or end.
func firstOf(heads []candidate, end int) int {
	if len(heads) > 0 {
		return heads[0].from
	}
	return end
}

// unplaced is the text that is in no field and no section, a line a page.
func unplaced(ws []word, first int, h *header) string {
	var left []word
	for i := range ws {
		if i >= first && !ws[i].furniture || i < len(h.owner) && h.holds(i) {
			continue
		}
		left = append(left, ws[i])
	}
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
	for _, w := range p.Words() {
		if w.Confidence > 0 {
			sum, n = sum+w.Confidence, n+1
		}
	}
	if n == 0 {
		return 0
	}
	return round2(sum / float64(n))
}
