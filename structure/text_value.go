package structure

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestText is the most words of a title; names of parts of a department are
// shorter. A longer run is no value but text that lost its labels.
const (
	longestText = 30
	longestName = 16
)

func (h *header) giveText(name FieldName, at []int, label candidate) {
	at = h.shrinkText(at)
	title, longest := name == PositionTitle || name == ReportsTo, longestName
	if title {
		longest = longestText
	}
	switch {
	case len(at) > longest && !label.colon:
		return
	case len(at) > longest:
		at = h.shrinkText(at[:longest])
	case !label.colon:
		at = h.fromCapital(at, title)
	}
	if title {
		at = h.fromTitle(at, label.colon)
	} else if !label.colon && h.noName(name, at) {
		return
	}
	if h.spoken(at) && !h.aLabel(at) && (label.colon || !h.labelsOnly(at)) {
		h.put(name, h.textOf(name, at), "", at, label)
	}
}

// textOf is a value as printed; the capital that a title or the name of a part
// of a department begins with is given back, and a title's comma.
func (h *header) textOf(name FieldName, at []int) string {
	words := h.pick(h.dashed(at))
	title := name == PositionTitle || name == ReportsTo
	if title {
		words = withCommas(words)
	}
	value := printed(words)
	if title && h.ws[at[0]].lower > 0 && h.beginsTitle(at) || partOf[name] && h.beginsName(at) {
		first, size := utf8.DecodeRuneInString(value)
		return string(unicode.ToUpper(first)) + value[size:]
	}
	return value
}

// beginsName reports whether words begin with one of a name whose capital was
// misread: "income Security".
func (h *header) beginsName(at []int) bool {
	first := &h.ws[at[0]]
	return first.lower > 2 && !first.capital() && !functionWords[first.Text] && len(at) > 1 && h.ws[at[1]].capital()
}

// fromCapital leaves out what is left of a label in lower case.
func (h *header) fromCapital(at []int, title bool) []int {
	for len(at) > 0 && !h.ws[at[0]].capital() {
		if title && h.beginsTitle(at) {
			break
		}
		at = at[1:]
	}
	return at
}

// beginsTitle reports whether words begin with one that titles begin with and
// whose capital was misread: "executive Director".
func (h *header) beginsTitle(at []int) bool {
	first := &h.ws[at[0]]
	next := h.pick(at[1:min(len(at), headReach)])
	french := len(next) > 0 && frenchHead(&next[0])
	goesOn := len(next) > 0 && next[0].capital() || french || first.upper > 0
	return titleHead(first) && goesOn || titleRanks[strings.ToLower(first.Text)] && (french || headed(next))
}

// titleRanks stand before a title's head.
var titleRanks = wordSet("executive senior assistant associate deputy regional principal acting chief sr jr cadre")

// fromTitle leaves out what stands before a title: a number, or the rest of a
// label. Without a colon, words of which none is a title's head are none.
func (h *header) fromTitle(at []int, colon bool) []int {
	for k := range at {
		w := &h.ws[at[k]]
		if titleHead(w) && !labelWord(w) {
			break
		}
		rest := strings.ContainsAny(w.Text, "0123456789") || !colon && (labelWord(w) || len(w.letters) <= 2 && w.lower > 0 && !titleRanks[strings.ToLower(trim(w.Text))])
		if k+1 < len(at) && rest && headed(h.pick(at[k+1:min(len(at), k+1+headReach)])) {
			return at[k+1:]
		}
	}
	if !colon && !h.hasHead(at) {
		return nil
	}
	return at
}

// offices are words of parts of a department that are named for a position.
var offices = wordSet("office offices bureau bureaux secretariat cabinet services")

// namesPosition reports whether words are a position's title, "Director,
// Planning" or "Directeur général", and no office that is named for one.
func (h *header) namesPosition(at []int) bool {
	title := false
	for k, i := range at {
		w := &h.ws[i]
		if offices[strings.ToLower(trim(w.Text))] {
			return false
		}
		title = title || k < headReach && titleHead(w) && (w.ends(",") || k+1 < len(at) && general(h.ws[at[k+1]:], 0))
	}
	return title && headed(h.pick(at[:min(len(at), headReach)]))
}

