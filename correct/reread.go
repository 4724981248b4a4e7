package correct

import (
	"strings"

	"github.com/jdscribe/jdscribe/document"
)

// reread is a page as its edits in force leave it, with the way back.
type reread struct {
	before *document.Page
	after  document.Page
	tokens []document.Token // of the page before, with the edits
	origin []int            // the token of each word after
}

func newReread(p *document.Page, edits []document.Edit) *reread {
	r := &reread{before: p, after: *p, tokens: document.Tokens(p, edits)}
	r.after.Lines = make([]document.Line, len(p.Lines))
	copy(r.after.Lines, p.Lines)
	for i := range r.after.Lines {
		r.after.Lines[i].Words = nil
	}
	words := p.Words()
	for i, t := range r.tokens {
		if t.Text == "" {
			continue
		}
		w := words[t.From]
		if t.Raw != t.Text || t.To != t.From+1 {
			w = document.Word{Text: t.Text, Box: t.Box, Confidence: t.Confidence, Space: w.Space}
		}
		line := &r.after.Lines[t.Line]
		line.Words = append(line.Words, w)
		r.origin = append(r.origin, i)
	}
	return r
}

// span is a run of a reread page's tokens that new edits touch.
type span struct {
	from, to int // tokens
	edit     document.Edit
}

// compose puts edits in force of the page as it is after into those that made
// it: their old words are the ones that were read.
func (r *reread) compose(edits, more []document.Edit) []document.Edit {
	texts := make([]string, len(r.tokens))
	for i := range r.tokens {
		texts[i] = r.tokens[i].Text
	}
	words := r.before.Words()
	for _, s := range r.spans(more, texts) {
		e := s.edit
		e.From, e.To = r.tokens[s.from].From, r.tokens[s.to-1].To
		e.Old = wordTexts(words[e.From:e.To])
		e.New = strings.Join(strings.Fields(strings.Join(texts[s.from:s.to], " ")), " ")
		edits = replaceOverlapping(edits, e)
	}
	out := edits[:0]
	for _, e := range edits {
		if e.Old != e.New {
			out = append(out, e)
		}
	}
	return out
}

// spans are the tokens that edits touch, with all that came from the same words;
// the edits are made in texts.
func (r *reread) spans(more []document.Edit, texts []string) []span {
	var out []span
	for _, e := range more {
		from, to := r.origin[e.From], r.origin[e.To-1]+1
		texts[from] = e.New
		for i := from + 1; i < to; i++ {
			texts[i] = ""
		}
		from, to = sameWords(r.tokens, from, to)
		if n := len(out); n > 0 && out[n-1].to > from {
			last := &out[n-1]
			last.to = max(last.to, to)
			last.edit.Evidence += "; " + e.Evidence
			last.edit.Confidence = min(last.edit.Confidence, e.Confidence)
			continue
		}
		out = append(out, span{from, to, e})
	}
	return out
}

// sameWords widens a run of tokens to all that came from the same words.
func sameWords(tokens []document.Token, from, to int) (int, int) {
	for from > 0 && tokens[from-1].To > tokens[from].From {
		from--
	}
	for to < len(tokens) && tokens[to].From < tokens[to-1].To {
		to++
	}
	return from, to
}

func wordTexts(words []document.Word) string {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = w.Text
	}
	return strings.Join(texts, " ")
}
