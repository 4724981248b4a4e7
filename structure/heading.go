package structure

// candidate is a place that may hold a heading or a label.
type candidate struct {
	from, to   int // words
	means      string
	words      int     // of the lexicon's phrase
	similarity float64 // of the words to it
	colon      bool
	score      float64 // in favour where above zero
	// doubt says of a label that its value may be another's, open that nobody can
	// tell where its value ends, blurred where the label itself begins.
	doubt, open, blurred bool
	everyday             bool // a heading that is one by its print alone
}

// Least similarity of a heading's words to the lexicon. Short phrases are near
// to too many words.
const (
	similarHeading = 0.76
	similarShort   = 0.85 // of phrases under shortPhrase letters
	shortPhrase    = 11
	// similarShouted is for long phrases in capitals, which little else is near to.
	similarShouted = 0.7
	longPhrase     = 20
	// similarSentence is for headings printed like the beginning of a sentence.
	similarSentence = 0.9
)

// headingCandidates are all places that could be a heading, weighed one by one.
func headingCandidates(ws []word) []candidate {
	var out []candidate
	for i := range ws {
		if ws[i].noise() || !ws[i].capital() || inSentence(ws, i) {
			continue
		}
		out = append(out, headingsAt(ws, i)...)
	}
	return out
}

// inText are the candidates that are no page furniture.
func inText(ws []word, cands []candidate) []candidate {
	var out []candidate
	for _, c := range cands {
		if !ws[c.from].furniture {
			out = append(out, c)
		}
	}
	return out
}

// inSentence reports whether a word that is not in capitals goes on after a
// function word, as no heading does.
func inSentence(ws []word, i int) bool {
	return i > 0 && ws[i].lower > 0 && !ws[i].lineStart && !ws[i].pageStart && len(ws[i-1].letters) > 1 && !ws[i-1].capital() &&
		functionWords[ws[i-1].Text]
}

// Labels that follow a heading in the header speak against it: "ORGANIZATION:"
// among them is one itself.
const (
	labelReach   = 30  // words
	labelAgainst = 2.0 // each
	labelsMost   = 3
	// everydayMore is how often a label counts against a lone everyday word:
	// "Effort" over "Location: Ottawa".
	everydayMore = 3
)

// amongLabels weighs headings' candidates by the labels with colons that follow
// them.
func amongLabels(cands, labels []candidate) []candidate {
	var out []candidate
	for _, c := range cands {
		n := 0
		for _, l := range labels {
			if l.colon && l.score > strongLabel && l.from >= c.to && l.from < c.to+labelReach {
				n++
			}
		}
		if plain[SectionKind(c.means)] && c.words == 1 {
			n *= everydayMore
		}
		c.score -= labelAgainst * float64(min(n, labelsMost))
		if c.score > leastHeading {
			out = append(out, c)
		}
	}
	return out
}

// leastHeading is the weight up to which a candidate is none, whatever stands
// around it: two misread words in title case at a sentence's end.
const leastHeading = 0.5

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
	lexicon := headingLexicon()
	var space [fewNear]int
	for _, k := range lexicon.near(ws[i:], space[:0]) {
		e := &lexicon.entries[k]
		n, s := e.tight(ws[i:], e.least)
		if n == 0 || e.lacksEnd(ws[i:i+n], s) && !ws[i].lineStart && !ws[i].pageStart {
			continue
		}
		if e.shown && !stands(ws, i, i+n) || insideMore(ws[i:i+n]) {
			continue
		}
		c := e.headingHere(ws, i, inCapitals(ws[i:i+n], e), s)
		if old, ok := best[e.means]; c.score > 0 && (!ok || c.score > old.score) {
			best[e.means] = c
		}
	}
	return inOrder(best)
}

// headingHere is the entry as a candidate of n words at word i, weighed.
func (e *entry) headingHere(ws []word, i, n int, similarity float64) candidate {
	c := candidate{from: i, to: i + n, means: e.means, words: e.words, similarity: similarity, everyday: e.shown}
	if similarity < similarHeading && (letterCase(ws[i:i+n]) != allCapitals || e.half(ws[i:i+n])) {
		return candidate{}
	}
	c.to += tail(ws, c)
	if c.score = weighHeading(ws, c); e.means == noHeading {
		c.score = similarity
	}
	return c
}

// lacksEnd reports whether words are the entry without a word at its end: what
// is clipped stands at a line's start, in a sentence "Activities" alone is no
// heading.
func (e *entry) lacksEnd(ws []word, similarity float64) bool {
	for i := range e.rests {
		if _, s := e.rests[i].match(ws, similarity); s > similarity {
			return true
		}
	}
	return false
}

// half reports whether words are a long entry without its first or last word:
// "RESPONSIBILITIES" is not "Specific responsibilities", misread.
func (e *entry) half(ws []word) bool {
	for i := range e.halves {
		if n, _ := e.halves[i].match(ws, similarHeading); n > 0 {
			return true
		}
	}
	return false
}

// inCapitals is how many of a heading's words belong to it: one in capitals
// does not go on in lower case, "GENERAL ACCOUNTAB. ae The".
func inCapitals(ws []word, e *entry) int {
	n := len(ws)
	for n > 1 && ws[0].lower == 0 && ws[0].upper > 1 && ws[n-1].lower > 0 {
		n--
	}
	if n < len(ws) {
		if m, _ := e.match(ws[:n], e.least); m < n {
			return len(ws)
		}
	}
	return n
}

// noHeading marks phrases of the lexicons that only resemble an entry.
const noHeading = "!"

// plain are kinds whose headings are everyday words.
var plain = map[SectionKind]bool{Skill: true, Effort: true, Responsibility: true, Qualifications: true, OrganizationChart: true}

// inOrder gives a place's candidates in the order of the lexicon,
// without those that only resemble an entry.
func inOrder(best map[string]candidate) []candidate {
	var out []candidate
	no := best[noHeading]
	for _, k := range sectionKinds {
		if c, ok := best[string(k)]; ok && (c.similarity > no.similarity || c.to > no.to) {
			out = append(out, c)
		}
	}
	return out
}
