package correct

import "github.com/jdscribe/jdscribe/document"

// windowWords is how many words are decoded at once, which takes some 3 kB each:
// a document of more is cut between lines, or within longer ones. The longest of
// 190 recognised descriptions has 12,000.
const windowWords = 50_000

// A window is a part of a document that is corrected for itself. Its pages may
// be parts of pages.
type window struct {
	doc     document.Document
	offsets []int // of each page's first word within the page that it is of
	words   int
}

// windows cuts a document into parts of at most so many words; one of no more is
// its only window.
func windows(doc *document.Document, most int) []window {
	all := words(doc)
	if all <= most {
		return []window{{doc: *doc, offsets: make([]int, len(doc.Pages)), words: all}}
	}
	var out []window
	for i := range doc.Pages {
		offset := 0
		for _, part := range partsOf(&doc.Pages[i], most) {
			n := wordsOf(part.Lines)
			if len(out) == 0 || out[len(out)-1].words+n > most {
				w := *doc
				w.Pages = nil
				out = append(out, window{doc: w})
			}
			w := &out[len(out)-1]
			w.doc.Pages, w.offsets, w.words = append(w.doc.Pages, part), append(w.offsets, offset), w.words+n
			offset += n
		}
	}
	return out
}

// partsOf cuts a page into pages of at most so many words.
func partsOf(p *document.Page, most int) []document.Page {
	var out []document.Page
	left := 0
	for _, line := range shortLines(p.Lines, most) {
		if len(line.Words) > left || len(out) == 0 {
			part := *p
			part.Lines = nil
			out, left = append(out, part), most
		}
		last := &out[len(out)-1]
		last.Lines = append(last.Lines, line)
		left -= len(line.Words)
	}
	return out
}

// shortLines are lines of at most so many words.
func shortLines(lines []document.Line, most int) []document.Line {
	var out []document.Line
	for _, line := range lines {
		for len(line.Words) > most {
			start := line
			start.Words = line.Words[:most]
			out = append(out, start)
			line.Words = line.Words[most:]
		}
		out = append(out, line)
	}
	return out
}

// words is how many words a document has.
func words(doc *document.Document) int {
	n := 0
	for i := range doc.Pages {
		n += wordsOf(doc.Pages[i].Lines)
	}
	return n
}

func wordsOf(lines []document.Line) int {
	n := 0
	for i := range lines {
		n += len(lines[i].Words)
	}
	return n
}
