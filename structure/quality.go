package structure

import (
	"fmt"

	"github.com/jdscribe/jdscribe/document"
)

// Limits below which a person should look.
const (
	fewKnownWords   = 0.85
	doubtfulField   = 0.5
	doubtfulHeading = 0.5
)

// quality says what is in doubt, in a fixed order.
func quality(doc *document.Document, jd *JobDescription, shared [][2]SectionKind) Quality {
	q := Quality{KnownWordRatio: knownWords(doc), Reasons: []string{}}
	add := func(format string, args ...any) { q.Reasons = append(q.Reasons, fmt.Sprintf(format, args...)) }
	for _, p := range doc.Pages {
		if p.Status != document.StatusOK && p.Status != "" {
			add("page %d: %s", p.Number, p.Status)
		}
	}
	if q.KnownWordRatio > 0 && q.KnownWordRatio < fewKnownWords {
		add("known words: %.2f", q.KnownWordRatio)
	}
	proposed := 0
	for _, e := range jd.Edits {
		if e.Status == document.EditProposed {
			proposed++
		}
	}
	if proposed > 0 {
		add("corrections proposed: %d", proposed)
	}
	structureDoubts(jd, add)
	for _, pair := range shared {
		add("sections %s and %s stand side by side: their text is not parted", pair[0], pair[1])
	}
	q.NeedsReview = len(q.Reasons) > 0
	return q
}

// structureDoubts are the doubts about fields and sections.
func structureDoubts(jd *JobDescription, add func(string, ...any)) {
	if jd.DocumentType != TypeJobDescription {
		return
	}
	for _, name := range fieldNames {
		if f, ok := jd.Fields[name]; ok && f.Confidence < doubtfulField {
			add("field %s is in doubt", name)
		}
	}
	found := map[SectionKind]bool{}
	for _, s := range jd.Sections {
		found[s.Kind] = true
		if s.Confidence < doubtfulHeading {
			add("heading %q is in doubt", s.Heading)
		}
	}
	for _, name := range []FieldName{PositionTitle, Classification} {
		if _, ok := jd.Fields[name]; !ok {
			add("field %s not found", name)
		}
	}
	if !found[GeneralAccountability] && !found[ClientServiceResults] {
		add("section %s not found", GeneralAccountability)
	}
}

// knownWords is the ratio of the pages, weighed by their length.
func knownWords(doc *document.Document) float64 {
	sum, n := 0.0, 0.0
	for _, p := range doc.Pages {
		weight := float64(p.Signals.Characters)
		sum, n = sum+weight*p.Signals.KnownWordRatio, n+weight
	}
	if n == 0 {
		return 0
	}
	return round2(sum / n)
}

// fieldNames are all fields, in a fixed order.
var fieldNames = []FieldName{PositionTitle, PositionNumber, JobCode, Classification, Department, Branch, Directorate,
	Division, Sector, Location, ReportsTo, SupervisorPositionNumber, EffectiveDate, NOC}
