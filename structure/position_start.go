package structure

import "strings"

// titleAt reports whether a title begins at word i, with or without a list's
// mark or a count before it.
func titleAt(ws []word, i int, before []marker) (marker, bool) {
	m := marker{at: i}
	switch {
	case isMarker(&ws[i]) && (ws[i].Text != "e" || opens(ws, i)) && !countsStaff(ws, i):
		m.words = 1
	case bulletLetter(ws, i, before):
		m.words = 1
	case frenchTitle(ws, i):
		return m, true
	case numbersBefore(ws, i) > 0:
		m.words = numbersBefore(ws, i)
	case inBracket(ws, i):
		return m, false
	case afterSemicolon(ws, i, before) || runOn(ws, i, before):
		return m, namedAt(ws, i, false)
	case begunEntry(ws, i, before):
	default:
		return m, false
	}
	return m, namedAt(ws, i+m.words, m.words == 0 && !listed(ws, i))
}

// begunEntry reports whether an entry may begin at word i without a mark.
func begunEntry(ws []word, i int, before []marker) bool {
	return listed(ws, i) || goesOnList(ws, i, before) || introduced(ws, i, before) || classed(ws, i, before) ||
		len(before) > 0 && behindStaff(ws, i)
}

// behindStaff reports whether an entry before word i ends with its number of staff,
// the stop behind it lost: "Staff of 41 Manager, Lakes".
func behindStaff(ws []word, i int) bool {
	if i < 3 || !strings.EqualFold(ws[i-3].Text, "staff") || ws[i-2].Text != "of" {
		return false
	}
	_, digits := number(ws[i-1].Text)
	return digits
}

// inBracket reports whether word i stands in a bracket that was opened before and
// is closed behind: "Director (Chief of Staff and Senior Advisor to CIO)".
func inBracket(ws []word, i int) bool {
	const reach = 24
	for k := i - 1; k >= max(0, i-reach); k-- {
		if strings.Contains(ws[k].Text, ")") || !strings.HasPrefix(ws[k].Text, "(") && sentenceEnds(ws, k) {
			return false
		}
		if strings.HasPrefix(ws[k].Text, "(") {
			return closesBracket(ws[i:min(len(ws), i+reach)])
		}
	}
	return false
}

// closesBracket reports whether a bracket is closed among words before one is opened.
func closesBracket(ws []word) bool {
	for i := range ws {
		if at := strings.IndexAny(ws[i].Text, "()"); at >= 0 {
			return ws[i].Text[at] == ')'
		}
	}
	return false
}

// namedAt reports whether a title's words begin at word i; in the middle of a
// sentence its head must come sooner.
func namedAt(ws []word, i int, inSentence bool) bool {
	switch {
	case i == len(ws) || articles[ws[i].Text]:
		return false
	case inSentence:
		return startsTitle(ws[i:])
	}
	return headed(ws[i:min(len(ws), i+headReach)])
}

// numbersBefore is how many words the numbers of positions take that stand
// before a title: "Position 85099, 64548 - Director".
func numbersBefore(ws []word, i int) int {
	if !positionWords[strings.ToLower(ws[i].Text)] || !ws[i].capital() {
		return 0
	}
	k := i + 1
	for k < len(ws) && (ws[k].noise() || strings.ContainsAny(ws[k].Text, "0123456789")) {
		k++
	}
	if k == i+1 {
		return 0
	}
	return k - i
}

var positionWords = wordSet("position positions poste postes")

// bulletLetter reports whether a word may be a bullet that was read as a letter,
// or a count of one digit.
func bulletLetter(ws []word, i int, before []marker) bool {
	w := &ws[i]
	if len(w.letters) != 1 || w.lower > 0 || w.Text == "A" && (i+1 == len(ws) || !frenchHead(&ws[i+1])) || !opens(ws, i) && len(before) == 0 {
		return false
	}
	return w.upper > 0 || !countsStaff(ws, i)
}

// countsStaff reports whether a digit says how many people an entry has: "staff
// of 9", "9 FTEs", the last column of a table.
func countsStaff(ws []word, i int) bool {
	if i > 1 && !ws[i].lineStart && (functionWords[ws[i-1].Text] && !pageCount(ws[i-2:i+1]) || i+1 < len(ws) && ws[i+1].lineStart) {
		return true
	}
	return i+1 < len(ws) && people[strings.ToLower(trim(ws[i+1].Text))]
}

// afterSemicolon reports whether word i follows an article, with or without "and",
// behind a semicolon of a list: "; the Manager", "; and the Chief". A stop that is
// followed by an article in lower case parts a list's items, too.
func afterSemicolon(ws []word, i int, before []marker) bool {
	if len(before) == 0 || i < 2 || !nameArticles[ws[i-1].Text] {
		return false
	}
	k := i - 2
	if joiner(&ws[k]) && k > 0 {
		k--
	}
	return ws[k].ends(";") && !hasVerb(ws[i:]) || sentenceStops(&ws[k]) && titleBeforeDuties(ws[i:])
}

