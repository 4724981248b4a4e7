package structure

import "strings"

// weighHeading adds up what speaks for and against a heading at a place; 0 or
// less where it is none.
func weighHeading(ws []word, c candidate) float64 {
	style := letterCase(ws[c.from:c.to])
	alone := ws[c.from].lineStart && (c.to == len(ws) || ws[c.to].lineStart || ws[c.to].pageStart)
	before, after := weighBefore(ws, c, style), weighAfter(ws, c, style)
	if acrossStop(ws[c.from:c.to]) || everydayData(ws[c.from:min(c.to, c.from+c.words)], c) && !overFigures(ws, c) || everydayEvaluation(ws, c) {
		return 0
	}
	if !alone && !hasColon(ws, c.to) && !fits(c, style, before, after) && !overFigures(ws, c) {
		return 0
	}
	return weighSpelling(c) + weighPrint(ws, c, style, alone) + before + after
}

// acrossStop reports whether words run over the end of a sentence or into the
// next one's number: "reports to the Director General. ACCOUNTABILITY",
// "c. K-4). 2. Challenges".
func acrossStop(ws []word) bool {
	for i := range ws[:len(ws)-1] {
		w := &ws[i]
		if w.lower > 0 && w.ends(".;!?") || closes(w) || i > 0 && w.upper+w.lower == 0 && itemNumber(w) > 0 {
			return true
		}
	}
	return false
}

// closes reports whether a word closes a bracket that it does not open.
func closes(w *word) bool {
	return strings.ContainsAny(w.Text, ")]") && !strings.ContainsAny(w.Text, "([")
}

// fits reports whether a heading that stands in running text without a colon
// can be one: everyday words need capitals, a lone word with one capital must be
// spelled right, for "Signature" is a line to sign on, and one printed like the
// beginning of a sentence needs several words, a good likeness and its place.
func fits(c candidate, style letterCasing, before, after float64) bool {
	switch style {
	case allCapitals:
		return true
	case titleCase:
		return !plain[SectionKind(c.means)] && (c.words > 1 || before > 0 && c.similarity >= similarWhole)
	}
	return c.words > 1 && c.similarity >= similarSentence && (before > 0 && after > 0 || before == 0 && after >= afterPronoun)
}

// everydayData reports whether a heading of the dimensions is the everyday word
// "data", which figures must follow.
func everydayData(ws []word, c candidate) bool {
	const letters = 8 // of chiffres
	return c.means == string(Dimensions) && c.words == 1 && lettersOf(ws) <= letters
}

// overFigures reports whether the heading of the dimensions stands before a
// figure's label and a figure: "Dimensions Salary and operating budget $780,000".
// In capitals it may name a year and a part first: "CHIFFRES 2021-2022 Direction
// de la paye ETP : 287".
func overFigures(ws []word, c candidate) bool {
	const reach = 8
	if c.means != string(Dimensions) || c.similarity < similarSentence || c.to == len(ws) {
		return false
	}
	labelled, further := false, letterCase(ws[c.from:c.to]) == allCapitals
	for i := c.to; i < min(len(ws), c.to+reach); i++ {
		if labelled && strings.ContainsAny(ws[i].Text, "0123456789") {
			return true
		}
		if labelled = labelled || figureWords[strings.ToLower(trim(ws[i].Text))]; !labelled && !further {
			return false
		}
	}
	return false
}

// weighSpelling: the nearer to the lexicon and the longer, the better.
func weighSpelling(c candidate) float64 {
	score := 3*(c.similarity-0.75)/0.25 + 0.7*float64(min(c.words-1, 2)) + 0.1*float64(max(c.words-3, 0))
	if c.words == 1 {
		score -= 1.5
	}
	if plain[SectionKind(c.means)] {
		score--
	}
	return score
}

// weighPrint: colon, line and capitals.
func weighPrint(ws []word, c candidate, style letterCasing, alone bool) float64 {
	score := 0.0
	if hasColon(ws, c.to) {
		score += 2
	}
	switch {
	case alone:
		score += 3
	case ws[c.from].lineStart:
		score++
	}
	switch style {
	case allCapitals:
		score += 3
	case titleCase:
		score += 0.5
	}
	return score
}

