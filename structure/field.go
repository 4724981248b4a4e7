package structure

import "strings"

// header reads the fields of the words before the first section. It gives the
// fields and, for each word, the field that it went to.
type header struct {
	ws        []word
	executive bool // the form names the executive group
	fields    map[FieldName]Field
	owner     []FieldName
}

func readHeader(ws []word) *header {
	h := &header{ws: ws, fields: map[FieldName]Field{}, owner: make([]FieldName, len(ws))}
	h.executive = namesExecutives(ws)
	labels := decodeLabels(labelCandidates(ws))
	for _, g := range groups(ws, labels) {
		h.assign(g)
	}
	end := len(ws)
	if len(labels) > 0 {
		end = labels[0].from
	}
	h.letterhead(span{0, end})
	return h
}

// namesExecutives reports whether a form's head says EXECUTIVE GROUP or the
// like, in either language.
func namesExecutives(ws []word) bool {
	for i := range ws {
		for _, p := range executiveHeads {
			if n, s := p.match(ws[i:]); n > 0 && s > 0.85 {
				return true
			}
		}
	}
	return false
}

var executiveHeads = []phrase{newPhrase("executive group"), newPhrase("executive work description"),
	newPhrase("executive job description"), newPhrase("executive position description"), newPhrase("groupe de la direction"),
	newPhrase("groupe de direction"), newPhrase("management category")}

// assign gives a group's words to its labels. With colons each label has what
// follows it, so that of labels side by side all but the last are empty;
// without, the words are dealt out by type.
func (h *header) assign(g group) {
	last := g.labels[len(g.labels)-1]
	if len(g.labels) == 1 || last.colon {
		h.give(FieldName(last.means), g.value, last)
		return
	}
	h.deal(g)
}

// give reads one field's value from words.
func (h *header) give(name FieldName, s span, label candidate) {
	s = h.shrink(s)
	if _, taken := h.fields[name]; taken || s.empty() {
		return
	}
	words := h.ws[s.from:s.to]
	switch name {
	case "-":
	case Classification:
		v, at := readClass(words, h.executive)
		h.put(name, v, "", at.shift(s.from), label)
	case EffectiveDate:
		h.giveDate(s, label)
	case JobCode, PositionNumber, SupervisorPositionNumber, NOC:
		v, at := readNumber(words, name)
		h.put(name, v, "", at.shift(s.from), label)
	default:
		h.giveText(name, s, label)
	}
}

func (s span) shift(n int) span { return span{s.from + n, s.to + n} }

func (h *header) giveDate(s span, label candidate) {
	words := h.ws[s.from:s.to]
	if d, ok := readDate(words); ok && d.at.from < 6 {
		h.put(EffectiveDate, d.value, d.iso, d.at.shift(s.from), label)
	} else if v := placeholder(words[0].Text); v != "" {
		h.put(EffectiveDate, v, "", span{s.from, s.from + 1}, label)
	}
}

// longestText is the most words of a text value: the longest title that a form
// holds has 25.
const longestText = 30

func (h *header) giveText(name FieldName, s span, label candidate) {
	s.to = min(s.to, s.from+longestText)
	s = h.shrinkText(s)
	if s.empty() {
		return
	}
	h.put(name, cleanText(flat(h.ws[s.from:s.to])), "", s, label)
}

// put records a field; an empty value records nothing.
func (h *header) put(name FieldName, value, iso string, s span, label candidate) {
	if value == "" || s.empty() {
		return
	}
	words := h.ws[s.from:s.to]
	h.fields[name] = Field{Value: value, ISO: iso, Raw: rawText(words), Page: words[0].Page, Box: around(words),
		Confidence: fieldConfidence(label, words)}
	for i := s.from; i < s.to; i++ {
		h.owner[i] = name
	}
}

// fieldConfidence is how well the label was read, less for a missing colon,
// and never above the engine's confidence in the value's words.
func fieldConfidence(label candidate, words []word) float64 {
	c := 0.55 + 0.4*max(0, label.similarity-0.75)/0.25
	if !label.colon {
		c -= 0.1
	}
	for i := range words {
		if words[i].Confidence > 0 {
			c = min(c, words[i].Confidence)
		}
	}
	return round2(c)
}

// shrink takes cell borders and separators off both ends.
func (h *header) shrink(s span) span {
	for s.from < s.to && h.ws[s.from].noise() {
		s.from++
	}
	for s.to > s.from && h.ws[s.to-1].noise() {
		s.to--
	}
	return s
}

// shrinkText also takes off what recognition makes of lines and stamps at a
// value's end: lone letters in lower case.
func (h *header) shrinkText(s span) span {
	s = h.shrink(s)
	for s.to > s.from && len(h.ws[s.to-1].letters) <= 2 && h.ws[s.to-1].upper == 0 && h.ws[s.to-1].lower > 0 {
		s = h.shrink(span{s.from, s.to - 1})
	}
	return s
}

// cleanText is a text value without separators around it.
func cleanText(s string) string {
	s = strings.Trim(s, " .,;:|_-–—~=*'\"“”‘’<>«»[]{}/\\")
	return strings.TrimSpace(s)
}