// sentenceStops reports whether a word in lower case ends with a stop.
func sentenceStops(w *word) bool {
	return w.ends(".") && w.upper == 0 && len(w.letters) > 3
}

// titleBeforeDuties reports whether words are a title's, then what a position
// answers for: "Director, Lakes accountable for".
func titleBeforeDuties(ws []word) bool {
	for i := range ws[:min(len(ws), longestName)] {
		switch {
		case dutyCues[strings.ToLower(trim(ws[i].Text))]:
			return i > 1
		case !inName(&ws[i]) && !ws[i].noise() || ws[i].ends(".;:"):
			return false
		}
	}
	return false
}

// runOn reports whether a title such as "Chief, Boats" or "Director or Manager,
// Boats" begins at word i right behind another that is whole.
func runOn(ws []word, i int, before []marker) bool {
	if len(before) == 0 || i == 0 || !ws[i].capital() || !headComma(ws[i:]) || !titleHead(&ws[i]) {
		return false
	}
	last := &ws[i-1]
	if !last.capital() || last.ends(",;:-") || titleHead(last) || titleRanks[strings.ToLower(last.Text)] || functionWords[strings.ToLower(last.Text)] {
		return false
	}
	from := before[len(before)-1].at
	for k := from; k < i-1; k++ {
		if titleHead(&ws[k]) && ws[k].ends(",") {
			return i-from <= shortEntry
		}
	}
	return false
}

// headComma reports whether a title's head, or the second of "Directeur ou
// Directrice", has a comma behind it.
func headComma(ws []word) bool {
	if ws[0].ends(",") {
		return true
	}
	return len(ws) > 2 && (ws[1].Text == "ou" || ws[1].Text == "or") && titleHead(&ws[2]) && ws[2].ends(",")
}

// hasVerb reports whether a title's words go on in lower case as a sentence
// does: "the Manager oversees".
func hasVerb(ws []word) bool {
	for i := range ws[:min(len(ws), longestName)] {
		if common(&ws[i]) {
			return true
		}
		if ws[i].ends(",;.:") || strings.HasPrefix(ws[i].Text, "(") {
			break
		}
	}
	return false
}

// shortEntry is the most words of a list's entry that is a title alone.
const shortEntry = 14

// goesOnList reports whether word i follows "and" in a list of titles alone.
func goesOnList(ws []word, i int, before []marker) bool {
	if len(before) == 0 || i == 0 {
		return false
	}
	from := before[len(before)-1].at
	k := i - 1
	for k > from && nameArticles[ws[k].Text] {
		k--
	}
	if i-from > shortEntry || !joiner(&ws[k]) && (k == i-1 || !ws[k].ends(",")) {
		return false
	}
	for _, w := range ws[from:k] {
		if !inName(&w) && !w.noise() && !strings.ContainsAny(w.Text, "0123456789(") {
			return false
		}
	}
	return true
}

// sentenceTitle reports whether a sentence about one position begins at word i.
func sentenceTitle(ws []word, i int, _ []marker) (marker, bool) {
	const reach = 20
	if !opens(ws, i) || ws[i].Text != "The" || i+1 == len(ws) || !headed(ws[i+1:min(len(ws), i+1+headReach)]) {
		return marker{}, false
	}
	for k := i + 1; k < min(len(ws), i+reach) && !ws[k].ends("."); k++ {
		if dutyCues[strings.ToLower(trim(ws[k].Text))] {
			return marker{at: i, words: 1}, true
		}
	}
	return marker{}, false
}

// namedSentence is sentenceTitle for titles with more than their head: "The
// Director, Lakes is accountable for".
func namedSentence(ws []word, i int, before []marker) (marker, bool) {
	m, ok := sentenceTitle(ws, i, before)
	for k := i + 1; ok && k+1 < min(len(ws), i+1+headReach); k++ {
		if titleHead(&ws[k]) && !titleHead(&ws[k+1]) {
			return m, ws[k].ends(",") || ws[k+1].capital()
		}
	}
	return m, false
}

// listed reports whether a list's item may begin at word i: after the end of
// something other than a comma, or after "are the".
func listed(ws []word, i int) bool {
	if i > 1 && ws[i-1].Text == "the" && (ws[i-2].Text == "are" || ws[i-2].Text == "is") {
		return true
	}
	if i == 0 || !opens(ws, i) {
		return i == 0
	}
	before := &ws[i-1]
	sign := before.noise() && !bullets[before.Text] && !ws[i].lineStart
	return !before.ends(",") && !abbreviations[before.Text] && (!sign || before.ends(".;") || afterSign(ws, i))
}

// abbreviations stand in titles with a stop that ends nothing.
var abbreviations = wordSet("Sr. Jr. Assoc. Asst. Exec. Dir. Gen. Dep. adj.")

var articles = wordSet("The A An This These Le La Les Cette Ces He She His Her Il Elle")
