package report

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/structure"
)

// Markdown is a description as a document to read: title, what to check,
// header fields, sections with their lists, figures, the text that fits
// nowhere, and the corrections that wait for a person. Its headings are in the
// description's language; text is escaped, so that none of it becomes markup.
func Markdown(jd *structure.JobDescription) []byte {
	w := &writer{words: wordsFor(jd.Language)}
	w.title(jd)
	w.doubts(jd.Quality.Reasons, jd.Language)
	w.fields(jd.Fields)
	for i := range jd.Sections {
		w.section(&jd.Sections[i])
	}
	w.readings(jd)
	w.unplaced(jd.Unplaced)
	w.proposals(jd.Edits)
	return blankLines.ReplaceAll([]byte(w.b.String()), []byte("\n\n"))
}

var blankLines = regexp.MustCompile(`\n{3,}`)

type writer struct {
	b     strings.Builder
	words vocabulary
}

func (w *writer) line(format string, args ...any) { fmt.Fprintf(&w.b, format+"\n", args...) }

func (w *writer) heading(s string) { w.line("\n## %s\n", escape(s)) }

func (w *writer) subheading(s string) { w.line("\n### %s\n", escape(s)) }

func (w *writer) title(jd *structure.JobDescription) {
	title := jd.Fields[structure.PositionTitle].Value
	if title == "" {
		title = w.words.untitled[jd.DocumentType]
	}
	w.line("# %s\n", escape(title))
	w.line("*%s%s%s*", w.words.source, w.words.colon, escape(jd.Source.Path))
}

func (w *writer) doubts(reasons []string, language structure.Language) {
	if len(reasons) == 0 {
		return
	}
	w.line("\n**%s**\n", w.words.toCheck)
	for _, r := range reasons {
		own, english := w.words.reason(r, language)
		w.line("- %s", escape(joined(own, english, w.words.colon)))
	}
}

func (w *writer) fields(fields map[structure.FieldName]structure.Field) {
	if len(fields) == 0 {
		return
	}
	w.line("\n| | |\n|---|---|")
	for _, name := range structure.FieldNames() {
		if f, ok := fields[name]; ok {
			w.line("| %s | %s |", w.words.fields[name], escape(f.Value))
		}
	}
}

// section writes a section's text with its items as lists.
func (w *writer) section(s *structure.Section) {
	w.heading(strings.TrimRight(s.Heading, " :"))
	var l list
	for _, b := range blocks(s.Text, s.Items) {
		if b.item {
			w.line("%s %s", l.next(b.mark), escape(b.text))
			continue
		}
		if l.begun {
			w.line("")
			l = list{}
		}
		w.paragraphs(b.text)
	}
}

// paragraphs writes a text whose lines are those of the page as paragraphs: one
// ends where a line ends a sentence and the next begins with a capital.
func (w *writer) paragraphs(text string) {
	for _, p := range reflow(text) {
		w.line("%s\n", escape(p))
	}
}

// readings are what the sections say that a program can use: positions, figures,
// points, who signs.
func (w *writer) readings(jd *structure.JobDescription) {
	if jd.Organization == nil && len(jd.Dimensions) == 0 && jd.Evaluation == nil && len(jd.Certification) == 0 {
		return
	}
	w.heading(w.words.readings)
	w.organization(jd.Organization)
	w.dimensions(jd.Dimensions)
	w.evaluation(jd.Evaluation)
	w.certification(jd.Certification)
}

func (w *writer) dimensions(dimensions []structure.Dimension) {
	if len(dimensions) == 0 {
		return
	}
	w.subheading(w.words.figures)
	for _, d := range dimensions {
		w.line("- %s%s%s", escape(d.Label), w.words.colon, escape(d.Raw))
	}
}

func (w *writer) evaluation(e *structure.Evaluation) {
	if e == nil {
		return
	}
	w.subheading(w.words.evaluation)
	for _, row := range [][2]string{{w.words.knowHow, e.KnowHow}, {w.words.problemSolving, e.ProblemSolving},
		{w.words.accountability, e.Accountability}, {w.words.total, e.Total}, {w.words.level, e.Level}} {
		if row[1] != "" {
			w.line("- %s%s%s", row[0], w.words.colon, escape(row[1]))
		}
	}
}

// organization is the position's superior, its peers and who reports to it.
func (w *writer) organization(o *structure.Organization) {
	if o == nil {
		return
	}
	w.subheading(w.words.organization)
	if o.ReportsTo != "" {
		w.line("- %s%s%s", w.words.fields[structure.ReportsTo], w.words.colon, escape(upperFirst(o.ReportsTo)))
	}
	w.positions(w.words.peers, o.Peers)
	w.positions(w.words.directReports, o.DirectReports)
}

func (w *writer) positions(what string, positions []structure.Position) {
	if len(positions) == 0 {
		return
	}
	w.line("- %s%s", what, strings.TrimRight(w.words.colon, " "))
	for _, p := range positions {
		var about []string
		if p.Classification != "" {
			about = append(about, p.Classification)
		}
		if p.Staff != "" {
			about = append(about, w.words.staff+w.words.colon+p.Staff)
		}
		title := escape(upperFirst(p.Title))
		if len(about) > 0 {
			title += " (" + escape(strings.Join(about, ", ")) + ")"
		}
		w.line("  - %s", title)
	}
}

// certification is who signs, as what.
func (w *writer) certification(signatories []structure.Signatory) {
	if len(signatories) == 0 {
		return
	}
	w.subheading(w.words.signatories)
	for _, s := range signatories {
		if s.Title == "" {
			w.line("- %s", w.words.roles[s.Role])
			continue
		}
		w.line("- %s%s%s", w.words.roles[s.Role], w.words.colon, escape(s.Title))
	}
}

func (w *writer) unplaced(text string) {
	if text == "" {
		return
	}
	w.heading(w.words.unplaced)
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			w.line(">")
		}
		w.line("> %s", escape(line))
	}
}

// proposals are the corrections that a person has to decide.
func (w *writer) proposals(edits []document.Edit) {
	first := true
	for _, e := range edits {
		if e.Status != document.EditProposed {
			continue
		}
		if first {
			w.heading(w.words.proposals)
			first = false
		}
		w.line("- p. %d%s%s → %s", e.Page, w.words.colon, escape(e.Old), escape(e.New))
	}
}
