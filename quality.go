package jdscribe

import (
	"fmt"
	"math"

	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/structure"
)

const (
	// leastKnownWords is the share of known words below which a person should
	// look: of 190 recognised descriptions the worst read twentieth lies below.
	leastKnownWords = 0.85
	// mostDoubts is the share of words with a proposed edit that is tolerated.
	mostDoubts = 0.01
)

func outputPages(c *document.Corrected) []structure.Page {
	pages := make([]structure.Page, len(c.Pages))
	for i := range c.Pages {
		p := &c.Pages[i]
		pages[i] = structure.Page{
			Number: p.Number, Method: p.Method, Reason: p.Reason, Status: p.Status,
			Confidence: meanConfidence(p), Signals: p.Signals,
			Text: document.Text(p, nil), CorrectedText: document.Text(p, c.Edits),
		}
	}
	return pages
}

func meanConfidence(p *document.Page) float64 {
	sum, n := 0.0, 0
	for _, w := range p.Words() {
		if w.Confidence > 0 {
			sum, n = sum+w.Confidence, n+1
		}
	}
	if n == 0 {
		return 0
	}
	return round(sum / float64(n))
}

// quality says what a person should look at.
func quality(c *document.Corrected, d *dict.Dict) structure.Quality {
	words, all := corrected(c), 0
	q := structure.Quality{KnownWordRatio: round(d.KnownWordRatio(words...)), Reasons: []string{}}
	for i := range c.Pages {
		p := &c.Pages[i]
		all += len(p.Words())
		if p.Status != document.StatusOK {
			q.Reasons = append(q.Reasons, fmt.Sprintf("page %d %s: %s", p.Number, p.Status, p.Reason))
		}
	}
	switch {
	case all == 0:
		q.Reasons = append(q.Reasons, "no text")
	case q.KnownWordRatio < leastKnownWords:
		q.Reasons = append(q.Reasons, fmt.Sprintf("%.0f %% of the words are known; below %.0f %% the text is doubtful",
			100*q.KnownWordRatio, 100*leastKnownWords))
	}
	if n := proposed(c.Edits); float64(n) > mostDoubts*float64(all) {
		q.Reasons = append(q.Reasons, fmt.Sprintf("%d corrections are proposed, not made", n))
	}
	q.NeedsReview = len(q.Reasons) > 0
	return q
}

func corrected(c *document.Corrected) []string {
	var words []string
	for i := range c.Pages {
		for _, t := range document.Tokens(&c.Pages[i], c.Edits) {
			words = append(words, t.Text)
		}
	}
	return words
}

func proposed(edits []document.Edit) int {
	n := 0
	for _, e := range edits {
		if e.Status == document.EditProposed {
			n++
		}
	}
	return n
}

func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }
