package correct

import (
	"sort"

	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/document"
)

// Rules of the restore pass, which repairs a text whose alphabet was
// destroyed: it lost every 0 and 1 (they read O and I), every letter with an
// accent and every curly apostrophe (they read as spaces).
const (
	RuleClassification = "restore-classification" // EX-OI → EX-01
	RuleNumber         = "restore-number"         // 2O2I → 2021, $6OOK → $600K
	RuleList           = "restore-list"           // I. Directs → 1. Directs
	RulePossessive     = "restore-possessive"     // Canada s → Canada's, isn t → isn't
	RuleElision        = "restore-elision"        // l appui → l'appui
	RuleStroke         = "restore-stroke"         // Ia r gion → la région, II ou elle → Il ou elle
	RuleAccent         = "restore-accent"         // r gion → région, a → à
	RuleHyphen         = "restore-hyphen"         // post- secondary → post-secondary
	RuleBullet         = "restore-bullet"         // e Directs → • Directs
)

// restore proposes the edits that give a page its lost characters back. They
// are in order and do not overlap. A page whose alphabet is whole gets none,
// but for hyphens torn from their words.
//
// Each rule marks the words that it changes as taken, so the order of the
// rules is their precedence: what a grammar proves comes before what a
// language model finds likely.
func restore(p *document.Page, d *dict.Dict, a alphabet) []document.Edit {
	r := newReading(p, d)
	r.restoreFirsts()
	if a.lostDigits {
		r.restoreNumbers()
	} else {
		r.restoreMisreadClasses()
	}
	if a.lostApostrophes {
		r.restorePossessives()
		r.restoreNegations()
	}
	if a.lostAccents {
		r.restoreNames()
		r.markTorn()
		r.restoreThatIs()
		r.restoreFrench()
	}
	r.restoreInitials()
	r.restorePageTotals()
	r.restoreHyphens()
	if a.lostDigits || a.lostApostrophes {
		r.restoreBullets()
	}
	sort.SliceStable(r.edits, func(i, j int) bool { return r.edits[i].From < r.edits[j].From })
	return r.edits
}

// reading is a page under restoration.
type reading struct {
	page   *document.Page
	dict   *dict.Dict
	words  []string
	line   []int  // of each word
	french []bool // whether a word stands in French text
	taken  []bool // whether a word is in an edit
	edits  []document.Edit
}

func newReading(p *document.Page, d *dict.Dict) *reading {
	r := newWords(p)
	r.dict = d
	for _, line := range p.Lines {
		r.taken = append(r.taken, letterSpaced(line.Words)...)
	}
	r.french = frenchWords(r.words, d)
	return r
}

// newWords is a reading of which only the words are looked at.
func newWords(p *document.Page) *reading {
	r := &reading{page: p}
	for i, line := range p.Lines {
		for _, w := range line.Words {
			r.words, r.line = append(r.words, w.Text), append(r.line, i)
		}
	}
	return r
}

// word is the text of word i, empty where there is none.
func (r *reading) word(i int) string {
	if i < 0 || i >= len(r.words) {
		return ""
	}
	return r.words[i]
}

// change makes an edit in force of words from up to, not including, to.
func (r *reading) change(from, to int, text string, p proof) {
	r.add(from, to, text, p, document.EditAuto)
}

// suggest makes an edit for a person to decide on.
func (r *reading) suggest(from, to int, text string, p proof) {
	r.add(from, to, text, p, document.EditProposed)
}

// proof is what speaks for a change.
type proof struct {
	rule       string
	evidence   string // for a person
	confidence float64
}

// add keeps the edit unless it changes nothing or one of its words is taken.
func (r *reading) add(from, to int, text string, p proof, status document.EditStatus) {
	old := joined(r.words[from:to])
	if old == text {
		return
	}
	for _, taken := range r.taken[from:to] {
		if taken {
			return
		}
	}
	for i := from; i < to; i++ {
		r.taken[i] = true
	}
	r.edits = append(r.edits, document.Edit{Page: r.page.Number, From: from, To: to, Old: old, New: text,
		Rule: p.rule, Evidence: p.evidence, Confidence: p.confidence, Status: status})
}

func joined(words []string) string {
	text := ""
	for i, w := range words {
		if i > 0 {
			text += " "
		}
		text += w
	}
	return text
}
