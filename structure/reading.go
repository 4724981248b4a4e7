package structure

import "github.com/jdscribe/jdscribe/document"

// reading is what a description's words say: its header, its headings and what
// it is.
type reading struct {
	ws            []word
	candidates    []candidate // for headings, those in page furniture among them
	labels        []candidate // candidates for the header's labels
	heads         []candidate // the headings
	first         int         // the word at which the first section begins
	h             *header
	documentType  DocumentType
	position      bool // its header is a position's, though it is no description
	functionWords wordCounts
	shared        [][2]SectionKind // sections whose text is not parted
	copies        string           // the reason for a look that copies of pages are
	others        []string         // reasons for a look that further descriptions are
	unread        notRead
	signed        []word // signatures under no heading
}

// firstDescription reads a file's first description, and gives the words of what
// stands behind it: its translation, other positions' descriptions.
func firstDescription(doc *document.Document, edits map[int][]document.Edit) (r *reading, rest []word) {
	r = newReading(stream(doc, edits))
	var others []string
	for _, next := range []func(*reading) (int, string){(*reading).translation, (*reading).otherDescriptions, (*reading).translation} {
		from, reason := next(r)
		if from == 0 {
			continue
		}
		ws := stream(doc, edits)
		r, rest = newReading(ws[:from]), ws[from:]
		others = append(others, reason)
	}
	r.others = others
	return r, rest
}

// newReading reads a description's words, which it marks.
func newReading(ws []word) *reading {
	r := &reading{ws: ws, copies: markCopies(ws)}
	read := asRead(ws)
	markFurniture(ws, read)
	r.decodeHeadings()
	if parted, ok := partColumns(ws, r.heads); ok {
		r.ws, read = parted, asRead(parted)
		r.decodeHeadings()
	}
	ws = r.ws
	r.functionWords = countWords(ws)
	r.shared = sharedTexts(ws, r.heads)
	r.first = firstOf(r.heads, len(ws))
	r.h = readHeader(ws[:min(r.first, headerWords)], read, r.labels, joinedNames(plainWords(flat(ws[r.first:]))))
	if r.documentType = documentType(ws, r.heads, r.h.fields); r.documentType == TypeOther {
		r.position = positionHeader(r.h.fields, wholeHeader)
		r.h.fields, r.h.owner = map[FieldName]Field{}, nil
		r.heads, r.shared = ownHeadings(ws), nil
		r.first = firstOf(r.heads, len(ws))
		return r
	}
	r.signed = markSigned(ws, r.heads)
	if len(r.heads) > 0 {
		r.h.beside(ws[:min(len(ws), headerWords)], r.first, r.labels)
	}
	return r
}

// decodeHeadings finds the candidates for labels of the header and the headings
// that are chosen.
func (r *reading) decodeHeadings() {
	for i := range r.ws {
		r.ws[i].again = false
	}
	r.candidates = headingCandidates(r.ws)
	candidates := whole(inText(r.ws, r.candidates))
	r.labels = labelCandidates(r.ws[:labelsEnd(candidates, len(r.ws))])
	heads := numberedHeads(r.ws, wholeLines(r.ws, mergeByLanguage(r.ws, decode(amongLabels(candidates, r.labels)))))
	r.heads = withUnknown(r.ws, withStructure(r.ws, withAnnex(r.ws, heads)), candidates)
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
