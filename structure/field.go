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
		h.again(name, at, label)
		return h.unread(name, at, label)
	}
	if n := absent(h.pick(at)); n > 0 {
		return h.unread(name, at[n:], label)
	}
	h.firstLabel[name] = plainWords(flat(h.ws[label.from:label.to]))
	found := h.inCell(name, h.chosen(name, h.typed(name, at, label.colon), at, &label), at, &label)
	if !found.at.empty() {
		label.open, label.doubt = false, label.doubt || found.impossible
		h.put(name, found.value, found.iso, at[found.at.from:found.at.to], label)
		if name == Classification {
			h.titleBefore(at[:found.at.from])
		}
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
	h.misread(name, at, label)
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
		s := ws[i].Text
		if strings.HasPrefix(s, "(") && !strings.Contains(s, ")") && (strings.HasSuffix(s, "}") || strings.HasSuffix(s, "]")) {
			s = s[:len(s)-1] + ")"
		}
		if s = strings.Trim(s, "|_[]{}~"); s != "" {
			parts = append(parts, s)
		}
	}
	return cleanText(strings.Join(parts, " "))
}

// found is a typed value and its words.
type found = date

// typed reads a value by its field's grammar.
func (h *header) typed(name FieldName, at []int, colon bool) found {
	var f found
	ws := pick(h.ws, at)
	switch name {
	case Classification:
		f.value, f.at = readClass(ws, h.executive)
		if f.value == "" && h.read != nil {
			f.value, f.at = readClass(pick(h.read, at), h.executive)
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
		if f.at = wholePlace(ws, findPlace(ws)); len(ws) <= longestPlace && colon {
			f.at = span{} // all of it: "Atlantic - Moncton"
		}
		f.impossible = halfPlace(ws, f.at)
		f.value = printed(ws[f.at.from:f.at.to])
	}
	return f
}

// longestPlace is the most words of an address that a place ends.
const longestPlace = 8

// put records a field; an empty value records nothing.
func (h *header) put(name FieldName, value, iso string, at []int, label candidate) {
	words := h.pick(at)
	if value == "" || len(at) == 0 || textField[name] && unnamed(words) {
		return
	}
	confidence := fieldConfidence(label, at, words)
	if name == Department && garbled(&words[0]) {
		if value = h.wholeName(words); value == "" {
			return
		}
		confidence = min(confidence, tornConfidence)
	}
	if label.doubt || textField[name] && label.open || h.doubtful(name, value, at) {
		confidence = min(confidence, inDoubt)
	}
	h.fields[name] = Field{Value: value, ISO: iso, Raw: rawText(words), Page: words[0].Page, Box: around(words), Confidence: confidence}
	for _, i := range at {
		h.owner[i] = name
	}
}

// doubtful reports whether a value has what its field's values have not: a title
// no word that titles are built on, a classification a second level.
func (h *header) doubtful(name FieldName, value string, at []int) bool {
	switch name {
	case PositionTitle, ReportsTo:
		if !h.hasHead(at) {
			return true
		}
	case Classification:
		if severalLevels(value, h.ws[at[0]:]) {
			return true
		}
	}
	return strings.Contains(value, ":")
}

// garbled reports whether the first word of a department's name is misread past
// knowing: "(esOO) & Social Development" is the end of a name.
func garbled(first *word) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(first.Text, "_|~[{ .,;:-"))
	return !unicode.IsUpper(r)
}

// inDoubt is the most confidence in a value at which a person should look, such
// as a title without a word that titles are built on.
const inDoubt = 0.45

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
