package correct

import (
	"slices"
	"sort"
	"strings"

	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/document"
)

// RuleLineEnd puts a word together that was parted at the end of a line or a
// page: "develop-" and "ment".
const RuleLineEnd = "line-end-hyphen"

// place is a word of a document.
type place struct{ page, word int }

// lineEnd is a hyphen at a line's end, and where the text goes on.
type lineEnd struct{ head, tail place }

// joinLines adds the edits of words parted at the ends of lines and pages to
// the pages' restored ones. Running headers and footers between are passed
// over. Where the parts do not touch, the first takes the whole word and the
// second is left empty.
func (c *Corrector) joinLines(v *view) {
	for _, e := range lineEnds(v.pages) {
		first, second := &v.pages[e.head.page], &v.pages[e.tail.page]
		if first.isRestored(e.head.word) || second.isRestored(e.tail.word) {
			continue
		}
		head, tail := first.words[e.head.word].Text, second.words[e.tail.word].Text
		text, evidence := c.joinParts(strings.TrimSuffix(head, "-"), tail)
		if text == "" {
			continue
		}
		edit := document.Edit{Page: first.page.Number, From: e.head.word, To: e.head.word + 1, Old: head, New: text,
			Rule: RuleLineEnd, Evidence: evidence, Confidence: 0.96, Status: document.EditAuto}
		if e.head.page == e.tail.page && e.tail.word == e.head.word+1 {
			edit.To, edit.Old = edit.To+1, head+" "+tail
		} else {
			second.addRestored(document.Edit{Page: second.page.Number, From: e.tail.word, To: e.tail.word + 1, Old: tail,
				Rule: RuleLineEnd, Evidence: "the rest of " + text + ", which begins where the text before ends", Confidence: 0.96, Status: document.EditAuto})
		}
		first.addRestored(edit)
	}
}

// lineEnds are the hyphens at line ends of a document's running text whose
// next line begins with a small letter or a digit.
func lineEnds(pages []pageView) []lineEnd {
	var out []lineEnd
	var open *place
	for i := range pages {
		at := 0
		for _, line := range pages[i].page.Lines {
			n := len(line.Words)
			if n == 0 || line.Furniture != "" {
				at += n
				continue
			}
			if open != nil && continues(line.Words[0].Text) {
				out = append(out, lineEnd{*open, place{i, at}})
			}
			open = nil
			if last := line.Words[n-1].Text; n > 1 && strings.HasSuffix(last, "-") && len(last) > 2 {
				open = &place{i, at + n - 1}
			}
			at += n
		}
	}
	return out
}

func continues(word string) bool {
	return startsLower(word) || word != "" && word[0] >= '0' && word[0] <= '9'
}

// joinParts is the word that was parted, empty where nothing says that the
// parts make one.
func (c *Corrector) joinParts(head, tail string) (text, evidence string) {
	if _, ok := dict.FindGroup(strings.TrimLeft(head, "([")); ok && len(tail) >= 2 && isNumber(strings.Trim(tail, closers)) {
		return head + "-" + tail, "a group and its level, parted at the line's end"
	}
	if len(head) < 2 || !isLetter(head[len(head)-1]) {
		return "", ""
	}
	last, rest := dict.Normal(head[strings.LastIndexAny(head, "-/(")+1:]), dict.Normal(strings.TrimRight(tail, closers))
	lang := dict.Language([]string{head + rest})
	if lang == "" {
		lang = c.languageOf(last, rest)
	}
	lex := c.dict.Lexicon(lang)
	compound := isHyphenHead(head) && isHyphenTail(tail)
	known := c.dict.Known(lang, last) && c.dict.Known(lang, rest)
	switch {
	case lex.Count(last+rest) >= joinedCount, lex.ID(last+rest) != 0 && !known && compound:
		return head + tail, "the word parted at the line's end is known as a whole"
	case known && compound:
		return head + "-" + tail, "two words with their hyphen at the line's end"
	}
	return "", ""
}

// joinedCount is how often, in ten million, a word must stand to be what two
// words make: ongoing, not on-going.
const joinedCount = 20

// languageOf is the language whose lexicon has the parts or the whole.
func (c *Corrector) languageOf(head, tail string) string {
	for _, lang := range dict.Languages {
		if lex := c.dict.Lexicon(lang); lex.ID(head+tail) != 0 || lex.ID(head) != 0 && lex.ID(tail) != 0 {
			return lang
		}
	}
	return dict.Languages[0]
}

// isRestored reports whether a restored edit, of which none overlap, holds a word.
func (p *pageView) isRestored(word int) bool {
	i := p.restoredFrom(word + 1)
	return i > 0 && word < p.restored[i-1].To
}

// addRestored puts an edit in its place among the restored ones.
func (p *pageView) addRestored(e document.Edit) {
	p.restored = slices.Insert(p.restored, p.restoredFrom(e.From), e)
}

// restoredFrom is the first of the restored edits, in order of place, that begins
// at a word or behind it.
func (p *pageView) restoredFrom(word int) int {
	return sort.Search(len(p.restored), func(i int) bool { return p.restored[i].From >= word })
}
