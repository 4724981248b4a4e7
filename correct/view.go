package correct

import (
	"github.com/jdscribe/jdscribe/document"
)

// view is a document as the decoder sees it.
type view struct {
	pages []pageView
	seen  documentWords
	noise float64 // share of misread words, 0 to 1
}

// pageView is a page after restore, cut into slots.
type pageView struct {
	page     *document.Page
	restored []document.Edit
	words    []document.Word // of the page
	tokens   []document.Token
	slots    []slot
	repaired []bool  // of the slots, whether the best path changes them
	doubt    float64 // of the document, see [view.doubt]
}

func (c *Corrector) look(doc *document.Document) *view {
	v := &view{seen: documentWords{}}
	lost := alphabetOf(doc.Pages)
	for i := range doc.Pages {
		c.goAhead()
		p := pageView{page: &doc.Pages[i], words: doc.Pages[i].Words()}
		if c.with("restore") {
			p.restored = restore(p.page, c.dict, lost)
		}
		v.pages = append(v.pages, p)
	}
	if c.with("restore") {
		c.joinLines(v)
	}
	for i := range v.pages {
		c.goAhead()
		c.cut(&v.pages[i], lost)
		v.seen.add(v.pages[i].slots)
	}
	v.measureNoise()
	return v
}

// cut cuts what restore yields into slots and says of each what it is.
func (c *Corrector) cut(p *pageView, lost alphabet) {
	p.tokens = document.Tokens(p.page, p.restored)
	langs := c.languages(p.page, p.tokens)
	p.slots = make([]slot, 0, len(p.tokens)+len(p.tokens)/8)
	for t, token := range p.tokens {
		p.slots = cutSlots(p.slots, t, token.Text, langs[t])
	}
	defined := definedAcronyms(newWords(p.page))
	for i := range p.slots {
		s := &p.slots[i]
		c.classify(s)
		if defined[s.unit] && s.kind == kindAcronym {
			s.kind = kindFixed
		}
	}
	p.fixRestored()
	p.fixQuoted()
	if lost.lostAccents {
		p.fixTorn(c.dict.Lexicon("fr"))
	} else if c.with("protect") {
		p.markRests(c.dict.Lexicon("fr"))
	}
	c.measureGround(p)
}

// with reports whether a stage is in use.
func (c *Corrector) with(stage string) bool { return !c.without[stage] }

// documentWords counts the units of a document.
type documentWords map[string]int

func (d documentWords) add(slots []slot) {
	for _, s := range slots {
		d[s.unit]++
	}
}
