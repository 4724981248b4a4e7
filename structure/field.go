package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// give reads one field's value from words and returns what it leaves over.
func (h *header) give(name FieldName, at []int, label candidate) (rest []int) {
	if len(at) == 0 || name == "-" {
		return nil
	}
	if _, taken := h.fields[name]; taken {
		return h.unread(name, at, label)
	}
	found := h.typed(name, h.pick(at), label.colon)
	if !found.at.empty() {
		h.put(name, found.value, found.iso, at[found.at.from:found.at.to], label)
		rest = h.shrinkText(at[found.at.to:])
		if name == Location && !label.colon && h.lengthen(rest) {
			return nil
		}
		return rest
	}
	if name == ReportsTo {
		at = h.supervisorNumber(at, label)
	}
	if textField[name] {
		if partOf[name] && !label.colon {
			at, rest = h.afterAcronym(at)
		}
		h.giveText(name, at, label)
		return rest
	}
	return h.unread(name, at, label)
}

// partOf are the fields that name a part of a department.
var partOf = map[FieldName]bool{Branch: true, Directorate: true, Division: true, Sector: true}

// afterAcronym parts a name from what follows its acronym in brackets, which
// is the next one's: "Income Security (IS) Child Care".
func (h *header) afterAcronym(at []int) (name, rest []int) {
	for k := 1; k < len(at)-1; k++ {
		w := &h.ws[at[k]]
		if goesOn := h.ws[at[k]+1].Text == "/"; !goesOn && strings.HasPrefix(w.Text, "(") && strings.HasSuffix(w.Text, ")") && w.upper > 1 && w.lower == 0 {
			rest = at[k+1:]
			for len(rest) > 0 && len(h.ws[rest[0]].letters) <= 2 {
				rest = rest[1:] // what is left of a label
			}
			return at[:k+1], rest
		}
	}
	return at, nil
}

// unread are the words after a label that takes none of them, from the first
// capital on; a label of texts that has its value drops its words.
func (h *header) unread(name FieldName, at []int, label candidate) []int {
	if _, taken := h.fields[name]; taken && (label.colon || textField[name]) {
		return nil
	}
	for len(at) > 0 && !h.ws[at[0]].capital() {
		at = at[1:]
	}
	return at
}

// longestRest is the most words of a title's second line in the cell before.
const longestRest = 8

// lengthen adds words that begin in lower case to the title: of two cells side
// by side the first one's second line is read after the second cell.
func (h *header) lengthen(rest []int) bool {
	f, ok := h.fields[PositionTitle]
	if !ok || len(rest) == 0 || len(rest) > longestRest || h.ws[rest[0]].capital() {
		return false
	}
	words := h.pick(rest)
	f.Value += " " + printed(words)
	f.Raw += " " + rawText(words)
	f.Box = f.Box.Union(around(words))
	h.fields[PositionTitle] = f
	for _, i := range rest {
		h.owner[i] = PositionTitle
	}
	return true
}

// printed joins a value's words without the cell borders that cling to them.
func printed(ws []word) string {
	var parts []string
	for i := range ws {
		if s := strings.Trim(ws[i].Text, "|_[]{}~"); s != "" {
			parts = append(parts, s)
		}
	}
	return cleanText(strings.Join(parts, " "))
}

// found is a typed value and its words.
type found = date

// typed reads a value by its field's grammar.
func (h *header) typed(name FieldName, ws []word, colon bool) found {
	var f found
	switch name {
	case Classification:
		f.value, f.at = readClass(ws, h.executive)
		if read := asRead(ws); f.value == "" && read != nil {
			f.value, f.at = readClass(read, h.executive)
		}
	case EffectiveDate:
		if d, ok := readDate(ws); ok && d.at.from < numberReach {
			f = d
		} else if d, ok := shortDate(ws[0].Text); ok && colon {
			f = d
		} else {
			f.value, f.at = openValue(ws)
		}
	case JobCode, PositionNumber, SupervisorPositionNumber, NOC:
		f.value, f.at = readNumber(ws, name)
	case Department:
		f.at = wholeDepartment(ws, departmentAt(ws, unreadable))
		f.value = printed(ws[f.at.from:f.at.to])
	case Location:
		if f.at = findPlace(ws); len(ws) <= longestPlace && colon {
			f.at = span{} // all of it: "Atlantic - Moncton"
		}
		f.value = printed(ws[f.at.from:f.at.to])
	}
	return f
}

// longestPlace is the most words of an address that a place ends.
const longestPlace = 8

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
	} else if !label.colon && h.namesPosition(at) {
		return // a title that lost its label
	}
	if h.spoken(at) && !h.aLabel(at) && (label.colon || !h.labelsOnly(at)) {
		value := printed(h.pick(h.dashed(at)))
		if title && h.ws[at[0]].lower > 0 && h.beginsTitle(at) {
			first, size := utf8.DecodeRuneInString(value)
			value = string(unicode.ToUpper(first)) + value[size:]
		}
		h.put(name, value, "", at, label)
	}
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
	goesOn := len(next) > 0 && (next[0].capital() || frenchHead(&next[0])) || first.upper > 0
	return titleHead(first) && goesOn || titleRanks[strings.ToLower(first.Text)] && headed(next)
}

// titleRanks stand before a title's head.
var titleRanks = wordSet("executive senior assistant associate deputy regional principal acting chief sr jr")

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

// put records a field; an empty value records nothing.
func (h *header) put(name FieldName, value, iso string, at []int, label candidate) {
	if value == "" || len(at) == 0 {
		return
	}
	words := h.pick(at)
	if name == Department && garbled(&words[0]) {
		return
	}
	confidence := fieldConfidence(label, at, words)
	if (name == PositionTitle || name == ReportsTo) && !h.hasHead(at) {
		confidence = min(confidence, headless)
	}
	h.fields[name] = Field{Value: value, ISO: iso, Raw: rawText(words), Page: words[0].Page, Box: around(words), Confidence: confidence}
	for _, i := range at {
		h.owner[i] = name
	}
}

// garbled reports whether the first word of a department's name is misread past
// knowing: "(esOO) & Social Development" is the end of a name.
func garbled(first *word) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(first.Text, "_|~[{ .,;:-"))
	return !unicode.IsUpper(r)
}

// headless is the most confidence in a title without a word that titles are
// built on.
const headless = 0.45

// fieldConfidence is how well the label was read, less for a missing colon and
// for words that do not stand side by side, and never above the engine's
// confidence in the value's words.
func fieldConfidence(label candidate, at []int, words []word) float64 {
	c := 0.55 + 0.4*max(0, label.similarity-0.75)/0.25
	if !label.colon {
		c -= 0.1
	}
	if at[len(at)-1]-at[0] >= len(at) {
		c -= 0.1
	}
	for i := range words {
		if words[i].Confidence > 0 {
			c = min(c, words[i].Confidence)
		}
	}
	return round2(c)
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
	return w.noise() || len(w.letters) == 1 || len(w.letters) <= 2 && w.upper == 0 && w.lower > 0
}

// cleanText is a text value without separators around it.
func cleanText(s string) string {
	s = strings.Trim(s, " .,;:|_-–—~=*'\"“”‘’<>«»[]{}/\\")
	return strings.TrimSpace(s)
}
