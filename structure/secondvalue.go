package structure

import (
	"slices"
	"strings"
)

// A label may be followed by more than one value of its type, or by words that
// say of a value what it is: "formerly EX-02, now EX-03", "May 1, 1999 and June
// 1, 2000", "on or about May 3, 1999". What was is not the position's, what is
// "now" or "effective" is; where that leaves more than one value, or words that
// say something else, the first value is in doubt, and raw is all that is
// printed there.

// chosen is the value of a label among those that are printed with the first.
func (h *header) chosen(name FieldName, first found, at []int, label *candidate) found {
	numbered := numberField[name] && !h.lined // where there are lines, inCell looks at numbers
	if name != Classification && name != EffectiveDate && !numbered || first.at.empty() || placeholder(first.value) != "" {
		return first
	}
	reach := h.withValue(first.at, at)
	values := h.valuesIn(name, first, at[:reach.to])
	if !h.lined {
		reach = span{h.cueBefore(at, first.at.from, label.colon), values[len(values)-1].at.to}
	}
	value, sure := h.choose(values, at)
	if sure = sure && !h.qualified(name, values, at, reach); sure && len(values) == 1 {
		return value
	}
	if value.at = reach; !sure {
		label.doubt, value.iso = true, ""
	}
	return value
}

// withValue is the range of words that stand with a value on its line and in its
// cell; in a text without lines, all that is there.
func (h *header) withValue(s span, at []int) span {
	if !h.lined {
		return span{0, len(at)}
	}
	for s.from > 0 && !h.ws[at[s.from]].lineStart && !gapBefore(h.ws, at[s.from]) {
		s.from--
	}
	for s.to < len(at) && !h.ws[at[s.to]].lineStart && !gapBefore(h.ws, at[s.to]) {
		s.to++
	}
	return s
}

// valuesIn are the first value and those of its type that go on with it.
func (h *header) valuesIn(name FieldName, first found, at []int) []found {
	values := []found{first}
	for from := first.at.to; from < len(at); {
		next := h.nextValue(name, at[from:])
		if next.at.empty() || !h.lined && !h.linkedBy(at[from:from+next.at.from]) {
			break
		}
		next = next.shifted(from)
		values, from = append(values, next), next.at.to
	}
	return values
}

// nextValue is the first value of a type among words.
func (h *header) nextValue(name FieldName, at []int) found {
	var f found
	words := h.pick(at)
	switch {
	case name == Classification:
		f.value, f.at = readClass(words, h.executive)
	case name == EffectiveDate:
		if f, _ = readDate(words); f.at.empty() {
			f = firstShortDate(words)
		}
	case len(words) > 0:
		f.value, f.at = readNumber(words, name)
	}
	return f
}

// firstShortDate is the first date of three short numbers among words.
func firstShortDate(ws []word) found {
	for i := range ws {
		if d, ok := shortDate(ws[i].Text); ok {
			return d.shifted(i)
		}
	}
	return found{}
}

// longestLink is the most words between two values that belong together, where
// no line shows it.
const longestLink = 5

// linkedBy reports whether words between two values join them: signs, words in
// lower case, and such as say what a value is.
func (h *header) linkedBy(at []int) bool {
	for _, i := range at {
		if w := &h.ws[i]; w.capital() && !whatWas[plainWord(w)] && !whatIs[plainWord(w)] {
			return false
		}
	}
	return len(at) <= longestLink
}

// plainWord is a word in lower case without the signs around it.
func plainWord(w *word) string {
	return strings.TrimFunc(strings.ToLower(w.Text), func(r rune) bool { return strings.ContainsRune("()[],;:.-–—/|", r) })
}

// whatIs are the words for what is the position's.
var whatIs = wordSet("now currently current presently effective vigueur maintenant actuellement actuel actuelle")

// choose is the one of some values that is the position's, and whether that is
// sure.
func (h *header) choose(values []found, at []int) (found, bool) {
	var rest []found
	for k, v := range values {
		from := 0
		if k > 0 {
			from = values[k-1].at.to
		}
		switch cue := h.cue(at[from:v.at.from]); {
		case whatIs[cue] && k > 0:
			return v, k+1 == len(values)
		case !whatWas[cue]:
			rest = append(rest, v)
		}
	}
	if len(rest) == 0 {
		return values[0], false
	}
	differ := slices.ContainsFunc(rest, func(v found) bool { return v.value != rest[0].value })
	return rest[0], !differ
}

// cue is the last word among some that says what the value behind it is.
func (h *header) cue(at []int) string {
	for k := len(at) - 1; k >= 0; k-- {
		if s := plainWord(&h.ws[at[k]]); whatIs[s] || whatWas[s] {
			return s
		}
	}
	return ""
}

// cueBefore is where the words begin that say what a value is, in a text without
// lines: at a label's colon, or at such a word.
func (h *header) cueBefore(at []int, value int, colon bool) int {
	if colon && value <= longestLink {
		return 0
	}
	for k := range at[:value] {
		if s := plainWord(&h.ws[at[k]]); whatIs[s] || whatWas[s] {
			return k
		}
	}
	return value
}

// qualified reports whether the words beside some values say something of them
// that nobody has understood.
func (h *header) qualified(name FieldName, values []found, at []int, reach span) bool {
	from := reach.from
	for _, v := range values {
		if h.says(name, at[from:v.at.from], true) {
			return true
		}
		from = v.at.to
	}
	return h.says(name, at[from:reach.to], false)
}

// says reports whether one of the words is more than a link or a remark in
// brackets.
func (h *header) says(name FieldName, at []int, before bool) bool {
	bracket := false
	for _, i := range at {
		w := &h.ws[i]
		bracket = bracket || strings.HasPrefix(w.Text, "(")
		if !bracket && saying(name, w, before) {
			return true
		}
		bracket = bracket && !strings.Contains(w.Text, ")")
	}
	return false
}

// saying reports whether a word beside a value says something of it: a figure
// before it, or any word that is no link. Capitals before a classification name
// its group, those behind a value another cell; short words may be specks.
func saying(name FieldName, w *word, before bool) bool {
	const shortest = 3 // letters
	s := plainWord(w)
	switch {
	case whatIs[s] || whatWas[s] || valueLinks[s] || labelWord(w):
		return false
	case before && name != Classification && strings.ContainsAny(s, "0123456789"):
		return true
	case w.capital() && (!before || name == Classification):
		return false
	}
	return w.lower+w.upper >= shortest
}

// valueLinks lead up to a value and say no more; a description is written for the
// class that is proposed.
var valueLinks = wordSet("proposed prop proposé proposée the from since and on as of le la du de à compter depuis dès et partir en date day jour " +
	"monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche")
