package structure

import "strings"

// candidate is a place that may hold a heading or a label.
type candidate struct {
	from, to   int // words
	means      string
	words      int     // of the lexicon's phrase
	similarity float64 // of the words to it
	colon      bool
	score      float64 // in favour where above zero
	// left and right speak against it where words in capitals stand right
	// before or after that are no heading themselves.
	left, right float64
}

// Least similarity of a heading's words to the lexicon. Short phrases are near
// to too many words.
const (
	similarHeading = 0.76
	similarShort   = 0.85 // of phrases under shortPhrase letters
	shortPhrase    = 11
	// similarSentence is for headings printed like the beginning of a sentence.
	similarSentence = 0.9
)

// headingCandidates are all places that could be a heading, weighed one by one.
func headingCandidates(ws []word) []candidate {
	var out []candidate
	for i := range ws {
		if ws[i].furniture || ws[i].noise() || !ws[i].capital() {
			continue
		}
		out = append(out, headingsAt(ws, i)...)
	}
	return amongLabels(ws, whole(out))
}

// Labels that follow a heading in the header speak against it: "ORGANIZATION:"
// among them is one itself.
const (
	labelReach   = 30  // words
	labelAgainst = 2.0 // each
	labelsMost   = 3
)

// amongLabels weighs candidates in the header by the labels with colons that
// follow them.
func amongLabels(ws []word, cands []candidate) []candidate {
	var labels []candidate
	for _, l := range labelCandidates(ws[:min(len(ws), headerWords)]) {
		if l.colon && l.score > strongLabel {
			labels = append(labels, l)
		}
	}
	var out []candidate
	for _, c := range cands {
		n := 0
		for _, l := range labels {
			if l.from >= c.to && l.from < c.to+labelReach {
				n++
			}
		}
		c.score -= labelAgainst * float64(min(n, labelsMost))
		if c.score > 0 {
			out = append(out, c)
		}
	}
	return out
}

// strongLabel is the weight of a label that nobody would take for text.
const strongLabel = 6

// whole leaves out candidates that are part of a longer one that is no less
// similar to its phrase: STRUCTURE in ORGANIZATION STRUCTURE.
func whole(cands []candidate) []candidate {
	var out []candidate
	for i, c := range cands {
		part := false
		for _, d := range cands[max(0, i-neighbours):min(len(cands), i+neighbours)] {
			longer := d.from <= c.from && d.to >= c.to && d.to-d.from > c.to-c.from
			part = part || longer && d.similarity >= c.similarity
		}
		if !part {
			out = append(out, c)
		}
	}
	return out
}

// neighbours is how many candidates away an overlapping one can be.
const neighbours = 12

// headingsAt are the candidates at word i, at most one of each kind.
func headingsAt(ws []word, i int) []candidate {
	best := map[string]candidate{}
	for _, e := range headingLexicon() {
		least := similarHeading
		if len(e.letters) < shortPhrase {
			least = similarShort
		}
		n, s := e.match(ws[i:], least)
		if n == 0 {
			continue
		}
		if _, later := e.match(ws[i+1:], s); n > 1 && later > 0 {
			continue // the first word is none of the heading's
		}
		c := candidate{from: i, to: i + n, means: e.means, words: e.words, similarity: s}
		if c.score = weighHeading(ws, c); e.means == noHeading {
			c.score = s
		}
		c.left, c.right = crowding(ws, c)
		if old, ok := best[e.means]; c.score > 0 && (!ok || c.score > old.score) {
			best[e.means] = c
		}
	}
	if no, ok := best[noHeading]; ok {
		for means, c := range best {
			if c.similarity <= no.similarity && c.to <= no.to {
				delete(best, means)
			}
		}
	}
	return inOrder(best)
}

// noHeading marks phrases of the lexicons that only resemble an entry.
const noHeading = "!"

// plain are kinds whose headings are everyday words.
var plain = map[SectionKind]bool{Skill: true, Effort: true, Responsibility: true, Qualifications: true, OrganizationChart: true}

// inOrder gives a place's candidates in the order of the lexicon.
func inOrder(best map[string]candidate) []candidate {
	var out []candidate
	for _, k := range sectionKinds {
		if c, ok := best[string(k)]; ok {
			out = append(out, c)
		}
	}
	return out
}

// weighHeading adds up what speaks for and against a heading at a place.
func weighHeading(ws []word, c candidate) float64 {
	style := letterCase(ws[c.from:c.to])
	score := 3 * (c.similarity - 0.75) / 0.25
	score += 0.7*float64(min(c.words-1, 2)) + 0.1*float64(max(c.words-3, 0))
	if c.words == 1 {
		score -= 1.5
	}
	if plain[SectionKind(c.means)] {
		score--
	}
	colon := hasColon(ws, c.to)
	if colon {
		score += 2
	}
	alone := ws[c.from].lineStart && (c.to == len(ws) || ws[c.to].lineStart || ws[c.to].pageStart)
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
	default:
		before, after := weighBefore(ws, c, style), weighAfter(ws, c, style)
		if !alone && !colon && (c.words < 2 || c.similarity < similarSentence || before <= 0 || after <= 0) {
			return 0
		}
	}
	if style == titleCase && plain[SectionKind(c.means)] && !alone && !colon {
		return 0
	}
	return score + weighBefore(ws, c, style) + weighAfter(ws, c, style)
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
	case before.Text == "&":
		return -5
	case strings.ContainsAny(before.Text, "0123456789"):
		return 0.5
	case before.noise() || before.ends(".;:!?|)"):
		return 0.7
	case functionWords[strings.ToLower(before.Text)]:
		if style == allCapitals {
			return -2
		}
		return -5
	case before.lower > 0 && !before.lineStart && style != allCapitals && !ws[c.from].lineStart:
		return -1.5
	}
	return 0
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
	case next > c.to && pronouns[ws[next-1].Text]:
		return 0.5
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

// pronouns are what the English "I" at a statement's beginning is read as.
var pronouns = wordSet("| ! [ ]")

// hasColon reports whether a colon ends word n-1 or stands alone at n.
func hasColon(ws []word, n int) bool {
	return ws[n-1].ends(":") || n < len(ws) && (ws[n].Text == ":" || strings.HasPrefix(ws[n].Text, ":"))
}

// crowding weighs words in capitals on both sides: SKILLS in the name of a
// department is no heading. Acronyms do not count, for sections begin with
// them.
func crowding(ws []word, c candidate) (left, right float64) {
	weight := 2.0
	if c.words == 1 {
		weight = 4
	}
	if c.from > 0 && shouted(&ws[c.from-1]) && !ws[c.from-1].ends(".;:") && !ws[c.from].lineStart {
		left = weight
	}
	if c.to < len(ws) && shouted(&ws[c.to]) && !hasColon(ws, c.to) && !ws[c.to].lineStart {
		right = weight
	}
	return left, right
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
	le la les l' d' de du des et à au aux en un une pour par sur dans ce cette ces son sa ses leur leurs`)

func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		set[w] = true
	}
	return set
}
