package structure

import "strings"

// header is the words before the first section and the fields that were found
// in them.
type header struct {
	ws        []word
	executive bool // the form names the executive group
	fields    map[FieldName]Field
	owner     []FieldName // of each word
	labelled  map[FieldName]bool
	body      string // the document's words, folded: evidence for names
}

// readHeader reads the fields of the words before the first section.
func readHeader(ws []word, body string) *header {
	h := &header{ws: ws, fields: map[FieldName]Field{}, owner: make([]FieldName, len(ws)),
		labelled: map[FieldName]bool{}, executive: namesExecutives(ws), body: body}
	candidates := labelCandidates(ws)
	labels := decodeLabels(candidates)
	for _, second := range []bool{false, true} {
		var carried []int
		for _, g := range groups(ws, labels, candidates) {
			carried = h.assign(g.only(second), carried)
		}
	}
	h.letterhead()
	return h
}

// namesExecutives reports whether a form's head says EXECUTIVE GROUP or the
// like, in either language.
func namesExecutives(ws []word) bool {
	for i := range ws {
		for _, p := range executiveHeads {
			if n, _ := p.match(ws[i:], similarName); n > 0 {
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
// without, the words are dealt out by type. Words that a typed value leaves
// over are carried to the next label: in a form's row the label stands at half
// the height of its value, so that the value's first line comes before it.
func (h *header) assign(g group, carried []int) []int {
	if len(g.labels) == 0 {
		return nil
	}
	h.supervise(g.labels)
	last := g.labels[len(g.labels)-1]
	if len(g.labels) > 1 && !last.colon {
		g.labels = h.lastRow(g.labels)
	}
	if len(g.labels) > 1 && !last.colon {
		if !h.dealByColumn(g) {
			h.deal(g)
		}
		return nil
	}
	at := h.solid(g.value)
	if textField[FieldName(last.means)] && h.goesOn(carried, at) {
		at = append(carried, at...)
	}
	return h.give(FieldName(last.means), at, last)
}

// goesOn reports whether words that were left over are the beginning of those
// that follow: they end in a word that asks for more, or what follows is no
// beginning.
func (h *header) goesOn(left, next []int) bool {
	if len(left) == 0 || len(next) == 0 || len(left) > longestText/2 {
		return false
	}
	last, first := &h.ws[left[len(left)-1]], &h.ws[next[0]]
	return functionWords[strings.ToLower(last.Text)] || last.ends(",&-") || !first.capital() || strings.HasPrefix(first.Text, "(")
}

// longestGap is the most rows of labels without a value before a row that has
// one; more of them are a column of labels whose values stand in another.
const longestGap = 3

// lastRow are the labels on the line of the last one, where the lines before
// are labels without values.
func (h *header) lastRow(labels []candidate) []candidate {
	row, rows := 0, 1
	for k := 1; k < len(labels); k++ {
		if h.ws[labels[k].from].lineStart {
			row = k
			rows++
		}
	}
	if rows > longestGap || row == 0 {
		return labels
	}
	return labels[row:]
}

// supervise turns a position number's label among the supervisor's labels, its
// first word lost, into the supervisor's.
func (h *header) supervise(labels []candidate) {
	supervisor := false
	for _, l := range labels {
		supervisor = supervisor || FieldName(l.means) == ReportsTo || FieldName(l.means) == SupervisorPositionNumber
	}
	for i := range labels {
		if supervisor && FieldName(labels[i].means) == PositionNumber && h.labelled[PositionNumber] {
			labels[i].means = string(SupervisorPositionNumber)
		}
		if late := supervisor || h.labelled[ReportsTo]; late && FieldName(labels[i].means) == Classification && !labels[i].colon {
			labels[i].means = "-"
		}
	}
	for _, l := range labels {
		h.labelled[FieldName(l.means)] = true
	}
}

// solid are a range's words without cell borders.
func (h *header) solid(s span) []int {
	var out []int
	for i := s.from; i < s.to; i++ {
		if !h.ws[i].noise() && !h.ws[i].rule() || len(out) > 0 && h.ws[i].Text == "&" {
			out = append(out, i)
		}
	}
	return out
}

// pick are the words at places.
func (h *header) pick(at []int) []word {
	out := make([]word, len(at))
	for k, i := range at {
		out[k] = h.ws[i]
	}
	return out
}

// give reads one field's value from words and returns what it leaves over.
func (h *header) give(name FieldName, at []int, label candidate) (rest []int) {
	if _, taken := h.fields[name]; taken || len(at) == 0 || name == "-" {
		return nil
	}
	found := h.typed(name, h.pick(at))
	if !found.at.empty() {
		h.put(name, found.value, found.iso, at[found.at.from:found.at.to], label)
		rest = h.shrinkText(at[found.at.to:])
		if name == Location && !label.colon && h.lengthen(rest) {
			return nil
		}
		return rest
	}
	if textField[name] {
		h.giveText(name, at, label)
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
func (h *header) typed(name FieldName, ws []word) found {
	var f found
	switch name {
	case Classification:
		f.value, f.at = readClass(ws, h.executive)
	case EffectiveDate:
		if d, ok := readDate(ws); ok && d.at.from < numberReach {
			f = d
		} else if v := placeholder(ws[0].Text); v != "" {
			f = found{value: v, at: span{0, 1}}
		}
	case JobCode, PositionNumber, SupervisorPositionNumber, NOC:
		f.value, f.at = readNumber(ws, name)
	case Department:
		f.at = departmentAt(ws, unreadable)
		f.value = printed(ws[f.at.from:f.at.to])
	case Location:
		if f.at = findPlace(ws); f.at.from > 0 && len(ws) <= longestPlace {
			f.at = span{}
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
	longest := longestName
	if name == PositionTitle || name == ReportsTo {
		longest = longestText
	}
	if len(at) > longest {
		if !label.colon {
			return
		}
		at = h.shrinkText(at[:longest])
	}
	for !label.colon && len(at) > 0 && !h.ws[at[0]].capital() {
		at = at[1:]
	}
	if len(at) > 0 && !h.labelsOnly(at) {
		h.put(name, printed(h.pick(at)), "", at, label)
	}
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
	h.fields[name] = Field{Value: value, ISO: iso, Raw: rawText(words), Page: words[0].Page, Box: around(words),
		Confidence: fieldConfidence(label, at, words)}
	for _, i := range at {
		h.owner[i] = name
	}
}

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
