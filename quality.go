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
	// look: of 190 recognised and corrected descriptions half have 0.99, all but
	// eight 0.96, and one, whose pages lay on their side, 0.58.
	leastKnownWords = 0.85
	// mostDoubts is the share of words with a proposed edit that is tolerated.
	mostDoubts = 0.01
)

// quality says what a person should look at: what is in doubt of the text, and
// after it what is in doubt of the structure.
func quality(c *document.Corrected, d *dict.Dict, structural []string) structure.Quality {
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
	if c.Skimmed > 0 {
		q.Reasons = append(q.Reasons, fmt.Sprintf("%d words were only compared with their nearest neighbours: the text has too many that are near to others", c.Skimmed))
	}
	q.Reasons = append(q.Reasons, structural...)
	q.NeedsReview = len(q.Reasons) > 0
	return q
}

func corrected(c *document.Corrected) []string {
	var words []string
	edits := document.ByPage(c.Edits)
	for i := range c.Pages {
		for _, t := range document.Tokens(&c.Pages[i], edits[c.Pages[i].Number]) {
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
