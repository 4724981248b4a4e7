package correct

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jdscribe/jdscribe/dict"
)

// A slot is a part of a token that a lexicon can hold: "Department's" has two,
// "federal-provincial," two, "(2009)" one, "—" none. Ranges are bytes of the
// token's text.
type slot struct {
	token      int // index into the page's tokens
	start, end int // without outer punctuation
	wideStart  int // with signs around that may be misread letters, as in "[iaison"
	wideEnd    int
	text       string // of the narrow range
	wide       string // of the wide one
	unit       string // normal form of text
	lang       string
	id         dict.ID // in the lexicon of lang, 0 for unknown
	kind       kind
	ground     float64 // share of known words around, 0 to 1
	address    bool    // a part of an address
	enumerates bool    // a small Roman number in brackets, as in "(ii)"
	rest       bool    // may be what is left of a word that lost a letter
	code       bool    // letters before a hyphen and digits, as in "FI-04"
	alone      bool    // all of its token
	first      bool    // of its token
	last       bool
}

// kind says what protection found a slot to be.
type kind uint8

const (
	kindUnknown kind = iota // may be a misread word
	kindKnown               // a word of the lexicon
	kindForeign             // a word of the other language
	kindDerived             // a known word with a regular ending or beginning
	kindAcronym             // capitals only, few of them
	kindFixed               // number, code, address, single letter: never touched
)

// cutSlots cuts a token as dict.Units does, but keeps the places: it adds the
// token's slots.
func cutSlots(out []slot, token int, text, lang string) []slot {
	before := len(out)
	for at := 0; at < len(text); {
		end := at + strings.IndexFunc(text[at:], isJoint)
		if end < at {
			end = len(text)
		}
		out = cutPart(out, token, text, at, end, lang)
		_, size := utf8.DecodeRuneInString(text[end:])
		at = end + max(size, 1)
	}
	own := out[before:]
	if len(own) > 0 {
		own[0].first, own[len(own)-1].last = true, true
		own[0].alone = len(own) == 1 && own[0].text == text
	}
	address := isAddressToken(text)
	for i := range own {
		s := &own[i]
		s.address = address
		s.code = strings.HasPrefix(text[s.end:], "-") && isAcronym(strings.ToUpper(s.text)) && codeNumber.MatchString(text[s.end:])
		s.enumerates = strings.HasPrefix(text[s.end:], ")") && strings.Trim(s.text, "ivx") == ""
	}
	return out
}

// codeNumber is what follows the letters of a code.
var codeNumber = regexp.MustCompile(`^-[0-9]{1,5}(?:[^0-9A-Za-z]|$)`)

// isJoint reports whether a sign parts words within a token: also the brackets
// of "(a)the" and of "position(s)".
func isJoint(r rune) bool {
	return r == '-' || r == '/' || r == '–' || r == '—' || r == '\u2011' || r == '(' || r == ')'
}

func isSign(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }

// cutPart cuts a part between joints at a possessive or an elision.
func cutPart(out []slot, token int, text string, from, to int, lang string) []slot {
	wide := newSlot(token, text, from, to, lang)
	if wide.text == "" {
		return out
	}
	if !strings.ContainsAny(wide.text, "'’") {
		return append(out, wide)
	}
	units := dict.Units(lang, wide.text)
	if len(units) != 2 {
		return append(out, wide)
	}
	cut := apostrophe(wide.text, units[1] == "'s")
	if cut <= 0 {
		return append(out, wide)
	}
	a := newSlot(token, text, from, wide.start+cut, lang)
	b := newSlot(token, text, wide.start+cut, to, lang)
	a.unit, b.unit = units[0], units[1]
	if units[1] == "'s" {
		b.start, b.text = wide.start+cut, text[wide.start+cut:wide.end]
		b.wideStart, b.wideEnd, b.wide = b.start, b.end, b.text
	} else {
		a.end, a.text = wide.start+cut, text[wide.start:wide.start+cut]
		a.wideEnd, a.wide = a.end, a.text
	}
	return append(out, a, b)
}

// apostrophe is where the second unit starts: at the mark of a possessive,
// after the mark of an elision.
func apostrophe(text string, possessive bool) int {
	i := strings.IndexAny(text, "'’")
	if possessive {
		i = max(strings.LastIndex(text, "'"), strings.LastIndex(text, "’"))
		return i
	}
	if i < 0 {
		return i
	}
	_, size := utf8.DecodeRuneInString(text[i:])
	return i + size
}

func newSlot(token int, text string, from, to int, lang string) slot {
	part := text[from:to]
	core := strings.TrimFunc(part, isSign)
	start := from + strings.Index(part, core)
	wide := strings.Trim(part, ".,;:\"“”'’‘()*•·~_?…«»<> ")
	wideStart := from + max(0, strings.Index(part, wide))
	s := slot{token: token, start: start, end: start + len(core), text: core,
		wideStart: wideStart, wideEnd: wideStart + len(wide), wide: wide, lang: lang, unit: dict.Normal(core)}
	if s.wideStart > s.start || s.wideEnd < s.end {
		s.wideStart, s.wideEnd, s.wide = s.start, s.end, s.text
	}
	return s
}
