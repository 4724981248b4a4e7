package structure

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"
)

// sections cuts the words at the headings. Words of page furniture are in none. Of
// mixed kinds no positions are read, and of their figures those that a known word
// names. It gives what could not be read.
func sections(jd *JobDescription, ws []word, heads []candidate, mixed map[SectionKind]bool) (unread notRead) {
	bodies := make([][]word, 0, len(heads))
	for i, c := range heads {
		s, body := section(ws, c, sectionEnd(heads, i, len(ws)))
		switch s.Kind {
		case OrganizationStructure:
			if structureLabel(ws, c.from) > 0 {
				body = unfurnished(ws[c.from:sectionEnd(heads, i, len(ws))])
			}
			bodySupervisor(jd, body)
			if mixed[s.Kind] {
				break
			}
			o, marks, doubts := organization(body, jd.Fields)
			unread.doubts = append(unread.doubts, doubts...)
			unread.positions = append(unread.positions, o.dropUnlikely()...)
			if jd.Organization == nil {
				jd.Organization = o
			}
			s.Items = nil
			if len(marks) > 0 {
				s.Items = cut(body, marks)
			}
		case NatureAndScope:
			reportsHere(jd, body)
		case Dimensions:
			bodySupervisor(jd, body)
			figures, lost := dimensions(body, jd.Language == French)
			if mixed[s.Kind] {
				figures, lost = namedFigures(figures, lost)
			}
			jd.Dimensions, unread.figures = append(jd.Dimensions, figures...), append(unread.figures, lost...)
		case EvaluationRationale:
			jd.Evaluation = evaluation(body)
		case Certification:
			jd.Certification = certification(unfurnished(ws[c.from:sectionEnd(heads, i, len(ws))]), jd.Certification, jd.Fields[PositionTitle].Value)
			if len(jd.Certification) == 0 {
				jd.Certification = titleAlone(body, ws[:c.from])
			}
		}
		if !c.goesOn(ws) || !s.addTo(jd.Sections, bodies, body) {
			jd.Sections, bodies = append(jd.Sections, s), append(bodies, body)
		}
	}
	return unread
}

// notRead is what stands in sections and could not be read, as printed.
type notRead struct {
	figures   []string // of the dimensions
	positions []string // of the organization's structure
	doubts    []string // numbers of positions that are not those found
}

// reportsHere takes the direct reports from the nature and scope where no section
// before has any: many descriptions name them there.
func reportsHere(jd *JobDescription, body []word) {
	if jd.Organization != nil && len(jd.Organization.DirectReports) > 0 {
		return
	}
	if reportsList(body, jd.Fields[PositionTitle].Value, jd.Fields[ReportsTo].Value).from == len(body) {
		return // most often
	}
	o, _, _ := organization(body, jd.Fields)
	o.dropUnlikely()
	if o == nil || len(o.DirectReports) == 0 || slices.ContainsFunc(o.DirectReports, func(p Position) bool { return !capitalised(p.Title) }) {
		return
	}
	if jd.Organization == nil {
		jd.Organization = &Organization{ReportsTo: o.ReportsTo}
	}
	jd.Organization.DirectReports = o.DirectReports
}

// capitalised reports whether a title begins with a capital: in a sentence that
// does not announce a list, a head in lower case is the position itself.
func capitalised(title string) bool {
	first, _ := utf8.DecodeRuneInString(title)
	return unicode.IsUpper(first)
}

// sectionEnd is the word at which section i ends, of so many.
func sectionEnd(heads []candidate, i, words int) int {
	if i+1 < len(heads) {
		return heads[i+1].from
	}
	return words
}

func section(ws []word, c candidate, end int) (Section, []word) {
	body := c.to
	for body < end && !ws[body].furniture && !ws[body].lineStart && (ws[body].Text == ":" || ws[body].Text == "-" && !dashList(ws[body:end])) {
		body++
	}
	words := unfurnished(ws[body:end])
	list := indented(ws, words, SectionKind(c.means))
	if list == nil {
		list = items(words, SectionKind(c.means))
	}
	return Section{
		Kind:       SectionKind(c.means),
		Heading:    wholeHeading(ws[c.from:body], ws[body:end]),
		Text:       text(words),
		Items:      list,
		Pages:      pagesOf(ws[c.from:end]),
		Confidence: headingConfidence(c),
	}, words
}

// dashList reports whether a dash behind a heading is the first of a list's.
func dashList(ws []word) bool {
	marks := bulleted(ws)
	return len(marks) > 1 && marks[0].at == 0 && ws[marks[1].at].Text == ws[0].Text
}

func unfurnished(ws []word) []word {
	clean := 0
	for clean < len(ws) && !ws[clean].furniture && !ws[clean].again {
		clean++
	}
	if clean == len(ws) {
		return ws
	}
	out := append(make([]word, 0, len(ws)), ws[:clean]...)
	for i := clean; i < len(ws); i++ {
		if !ws[i].furniture && !ws[i].again {
			out = append(out, ws[i])
		}
	}
	return out
}

// pagesOf are the pages of the words that are no furniture.
func pagesOf(ws []word) []int {
	var out []int
	for i := range ws {
		if !ws[i].furniture && (len(out) == 0 || out[len(out)-1] != ws[i].Page) {
			out = append(out, ws[i].Page)
		}
	}
	return out
}

// headingConfidence squeezes a heading's weight into 0 to 1: a heading in
// capitals as in the lexicon weighs 7 or more, a doubtful one under 2.
func headingConfidence(c candidate) float64 {
	return round2(1 / (1 + math.Exp(-(c.score-1)/1.5)))
}

func round2(f float64) float64 { return math.Round(f*100) / 100 }

// merge makes one candidate of neighbours of the same kind: a bilingual
// heading, or the several statements of a certification.
func merge(heads []candidate) []candidate {
	var out []candidate
	for _, c := range heads {
		if n := len(out); n > 0 && out[n-1].means == c.means {
			last := &out[n-1]
			if c.from-last.to <= bilingualGap {
				last.to = c.to
			}
			last.score = max(last.score, c.score)
			continue
		}
		out = append(out, c)
	}
	return out
}

// bilingualGap is the most words between the two languages of a heading.
const bilingualGap = 2