// longestTorn is the most words that are given however strange one of them is.
const longestTorn = 8

// torn reports whether many words hold one that is neither capitalised nor
// anywhere else in the document: cells misread past knowing.
func (h *header) torn(at []int) bool {
	strange := 0
	for _, i := range at {
		if w := &h.ws[i]; !inName(w) && w.lower > 2 && !strings.Contains(h.body, plainWords(w.Text)) {
			strange++
		}
	}
	return strange > 0 && len(at) > longestTorn
}

// noName reports whether words that stand for a department's part are none: a
// title that lost its label, or torn cells, of which a person is told.
func (h *header) noName(name FieldName, at []int) bool {
	if h.torn(at) && !h.ownCell(at) {
		h.notUnderstood[name] = printed(h.pick(at))
		return true
	}
	return h.namesPosition(at)
}

// ownCell reports whether words are one cell's beside their label: a gap parts
// them from it and none stands between them.
func (h *header) ownCell(at []int) bool {
	for k, i := range at {
		if gapBefore(h.ws, i) != (k == 0) {
			return false
		}
	}
	return true
}

// hasHead reports whether one of the words is what titles are built on.
func (h *header) hasHead(at []int) bool {
	for _, i := range at {
		if titleHead(&h.ws[i]) {
			return true
		}
	}
	return false
}

// inside are the signs that stand between the words of a value.
var inside = wordSet("- – /")

// dashed are a value's words with the dashes and slashes between them.
func (h *header) dashed(at []int) []int {
	var out []int
	for k, i := range at {
		if k > 0 && i == at[k-1]+2 && inside[h.ws[i-1].Text] {
			out = append(out, i-1)
		}
		out = append(out, i)
	}
	return out
}

// spoken reports whether words hold one that is no code.
func (h *header) spoken(at []int) bool {
	for _, i := range at {
		if w := &h.ws[i]; w.upper+w.lower >= 2 && !strings.ContainsAny(w.Text, "0123456789") {
			return true
		}
	}
	return false
}

// aLabel reports whether a value is the next label, its mark lost.
func (h *header) aLabel(at []int) bool {
	return len(at) == 1 && textField[FieldName(strings.ToLower(trim(h.ws[at[0]].Text)))]
}

// labelsOnly reports whether words are what is left of labels.
func (h *header) labelsOnly(at []int) bool {
	for _, i := range at {
		if h.ws[i].capital() && !labelWord(&h.ws[i]) {
			return false
		}
	}
	return true
}

// shrinkText takes off what recognition makes of lines and stamps at a value's
// ends: lone letters in lower case.
func (h *header) shrinkText(at []int) []int {
	for len(at) > 0 && h.speck(at[len(at)-1]) {
		at = at[:len(at)-1]
	}
	for len(at) > 0 && h.speck(at[0]) {
		at = at[1:]
	}
	return at
}

func (h *header) speck(i int) bool {
	w := &h.ws[i]
	if h.lined && w.upper == 1 && w.lower == 0 {
		return w.noise() // "Projects A to F"
	}
	return w.noise() || len(w.letters) == 1 || len(w.letters) <= 2 && w.upper == 0 && w.lower > 0
}

// keepsStop matches what a stop at the end belongs to: initials, "N.B.", and an
// abbreviation without a vowel, "Mgmt."
var keepsStop = regexp.MustCompile(`(?:\p{Lu}\.\p{Lu}|\b\p{Lu}?[bcdfghjklmnpqrstvwxz]{2,})$`)

// cleanText is a text value without separators around it.
func cleanText(s string) string {
	stop := strings.HasSuffix(s, ".")
	s = strings.TrimSpace(strings.Trim(s, " .,;:|_-–—~=*'\"“”‘’<>«»[]{}/\\"))
	if stop && (keepsStop.MatchString(s) || abbreviations[s[strings.LastIndex(s, " ")+1:]+"."]) {
		s += "."
	}
	return s
}
