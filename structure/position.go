package structure

import (
	_ "embed" // the titles
	"regexp"
	"strings"
	"sync"
)

//go:embed lexicon/titles.txt
var titleData string

// titleHeads are the words that a position's title is built on.
var titleHeads = sync.OnceValue(func() []phrase { return readPhrases(titleData) })

// headReach is the most words of a title before its head: "Senior Associate
// Assistant Deputy".
const headReach = 5

// titles finds where the positions that report begin, after the cue: a title
// after the end of something, up to a sentence that speaks of others.
func titles(ws []word, cue int) []marker {
	var out []marker
	for i := cue; i < len(ws); i++ {
		if sentenceStart(ws, i) && cueAt(ws[i:], peerCues) > 0 {
			break
		}
		if m, ok := titleAt(ws, i); ok {
			out = append(out, m)
			i += m.words
		}
	}
	return out
}

// titleAt reports whether a title begins at word i, with or without a list's
// mark before it.
func titleAt(ws []word, i int) (marker, bool) {
	m := marker{at: i}
	if isMarker(&ws[i]) && (ws[i].Text != "e" || opens(ws, i)) {
		m.words = 1
	} else if !listed(ws, i) {
		return m, false
	}
	from := i + m.words
	return m, from < len(ws) && !articles[ws[from].Text] && headed(ws[from:min(len(ws), from+headReach)])
}

// listed reports whether a list's item may begin at word i: after the end of
// something other than a comma, or after "are the".
func listed(ws []word, i int) bool {
	if i > 1 && ws[i-1].Text == "the" && (ws[i-2].Text == "are" || ws[i-2].Text == "is") {
		return true
	}
	return opens(ws, i) && (i == 0 || !ws[i-1].ends(","))
}

// headed reports whether words in capitals lead up to a title's head.
func headed(ws []word) bool {
	for k := range ws {
		switch {
		case !ws[k].capital() && ws[k].Text != "&":
			return false
		case titleHead(&ws[k]):
			return true
		case ws[k].ends(".;:)"):
			return false
		}
	}
	return false
}

var articles = wordSet("The A An This These Le La Les Cette Ces He She His Her Il Elle")

// similarHead is the least similarity of a word to a title's head.
const similarHead = 0.85

func titleHead(w *word) bool {
	heads := titleHeads()
	for i := range heads {
		p := &heads[i]
		if n, s := p.match([]word{*w}, similarHead); n > 0 && (s == 1 || len(p.letters) > 5) {
			return true
		}
	}
	return false
}

var (
	staffOf   = regexp.MustCompile(`(?i)(?:staff (?:complement )?of|effectif de) (?:approximately |about )?([0-9OIl]+)`)
	staffFTEs = regexp.MustCompile(`(?i)([0-9OIl]+) (?:FTE|ETP|employees|employés|staff)`)
	describes = regexp.MustCompile(`(?i)^(.*?)[\s,;:(–—-]*(?:\bis |\bare |\bwho is )?(?:responsible|accountable)\b(?: for)?[\s:–—-]*(.*)$`)
	frenchFor = regexp.MustCompile(`(?i)^(.*?)[\s,;:(–—-]*(?:dont les responsabilit\S*(?: s)? sont les suivan\S+|est (?:respons|charg)\S* d[eu]|Le ou la titulaire)[\s:;–—-]*(.*)$`)
	titleEnds = regexp.MustCompile(`\s*(?:[(\[;]|\s[-–—]\s|\bstaff\b|: |\swho\s|\sthat\s|\sis\s|\sare\s|\swith\s).*$`)
)

// position reads a title, its classification, staff and duties from the words
// of one direct report.
func position(ws []word) Position {
	s := flat(ws)
	p := Position{Title: s}
	for _, pattern := range []*regexp.Regexp{describes, frenchFor} {
		if m := pattern.FindStringSubmatch(s); m != nil && len(strings.Fields(m[1])) <= longestText {
			p.Title, p.AccountableFor = m[1], m[2]
			break
		}
	}
	head := ws[:min(len(ws), longestText)]
	if v, _ := readClass(head, false); v != "" {
		p.Classification = v
	}
	p.Staff = staff(flat(head))
	p.Title = titleEnds.ReplaceAllString(p.Title, "")
	if words := strings.Fields(p.Title); len(words) > longestText {
		p.Title = strings.Join(words[:longestText], " ")
	}
	p.Title = cleanText(p.Title)
	return p
}

// staff is the number of people that a text gives to a position, in digits.
func staff(s string) string {
	for _, pattern := range []*regexp.Regexp{staffOf, staffFTEs} {
		if m := pattern.FindStringSubmatch(s); m != nil {
			if d, ok := number(m[1]); ok {
				return d
			}
		}
	}
	return ""
}
