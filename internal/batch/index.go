package batch

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"github.com/jdscribe/jdscribe/structure"
)

// Row is what the index and the summary say of a document.
type Row struct {
	SHA256       string
	Pages        int
	DocumentType structure.DocumentType
	Language     structure.Language
	Fields       map[structure.FieldName]string
	Sections     int
	Edits        int // in force
	Proposed     int
	KnownWords   float64
	NeedsReview  bool
	Reasons      []string

	methods, rules map[string]int
}

func newRow(jd *structure.JobDescription) Row {
	row := Row{SHA256: jd.Source.SHA256, Pages: len(jd.Pages), DocumentType: jd.DocumentType, Language: jd.Language,
		Fields: map[structure.FieldName]string{}, Sections: len(jd.Sections), KnownWords: jd.Quality.KnownWordRatio,
		NeedsReview: jd.Quality.NeedsReview, Reasons: jd.Quality.Reasons,
		methods: countMethods(jd.Pages), rules: countRules(jd.Edits)}
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

func encodeIndex(results []Result) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	header := []string{"path", "output", "state", "reason", "sha256", "pages", "document_type", "language"}
	for _, f := range indexFields {
		header = append(header, string(f))
	}
	header = append(header, "sections", "edits", "proposed", "known_word_ratio", "needs_review", "review_reasons")
	if err := w.Write(header); err != nil {
		return nil, err
	}
	for _, r := range results {
		if err := w.Write(cells(r)); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

func cells(r Result) []string {
	row := r.Row
	out := []string{r.Item.Path, "", string(r.State), r.Reason, row.SHA256, "", string(row.DocumentType), string(row.Language)}
	if r.State == Unchanged {
		out[2] = string(Done) // a second run writes the same index
	}
	read := r.State == Done || r.State == Unchanged
	if read {
		out[1], out[5] = r.Item.Rel+".json", strconv.Itoa(row.Pages)
	}
	for _, f := range indexFields {
		out = append(out, row.Fields[f])
	}
	if read {
		out = append(out, strconv.Itoa(row.Sections), strconv.Itoa(row.Edits), strconv.Itoa(row.Proposed),
			fmt.Sprintf("%.4f", row.KnownWords), strconv.FormatBool(row.NeedsReview), strings.Join(row.Reasons, "; "))
	} else {
		out = append(out, "", "", "", "", "", "")
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
