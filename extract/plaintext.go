package extract

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/jdscribe/jdscribe/document"
)

// The lines that the earlier system puts around what it extracted.
const (
	structuredMarker = "--- Structured Job Description ---"
	fullTextMarker   = "--- Full Extracted Text ---"
)

// textPages are the pages of text that an earlier recognition left.
type textPages struct {
	texts  []string
	reason string
	known  func(language, word string) bool
}

func openText(data []byte, o Options) *textPages {
	d := decodeText(data, o.Known)
	p := &textPages{known: o.Known}
	p.texts, p.reason = splitPages(withoutMarkers(d.text))
	if d.encoding != "" {
		p.reason += ", read as " + d.encoding
	}
	if d.codes > 0 {
		p.reason += fmt.Sprintf(", printer codes left out: %d", d.codes)
	}
	if d.doubled > 0 {
		p.reason += fmt.Sprintf(", lines printed over themselves: %d", d.doubled)
	}
	return p
}

func (p *textPages) count() int { return len(p.texts) }
func (p *textPages) close()     {}

func (p *textPages) page(_ context.Context, n int) (document.Page, error) {
	text, c := withoutControls(p.texts[n-1])
	page := document.Page{Method: document.MethodText, Reason: p.reason + c.note(), Status: document.StatusOK,
		Lines: document.ParsePlain(text)}
	if c.doubtful() {
		page.Status = document.StatusReview
	}
	page.Language, page.Signals = measure(page.Lines, p.known)
	if lost := page.Signals.UnmappedGlyphs; lost > 0 {
		page.Status = document.StatusReview
		page.Reason += fmt.Sprintf(", %d of its characters are lost", lost)
	}
	return page, nil
}

// withoutMarkers takes out the earlier system's marker lines. What it put
// between them repeats pages of the full text; what does not repeat stays.
func withoutMarkers(text string) string {
	before, after, found := cutLine(text, fullTextMarker)
	if !found {
		if head, rest, ok := cutLine(text, structuredMarker); ok {
			return head + strings.TrimLeft(rest, "\n")
		}
		return text
	}
	head, structured, _ := cutLine(before, structuredMarker)
	full := strings.Split(after, "\n")
	var kept []string
	for line := range strings.SplitSeq(head+structured, "\n") {
		if strings.TrimSpace(line) != "" && !slices.Contains(full, line) {
			kept = append(kept, line)
		}
	}
	return strings.Join(append(kept, strings.Trim(after, "\n")), "\n")
}

// cutLine cuts the text at the first line that is the marker.
func cutLine(text, marker string) (before, after string, found bool) {
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		if strings.TrimSpace(line) == marker {
			return text[:at], text[at+len(line):], true
		}
		at += len(line)
	}
	return text, "", false
}

// A text is in the one-line-a-page form where half of its lines are longer
// than any printed line or paragraph tends to be: pages of the archive at hand
// have 1,500 characters and more at the median, wrapped lines some 80.
const pageLine = 800

// splitPages parts a text into pages, and says how they were told.
func splitPages(text string) (pages []string, reason string) {
	if strings.Contains(text, "\f") {
		pages = strings.Split(strings.TrimSuffix(strings.TrimRight(text, "\n"), "\f"), "\f")
		for i := range pages {
			pages[i] = strings.Trim(pages[i], "\n")
		}
		return pages, "plain text, form feeds end pages"
	}
	lines := filled(text)
	lengths := make([]int, len(lines))
	for i, l := range lines {
		lengths[i] = len(l)
	}
	slices.Sort(lengths)
	if n := len(lengths); n > 1 && lengths[n/2] >= pageLine {
		return lines, fmt.Sprintf("plain text, one line a page (half of the lines have %d characters or more)", lengths[n/2])
	}
	return []string{strings.TrimRight(text, "\n")}, "plain text"
}

func filled(text string) []string {
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		if strings.TrimSpace(line) != "" {
			out = append(out, line)
		}
	}
	return out
}