// weighBefore: a heading follows the end of something; a function word before
// it makes it part of a sentence.
func weighBefore(ws []word, c candidate, style letterCasing) float64 {
	if c.from == 0 || ws[c.from].pageStart {
		return 1
	}
	before := &ws[c.from-1]
	switch {
	case before.furniture:
		return 1
	case goesOnName(ws, c, style) || ofLabel(ws, c, style):
		return -5
	case strings.ContainsAny(before.Text, "0123456789"):
		return 0.5
	case before.noise() || before.ends(".;:!?|)"):
		return 0.7
	case asksForMore(before):
		if style == allCapitals {
			return -2
		}
		return -5
	case before.lower > 0 && !before.lineStart && style != allCapitals && !ws[c.from].lineStart:
		return behindLower(ws, c.from)
	}
	return 0
}

// behindLower is what a word in lower case before a heading in word i weighs: it
// ends the form's own title, or nothing.
func behindLower(ws []word, i int) float64 {
	if behindFormTitle(ws, i) {
		return 0.7
	}
	return -1.5
}

// behindFormTitle reports whether the form's own title ends before word i: "Part
// 2: Job description General accountability".
func behindFormTitle(ws []word, i int) bool {
	const shortest, longest = 2, 4
	for n := shortest; n <= min(longest, i); n++ {
		if ws[i-n].capital() && cueAt(ws[i-n:i], formTitles) == n {
			return true
		}
	}
	return false
}

// asksForMore reports whether a sentence goes on after a word: a function word,
// or one that says whose the next thing is.
func asksForMore(w *word) bool {
	return functionWords[strings.ToLower(w.Text)] || strings.HasSuffix(w.Text, "'s") || strings.HasSuffix(w.Text, "’s")
}

// goesOnName reports whether words go on with a name before them: behind a sign, or as
// an everyday word, "F-PT Responsibilities:".
func goesOnName(ws []word, c candidate, style letterCasing) bool {
	before := &ws[c.from-1]
	return before.Text == "&" || plain[SectionKind(c.means)] && c.words == 1 && style != allCapitals && !ws[c.from].lineStart &&
		before.capital() && !before.noise() && !before.ends(".;:!?|)")
}

// weighAfter: text, a list or the next heading follows a heading; a sentence
// goes on in lower case.
func weighAfter(ws []word, c candidate, style letterCasing) float64 {
	next := c.to
	for next < len(ws) && (ws[next].noise() || ws[next].furniture) {
		next++
	}
	if next == len(ws) {
		return 0
	}
	w := &ws[next]
	switch {
	case hasColon(ws, c.to):
		return 0
	case states(ws, c, next):
		return afterPronoun
	case functionWords[strings.ToLower(strings.Trim(w.Text, ".,;:"))] && !w.capital():
		if style == allCapitals {
			return -1.5
		}
		return -4
	case w.capital() || isMarker(w):
		return 0.5
	case w.lower > 0 && style != allCapitals:
		return -2.5
	}
	return -0.5
}

// states reports whether a statement's "I" stands after a heading, before or at
// the next word.
func states(ws []word, c candidate, next int) bool {
	return next > c.to && pronouns[ws[next-1].Text] || ws[next].Text == "I" && c.means == string(Certification)
}

// afterPronoun weighs the "I" that a statement begins with.
const afterPronoun = 1.5

// pronouns are what the English "I" at a statement's beginning is read as.
var pronouns = wordSet("| ! [ ]")

// hasColon reports whether a colon ends word n-1 or stands alone at n.
func hasColon(ws []word, n int) bool {
	return ws[n-1].ends(":") || n < len(ws) && (ws[n].Text == ":" || strings.HasPrefix(ws[n].Text, ":"))
}

// shouted reports whether a word is in capitals and longer than most acronyms.
func shouted(w *word) bool { return w.upper >= 6 && w.lower == 0 && !w.furniture }

type letterCasing int

const (
	otherCase letterCasing = iota
	titleCase
	allCapitals
)

// letterCase tells capitals and title case from running text. A few letters
// read in the wrong case are allowed for.
func letterCase(ws []word) letterCasing {
	upper, lower, title := 0, 0, true
	for i := range ws {
		upper += ws[i].upper
		lower += ws[i].lower
		if len(ws[i].letters) > 3 && !ws[i].capital() {
			title = false
		}
	}
	switch {
	case upper > 4*lower || upper > 2*lower && upper > 8:
		return allCapitals
	case title:
		return titleCase
	}
	return otherCase
}

// functionWords never stand right before a heading in running text, nor after.
var functionWords = wordSet(`the of and to in for with by on at or a an this that these its their his her from as under
	le la les l' d' de du des et à au aux en un une pour par sur dans ce cette ces son sa ses leur leurs et`)

func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		set[w] = true
	}
	return set
}
