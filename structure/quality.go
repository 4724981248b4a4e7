package structure

import (
	"fmt"
	"slices"
	"strings"
)

// Limits below which a person should look.
const (
	doubtfulField   = 0.5
	doubtfulHeading = 0.5
)

// quality says what of the structure is in doubt, in a fixed order. What of the
// text is in doubt, its maker knows.
func quality(jd *JobDescription, r *reading) Quality {
	q := Quality{Reasons: []string{}}
	add := func(format string, args ...any) { q.Reasons = append(q.Reasons, fmt.Sprintf(format, args...)) }
	structureDoubts(jd, r.h, add)
	if r.position {
		add("a position's title, class and number, but no section that is known")
	}
	if doubt := jd.Evaluation.doubt(); doubt != "" {
		add("%s", doubt)
	}
	for _, pair := range r.shared {
		add("sections %s and %s stand side by side: their text is not parted", pair[0], pair[1])
	}
	if len(r.unread.positions) > 0 && jd.DocumentType == TypeJobDescription {
		add("positions of section %s not understood: %s", OrganizationStructure, someOf(r.unread.positions))
	}
	if jd.DocumentType == TypeJobDescription {
		q.Reasons = append(q.Reasons, r.unread.doubts...)
	}
	if len(r.unread.figures) > 0 && jd.DocumentType == TypeJobDescription {
		add("figures of section %s not understood: %s", Dimensions, someOf(r.unread.figures))
	}
	if r.copies != "" && len(jd.Sections) > 0 {
		add("%s", r.copies)
	}
	q.Reasons = append(q.Reasons, r.others...)
	q.NeedsReview = len(q.Reasons) > 0
	return q
}

// mostNamed is how many figures a reason names.
const mostNamed = 4

// someOf are the first of some texts, in a line.
func someOf(all []string) string {
	if len(all) > mostNamed {
		all = append(slices.Clone(all[:mostNamed]), "…")
	}
	return strings.Join(all, "; ")
}

// structureDoubts are the doubts about fields and sections.
func structureDoubts(jd *JobDescription, h *header, add func(string, ...any)) {
	if jd.DocumentType != TypeJobDescription {
		return
	}
	for _, name := range fieldNames {
		if doubt := h.fieldDoubt(name, jd.Fields); doubt != "" {
			add("field %s %s", name, doubt)
		}
	}
	for _, name := range []FieldName{PositionTitle, Classification} {
		if _, ok := jd.Fields[name]; !ok && h.notUnderstood[name] == "" {
			add("field %s not found", name)
		}
	}
	sectionDoubts(jd.Sections, add)
}

// sectionDoubts are the doubts about sections: headings, and sections that every
// long description has.
func sectionDoubts(sections []Section, add func(string, ...any)) {
	found := map[SectionKind]bool{}
	for _, s := range sections {
		found[s.Kind] = true
		if s.Confidence < doubtfulHeading {
			add("heading %q is in doubt", s.Heading)
		}
	}
	if !found[GeneralAccountability] && !found[ClientServiceResults] {
		add("section %s not found", GeneralAccountability)
	}
	for _, kind := range []SectionKind{NatureAndScope, SpecificAccountabilities} {
		if !found[kind] && found[GeneralAccountability] && found[OrganizationStructure] && longText(sections) {
			add("section %s not found", kind)
		}
	}
}

// longText reports whether sections have so many words that another one's heading
// may be lost in them.
func longText(sections []Section) bool {
	const words = 1000
	n := 0
	for _, s := range sections {
		n += len(strings.Fields(s.Text))
	}
	return n >= words
}

// fieldDoubt is what is in doubt about a field, or "".
func (h *header) fieldDoubt(name FieldName, fields map[FieldName]Field) string {
	f, ok := fields[name]
	other, unread := h.twice[name], h.notUnderstood[name]
	switch {
	case ok && other != "":
		return "is printed twice: " + f.Value + ", " + other
	case ok && f.Confidence < doubtfulField:
		return "is in doubt"
	case ok:
	case unread != "":
		return "not understood: " + unread
	case name == EffectiveDate && h.strayDate != "":
		return "stands beside no label: " + h.strayDate
	}
	return ""
}

// FieldNames are all header fields, in the order in which forms print them.
func FieldNames() []FieldName { return append([]FieldName(nil), fieldNames...) }

// fieldNames are all fields, in a fixed order.
var fieldNames = []FieldName{PositionTitle, PositionNumber, JobCode, Classification, Department, Branch, Directorate,
	Division, Sector, Location, ReportsTo, SupervisorPositionNumber, EffectiveDate, NOC}
