package structure

import (
	"regexp"
	"strings"
)

// titleHeads are the words that a position's title is built on.
var titleHeads = func() []phrase {
	var out []phrase
	for w := range strings.FieldsSeq(`director directors manager managers advisor adviser advisors coordinator coordinators
		assistant officer officers chief head analyst analysts counsel administrator principal principals secretary
		controller comptroller supervisor specialist consultant DG ADM SADM SMA EA
		directeur directrice gestionnaire chef conseiller conseillère coordonnateur coordonnatrice adjoint adjointe
		analyste secrétaire agent agente administrateur superviseur spécialiste contrôleur`) {
		out = append(out, newPhrase(w))
	}
	return out
}()

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
	mark := 0
	if isMarker(&ws[i]) {
		mark = 1
	}
	begins := mark > 0 || opens(ws, i) && !ws[i-1].ends(",") || i > 1 && ws[i-1].Text == "the" && (ws[i-2].Text == "are" || ws[i-2].Text == "is")
	if !begins || i+mark >= len(ws) || !ws[i+mark].capital() || articles[ws[i+mark].Text] {
		return marker{}, false
	}
	for k := i + mark; k < min(len(ws), i+mark+headReach); k++ {
		if !ws[k].capital() && ws[k].Text != "&" {
			return marker{}, false
		}
		if titleHead(&ws[k]) {
			return marker{i, mark}, true
		}
		if ws[k].ends(".;:") {
			return marker{}, false
		}
	}
	return marker{}, false
}

var articles = wordSet("The A An This These Le La Les Cette Ces He She His Her Il Elle")

// similarHead is the least similarity of a word to a title's head.
const similarHead = 0.85

func titleHead(w *word) bool {
	for i := range titleHeads {
		p := &titleHeads[i]
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
	frenchFor = regexp.MustCompile(`(?i)^(.*?)[\s,;:(–—-]*(?:dont les responsabilit\S*(?: s)? sont les suivan\S+|est (?:responsable|charg\S*) d[eu]|Le ou la titulaire)[\s:;–—-]*(.*)$`)
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
