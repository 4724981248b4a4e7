package document

import (
	"fmt"
	"sort"
	"strings"
)

// Edit is a correction as data: words From up to, not including, To of a page
// read Old and are taken to have been printed as New. New may hold several
// words (a split); several words may become one (a merge).
type Edit struct {
	Page       int        `json:"page"` // from 1
	From       int        `json:"from"` // index into Page.Words
	To         int        `json:"to"`
	Old        string     `json:"old"`        // the words joined by single spaces
	New        string     `json:"new"`        // empty where the words are noise
	Rule       string     `json:"rule"`       // which rule, as in correct's list of rules
	Evidence   string     `json:"evidence"`   // what speaks for it, for a person
	Confidence float64    `json:"confidence"` // 0–1
	Status     EditStatus `json:"status"`
	Second     string     `json:"second,omitempty"` // what came second
	// Candidates are the readings that were weighed, the best first, where an
	// explanation was asked for.
	Candidates []Candidate `json:"candidates,omitempty"`
}

// Candidate is a reading that a decoder weighed for words of an edit. Scores
// are in nats: the more, the likelier.
type Candidate struct {
	Word    string  `json:"word"`
	Source  string  `json:"source"`  // where it came from; "as read" for what was read
	Channel float64 `json:"channel"` // of reading it so, or of leaving it as it was read
	Model   float64 `json:"model"`   // of standing there
	Total   float64 `json:"total"`
}

// EditStatus says whether an edit is in force.
type EditStatus string

// The states of an edit. Auto and accepted edits are in force.
const (
	EditAuto     EditStatus = "auto"
	EditProposed EditStatus = "proposed"
	EditAccepted EditStatus = "accepted"
	EditRejected EditStatus = "rejected"
)

// InForce reports whether the edit changes the text.
func (e Edit) InForce() bool { return e.Status == EditAuto || e.Status == EditAccepted }

// Check reports an edit that does not fit its page: a range out of bounds or
// words that are not Old.
func (e Edit) Check(p *Page) error {
	return e.check(p.Number, p.Words())
}

func (e Edit) check(page int, words []Word) error {
	if e.Page != page {
		return fmt.Errorf("edit of page %d put to page %d", e.Page, page)
	}
	if e.From < 0 || e.To <= e.From || e.To > len(words) {
		return fmt.Errorf("page %d: edit of words %d to %d of %d", e.Page, e.From, e.To, len(words))
	}
	if old := joinWords(words[e.From:e.To]); old != e.Old {
		return fmt.Errorf("page %d: edit of %q finds %q", e.Page, e.Old, old)
	}
	return nil
}

func joinWords(words []Word) string {
	parts := make([]string, len(words))
	for i, w := range words {
		parts[i] = w.Text
	}
	return strings.Join(parts, " ")
}

// Token is a word of the corrected text together with what was read.
type Token struct {
	Text       string  // as corrected
	Raw        string  // as read; for a split only the first word carries it
	Space      string  // before the word: "", " ", "\n" between lines, or as printed
	Page       int     // from 1
	Line       int     // index into Page.Lines of the first word that it came from
	From, To   int     // range of Page.Words that it came from
	Box        Box     // around those words
	Confidence float64 // least of those words'
}

// Tokens are the words of a page with the edits in force applied. Edits of
// other pages, edits that do not fit the page and, of edits that overlap, all
// but the first are left out; the order of edits does not matter.
func Tokens(p *Page, edits []Edit) []Token {
	raw, mine := rawTokens(p), applicable(p, edits)
	if len(mine) == 0 {
		return raw
	}
	out := make([]Token, 0, len(raw))
	next := 0
	for _, e := range mine {
		out = append(out, raw[next:e.From]...)
		out = append(out, e.tokens(raw[e.From:e.To])...)
		next = e.To
	}
	return append(out, raw[next:]...)
}

// ByPage parts edits by the numbers of their pages, each page's in their order:
// Tokens looks at every edit that it is given.
func ByPage(edits []Edit) map[int][]Edit {
	pages := map[int][]Edit{}
	for i := range edits {
		pages[edits[i].Page] = append(pages[edits[i].Page], edits[i])
	}
	return pages
}

// Text is the page's text with the edits in force applied; Text(p, nil) is the
// text as it was read.
func Text(p *Page, edits []Edit) string {
	var b strings.Builder
	tokens, size := Tokens(p, edits), len(p.Lines)
	for i := range tokens {
		size += len(tokens[i].Space) + len(tokens[i].Text)
	}
	b.Grow(size)
	for i := range tokens {
		b.WriteString(tokens[i].Space)
		b.WriteString(tokens[i].Text)
	}
	for i := len(p.Lines) - 1; i > 0 && len(p.Lines[i].Words) == 0; i-- {
		b.WriteByte('\n')
	}
	return b.String()
}

func rawTokens(p *Page) []Token {
	words := 0
	for i := range p.Lines {
		words += len(p.Lines[i].Words)
	}
	out := make([]Token, 0, words)
	breaks := ""
	for l, line := range p.Lines {
		if l > 0 {
			breaks += "\n"
		}
		for i, w := range line.Words {
			space := w.Space
			if i == 0 {
				space, breaks = breaks+space, ""
			} else if space == "" {
				space = " "
			}
			n := len(out)
			out = append(out, Token{Text: w.Text, Raw: w.Text, Space: space, Page: p.Number, Line: l,
				From: n, To: n + 1, Box: w.Box, Confidence: w.Confidence})
		}
	}
	return out
}

// applicable are the page's edits in force, in order, without overlaps.
func applicable(p *Page, edits []Edit) []Edit {
	if len(edits) == 0 {
		return nil
	}
	var mine []Edit
	words := p.Words()
	for i := range edits {
		if e := &edits[i]; e.Page == p.Number && e.InForce() && e.check(p.Number, words) == nil {
			mine = append(mine, *e)
		}
	}
	sort.SliceStable(mine, func(i, j int) bool { return mine[i].From < mine[j].From })
	end, kept := 0, mine[:0]
	for _, e := range mine {
		if e.From >= end {
			kept, end = append(kept, e), e.To
		}
	}
	return kept
}

// tokens are the edit's new words in the place of those that were read.
func (e Edit) tokens(old []Token) []Token {
	whole := old[0]
	whole.Raw, whole.To = e.Old, e.To
	for _, t := range old[1:] {
		whole.Box = whole.Box.Union(t.Box)
		whole.Confidence = min(whole.Confidence, t.Confidence)
	}
	words := strings.Fields(e.New)
	if len(words) == 0 {
		whole.Text = ""
		return []Token{whole}
	}
	out := make([]Token, len(words))
	for i, w := range words {
		out[i] = whole
		out[i].Text = w
		if i > 0 {
			out[i].Raw, out[i].Space = "", " "
		}
	}
	return out
}

// Corrected is a document with the edits that a corrector proposed for it.
type Corrected struct {
	Document
	Edits []Edit `json:"edits"`
	// Skimmed is how many different words were not searched for in full, because
	// the document's others took all that one may.
	Skimmed int `json:"skimmed_words,omitempty"`
}
