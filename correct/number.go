package correct

import (
	"regexp"
	"strings"
)

// restoreNumbers gives numbers their 0 and 1 back where a grammar proves that
// a word is one. Nothing else may change a digit.
//
// Every 0 of such a text reads O and every 1 reads I, so what a numeral said is
// never in doubt, only whether a word is a numeral. A word with another digit
// in it (2O2I) is one if the digits then have the form of a year, a date, an
// amount; a word of O and I alone (IO, II, I) needs its neighbours to say so.
func (r *reading) restoreNumbers() {
	r.restoreClasses()
	r.restoreList()
	for i, w := range r.words {
		if !r.taken[i] && strings.ContainsAny(w, "OI") {
			r.restoreNumber(i)
		}
	}
}

// restoreNumber restores the numerals within a word; if one of them is only
// likely, the whole word's edit is proposed.
func (r *reading) restoreNumber(i int) {
	word, out, last := r.words[i], "", 0
	var first numeral
	proved, bracketed := true, false
	for _, f := range fields(word) {
		text := word[f.from:f.to]
		n, ok := r.readNumeral(i, text)
		if !ok {
			bracketed = bracketed || f.from > 0 && word[f.from-1] == '(' && strings.Trim(text, "OI") == ""
			continue
		}
		if first.text == "" {
			first = n
		}
		proved = proved && n.proved
		out += word[last:f.from] + n.text
		last = f.to
	}
	if last == 0 {
		return
	}
	out += word[last:]
	p := proof{RuleNumber, first.evidence, first.confidence}
	if !proved || bracketed { // of "2I(I)" not one half
		r.suggest(i, i+1, out, p)
		return
	}
	r.change(i, i+1, out, p)
}

// numeral is the reading of a field as a number.
type numeral struct {
	text       string
	evidence   string
	confidence float64
	proved     bool
}

// readNumeral reads a field of word i as a number, ok if it can be one and has
// a character to restore.
func (r *reading) readNumeral(i int, field string) (numeral, bool) {
	if !strings.ContainsAny(field, "OI") || !numeric.MatchString(field) {
		return r.readCode(field)
	}
	text := digits(field)
	kind, known := numberKind(text)
	switch {
	case hasTrueDigit(field) && r.mayBeName(i, field):
		return numeral{text, "digits in a text without 0 and 1, behind a letter that names may have", 0.7, false}, true
	case hasTrueDigit(field) && known:
		return numeral{text, kind + " in a text without 0 and 1", 0.98, true}, true
	case hasTrueDigit(field):
		return numeral{text, "digits in a text without 0 and 1, in no known form", 0.7, false}, true
	case !alone(r.words[i], field):
		return numeral{}, false
	case known && selfEvident(field) && !r.isSuperscript(i, field):
		return numeral{text, kind + " by its own marks", 0.97, true}, true
	}
	evidence, ok := r.numberContext(i, field)
	return numeral{text, evidence, 0.95, true}, ok
}

// mayBeName reports whether a field that begins with an O or an I may be a
// letter and a number, behind a thing that has such names: Highway I-95.
func (r *reading) mayBeName(i int, field string) bool {
	return shortName.MatchString(field) && numbered[r.near(i-1)]
}

var (
	shortName = regexp.MustCompile(`^[OI]-?[0-9OI]{1,3}(?:-[0-9OI]{1,3})?$`)
	// numbered are things whose numbers may have letters.
	numbered = wordSet("room building highway route autoroute form model flight suite lot bill un iso type serial plan block row hangar gate wharf")
)

// alone reports whether a field is all of a word but punctuation.
func alone(word, field string) bool { return strings.Trim(word, "()[].,;:\"'*/-") == field }

// isSuperscript reports whether "I%" beside a month is rather what was read of
// "1st".
func (r *reading) isSuperscript(i int, field string) bool {
	return strings.HasSuffix(field, "%") && (months[r.near(i-1)] || r.isMonth(i+1))
}

// numeric is a field that could be a number, with what may stand around one.
var numeric = regexp.MustCompile(`^\$?[0-9OI](?:[0-9OI.,:/-]*[0-9OI])?(?:st|nd|rd|th|er|e|s|%|\$|[KkMBm]\$?|\+|-?[Mm]illiards?|-?[Mm]illions?|-?[Bb]illions?)?$`)

// readCode reads a position's or form's number behind its letters: "BCP-I4273",
// "COVID-I9". Three letters and two digits may be a class that no group has.
func (r *reading) readCode(field string) (numeral, bool) {
	m := lettersThenNumber.FindStringSubmatch(field)
	if d := dateWithMonth.FindStringSubmatch(field); d != nil && months[strings.ToLower(d[2])] {
		return numeral{digits(d[1]) + "-" + d[2] + "-" + digits(d[3]), "a date with its month", 0.97, true}, true
	}
	if m == nil || !hasTrueDigit(m[2]) || len(m[2]) < 4 && len(m[1]) < 5 || !strings.ContainsAny(m[2], "OI") {
		return numeral{}, false
	}
	return numeral{m[1] + digits(m[2]), "a number behind the letters of its register", 0.9, true}, true
}

var dateWithMonth = regexp.MustCompile(`^([0-9OI]{1,2})-([A-Za-z]{3,9})-([0-9OI]{2}(?:[0-9OI]{2})?)$`)

var lettersThenNumber = regexp.MustCompile(`^([A-Z]{2,6}-)([0-9OI]{2,6})$`)

// selfEvident reports whether a numeral of O and I alone can be no word: it
// has a currency or percent sign, groups of thousands, or four and more
// characters of both kinds.
func selfEvident(field string) bool {
	if strings.ContainsAny(field, "$%") || thousands.MatchString(field) {
		return true
	}
	return len(field) >= 4 && strings.Contains(field, "O") && strings.Trim(field, "OI") == "" && field != "OOOO"
}

var thousands = regexp.MustCompile(`^[OI]{1,3}(?:,OOO|,[OI]{3})+$`)

// digits maps the letters that stand for 0 and 1 back, but for the unit's.
func digits(field string) string { return zeroOne.Replace(field) }

var zeroOne = strings.NewReplacer("O", "0", "I", "1")

// hasTrueDigit reports whether a field has a digit that survived.
func hasTrueDigit(field string) bool { return strings.ContainsAny(field, "23456789") }

// field is a part of a word, from a byte up to, not including, another.
type field struct{ from, to int }

// fields are the parts of a word between brackets, quotes and colons, without
// the punctuation at their ends. A colon between digits (7:3O) parts nothing.
func fields(word string) []field {
	var out []field
	start := 0
	for i := 0; i <= len(word); i++ {
		if i < len(word) && !partsFields(word, i) {
			continue
		}
		if f := trimField(word, start, i); f.from < f.to {
			out = append(out, f)
		}
		start = i + 1
	}
	return out
}

func partsFields(word string, i int) bool {
	c := word[i]
	if c == ':' {
		return i == 0 || i+1 == len(word) || !isDigitLike(word[i-1]) || !isDigitLike(word[i+1])
	}
	return !isFieldByte(c)
}

func isFieldByte(c byte) bool {
	return c >= 0x80 || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' ||
		strings.IndexByte("$%.,/+-&'", c) >= 0
}

func isDigitLike(c byte) bool { return c >= '0' && c <= '9' || c == 'O' || c == 'I' }

func trimField(word string, from, to int) field {
	for from < to && strings.IndexByte(".,/-+&'", word[from]) >= 0 {
		from++
	}
	for to > from && strings.IndexByte(".,/-&'", word[to-1]) >= 0 {
		to--
	}
	return field{from, to}
}
