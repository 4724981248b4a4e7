package batch

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/structure"
)

// TestNoCellIsAFormula: what begins as one is text in a spreadsheet; names of files
// stay as they are, to be opened.
func TestNoCellIsAFormula(t *testing.T) {
	for _, value := range []string{"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"} {
		r := Result{State: ledger.Done, Output: true, Reason: value}
		r.Item.Path = value
		r.Row.Fields = map[structure.FieldName]string{}
		for _, f := range indexFields {
			r.Row.Fields[f] = value
		}
		r.Row.Reasons = []string{value, "page 1 review"}
		for i, cell := range cells(r) {
			if i > 1 && strings.HasPrefix(cell, value) {
				t.Errorf("column %d has %q", i, cell)
			}
		}
		if got := cells(r)[0]; got != value {
			t.Errorf("the name %q is %q", value, got)
		}
	}
	for _, value := range []string{"", "Director", "EX-01", "1 = 1"} {
		if got := harmless(value); got != value {
			t.Errorf("%q is %q", value, got)
		}
	}
}

// TestAllRowsHaveTheHeadersColumns, whatever became of the file.
func TestAllRowsHaveTheHeadersColumns(t *testing.T) {
	var b bytes.Buffer
	err := writeIndex(csv.NewWriter(&b), func(each func(Result) error) error {
		for _, r := range []Result{{State: ledger.Done, Output: true}, {State: ledger.Quarantined}, {State: ledger.Skipped}} {
			if err := each(r); err != nil {
				return err
			}
		}
		return nil
	})
	rows, readErr := csv.NewReader(&b).ReadAll() // which wants as many columns in each
	if err != nil || readErr != nil || len(rows) != 4 {
		t.Errorf("%d rows, %v, %v", len(rows), err, readErr)
	}
}

// TestTheLastColumnIsTheISODate: columns are added at the end.
func TestTheLastColumnIsTheISODate(t *testing.T) {
	jd := &structure.JobDescription{Fields: map[structure.FieldName]structure.Field{structure.EffectiveDate: {Value: "May 3, 1999", ISO: "1999-05-03"}}}
	got := cells(Result{State: ledger.Done, Output: true, Row: newRow(jd)})
	if last := got[len(got)-1]; last != "1999-05-03" || !slices.Contains(got, "May 3, 1999") {
		t.Errorf("got %q", got)
	}
}

func TestARowCountsConfidenceByTenths(t *testing.T) {
	jd := &structure.JobDescription{}
	for _, c := range []float64{0, 0.05, 0.1, 0.55, 0.59, 0.95, 1} {
		jd.Pages = append(jd.Pages, structure.Page{Confidence: c, Method: document.MethodOCR})
	}
	if got, want := newRow(jd).Confidence, [10]int{0: 1, 1: 1, 5: 2, 9: 2}; !slices.Equal(got[:], want[:]) {
		t.Errorf("got %v, want %v", got, want)
	}
}
