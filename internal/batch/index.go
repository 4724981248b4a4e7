package batch

import (
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/structure"
)

// Row is what the index and the summary say of a document.
type Row struct {
	SHA256       string
	Pages        int
	DocumentType structure.DocumentType
	Language     structure.Language
	Fields       map[structure.FieldName]string
	EffectiveISO string // the effective date, where certain
	Sections     int
	Edits        int // in force
	Proposed     int
	KnownWords   float64
	NeedsReview  bool
	Reasons      []string
	FailedPages  int
	Confidence   [10]int        // recognised pages by tenths of the engine's confidence
	Methods      map[string]int // pages by method
	Rules        map[string]int // edits in force by rule
}

func newRow(jd *structure.JobDescription) Row {
	row := Row{SHA256: jd.Source.SHA256, Pages: len(jd.Pages), DocumentType: jd.DocumentType, Language: jd.Language,
		Fields: map[structure.FieldName]string{}, Sections: len(jd.Sections), KnownWords: jd.Quality.KnownWordRatio,
		NeedsReview: jd.Quality.NeedsReview, Reasons: jd.Quality.Reasons,
		EffectiveISO: jd.Fields[structure.EffectiveDate].ISO, Methods: countMethods(jd.Pages), Rules: countRules(jd.Edits)}
	for _, p := range jd.Pages {
		if p.Status == document.StatusFailed {
			row.FailedPages++
		}
		if p.Confidence > 0 {
			row.Confidence[min(int(10*p.Confidence), 9)]++
		}
	}
	for name, f := range jd.Fields {
		row.Fields[name] = f.Value
	}
	for _, e := range jd.Edits {
		if e.InForce() {
			row.Edits++
		} else {
			row.Proposed++
		}
	}
	return row
}

// indexFields are the header fields with a column of their own.
var indexFields = []structure.FieldName{structure.PositionTitle, structure.PositionNumber, structure.JobCode,
	structure.Classification, structure.Department, structure.Branch, structure.EffectiveDate}

// writeIndex writes a row for each result that rows gives.
func writeIndex(w *csv.Writer, rows func(each func(Result) error) error) error {
	header := []string{"path", "output", "state", "reason", "sha256", "pages", "document_type", "language"}
	for _, f := range indexFields {
		header = append(header, string(f))
	}
	header = append(header, "sections", "edits", "proposed", "known_word_ratio", "needs_review", "review_reasons", "effective_date_iso")
	if err := w.Write(header); err != nil {
		return err
	}
	if err := rows(func(r Result) error { return w.Write(cells(r)) }); err != nil {
		return err
	}
	w.Flush()
	return w.Error()
}

func cells(r Result) []string {
	row := r.Row
	out := []string{r.Item.Path, "", string(r.State), r.Reason, row.SHA256, "", string(row.DocumentType), string(row.Language)}
	if r.Output {
		out[1], out[5] = output(r.Item), strconv.Itoa(row.Pages)
	}
	for _, f := range indexFields {
		out = append(out, row.Fields[f])
	}
	if r.Output {
		out = append(out, strconv.Itoa(row.Sections), strconv.Itoa(row.Edits), strconv.Itoa(row.Proposed),
			fmt.Sprintf("%.4f", row.KnownWords), strconv.FormatBool(row.NeedsReview), strings.Join(row.Reasons, "; "), row.EffectiveISO)
	} else {
		out = append(out, "", "", "", "", "", "", "")
	}
	for i := range out {
		if i > 1 { // the first two are names to open
			out[i] = harmless(out[i])
		}
	}
	return out
}

// harmless puts an apostrophe before a cell that a spreadsheet would run as a
// formula: the text comes from files that nobody vouches for.
func harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}
