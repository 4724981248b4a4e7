package structure

import (
	"regexp"
	"strings"
)

var (
	staffOf = regexp.MustCompile(`(?i)(?:staff (?:complement )?of|effectif de) (?:approximately |about )?([0-9OIl]+)`)
	// staffSaid is a sentence of its own about a part's staff.
	staffSaid  = regexp.MustCompile(`(?i)staff of (?:this|the) \w+ is (?:up to |about |approximately |of )?([0-9OIl]+)\b`)
	staffFTEs  = regexp.MustCompile(`(?i)([0-9OIl]+) (?:full-time )?(?:FTE|ETP|PYs?\b|person[- ]years|années-personnes|employees|employ\S{1,3}s\b|staff)`)
	staffLabel = regexp.MustCompile(`(?i)\b(?:staff|effectif)(?: ?[:=–-])? ([0-9OIl]+)\b`)
	describes  = regexp.MustCompile(`(?i)^(.*?)[\s,;:(–—-]*(?:\bwho )?(?:\bis |\bare )?(?:responsible|accountable)\b(?: for)?[\s:–—-]*(.*)$`)
	frenchFor  = regexp.MustCompile(`(?i)^(.*?)[\s,;:(–—-]*(?:dont les responsabilit\S*(?: s)? sont les suivan\S+|est (?:respons|charg)\S* d[eu]|[aà] pour (?:responsabilité|mandat|tâche) d[eu'’]|Le ou la titulaire)[\s:;–—-]*(.*)$`)
	// titleEnds is what comes after a title: a bracket with a number in it, a dash
	// before lower case, a verb.
	titleEnds = regexp.MustCompile(`\s*(?:[\[;]|\((?:[^()]*[0-9#]|(?i:x |staff|fte|etp|vacant|proposed))|\s[-–—](?:\s+(?:\p{Ll}|$)|$)|,?\s[0-9OIl]+ (?i:FTEs?|ETP|employees|employés)\b|\bstaff\b|: |,? (?:headed|led) by\s|\sreports?(?: \w+)? to\s|\s(?:also|comprised of|composed of|made up of|consisting of|composée? de|formée? de)\s|\salso$|\swho\s|\sthat\s|\sis\s|\sare\s|\swith\s|,? (?:est|sont|relèvent|Le ou|La ou|a pour|doit|voit|dirige|assure|veille|qui|dont|s'occupe)\s).*$`)
	// headcount is a count between a title's words: "Directors (2), Lakes".
	headcount = regexp.MustCompile(`\s\([0-9OIl]\)`)
	// aboutTitle is what comes after one of a list of titles: a bracket with a
	// number or a sentence in it, a clause.
	aboutTitle = regexp.MustCompile(`\s*(?:\((?:[^()]*[0-9#]|(?i:x |staff|fte|etp|vacant|proposed))|\((?:[^()\s]+\s+){4}|[0-9OIl]+ positions?\b|,? (?:who|qui|that|which)\s).*$`)
	leading    = regexp.MustCompile(`^(?:(?i:le ou la|la ou le|the|an? assigned|le|la|les|l'|un|une|and|et)\s|[0-9IOl]{1,2}\s+|[0-9]?[xX]\s)+`)
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
	v, at := readClass(head, false)
	if v != "" {
		p.Classification = v
	}
	if p.Staff = staff(flat(head)); p.Staff == "" {
		p.Staff = digitsOf(staffSaid, s)
	}
	if title := strings.Join(strings.Fields(flat(ws[:at.from])), " "); !at.empty() && len(title) < len(p.Title) && at.from > 0 {
		p.Title = title
	}
	if end := shoutedTitle(ws); end > 0 {
		p.Title = flat(ws[:end])
	}
	p.Title = leading.ReplaceAllString(titleEnds.ReplaceAllString(p.Title, ""), "")
	p.Title = cleanText(titleWords(uncounted(untrailed(p.Title))))
	if p.AccountableFor == "" {
		p.AccountableFor = dutiesBehind(ws, p.Title)
	}
	return p
}

// shoutedTitle is the end of a title in capitals on a line of its own, over
// lines that are not, or 0.
func shoutedTitle(ws []word) int {
	end := lineEnd(ws, 0)
	if end == len(ws) || letterCase(ws[:end]) != allCapitals || letterCase(ws[end:]) == allCapitals {
		return 0
	}
	return end
}

// titleWords are a text's words up to where a sentence goes on in lower case
// and no name does.
func titleWords(s string) string {
	words := strings.Fields(s)
	if len(words) > longestText {
		words = words[:longestText]
	}
	for i, w := range words {
		if i > 0 && strings.ToLower(w) == w && englishVerb.MatchString(w) {
			words = words[:i]
			break
		}
	}
	return strings.Join(words, " ")
}

// englishVerb is what begins the duties of a position that are not introduced.
var englishVerb = regexp.MustCompile(`^(?:leads|manages|directs|provides|develops|plans|oversees|ensures|coordinates|supports|conducts|heads|reports|leading|managing|directing|providing|developing|overseeing|supporting)$`)

// staff is the number of people that a text gives to a position, in digits.
func staff(s string) string {
	if n := digitsOf(staffOf, s); n != "" {
		return n
	}
	if n := digitsOf(staffFTEs, s); n != "" {
		return n
	}
	return digitsOf(staffLabel, s)
}

// digitsOf is the number that a pattern finds, in digits, or "".
func digitsOf(pattern *regexp.Regexp, s string) string {
	m := pattern.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	d, ok := number(m[1])
	if !ok {
		return ""
	}
	return d
}
