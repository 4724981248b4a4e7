package batch

import (
	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/structure"
)

// The files that a run writes beside its outputs.
const (
	summaryName = "summary.json"
	indexName   = "index.csv"
)

// Summary counts a run. It holds no time, so that two runs over the same files
// give the same bytes.
type Summary struct {
	Files           int            `json:"files"`
	Done            int            `json:"done"`       // unchanged ones among them
	Duplicates      int            `json:"duplicates"` // the same
	Quarantined     int            `json:"quarantined"`
	Skipped         int            `json:"skipped"`
	Left            int            `json:"left"` // for the next run
	NeedReview      int            `json:"need_review"`
	JobDescriptions int            `json:"job_descriptions"`
	Pages           int            `json:"pages"`
	PagesByMethod   map[string]int `json:"pages_by_method"`
	Edits           int            `json:"edits"` // in force
	Proposed        int            `json:"proposed"`
	EditsByRule     map[string]int `json:"edits_by_rule"`
	Failures        []NotDone      `json:"failures"` // quarantined or left
	SkippedFiles    []NotDone      `json:"skipped_files"`
	OtherOutputs    []string       `json:"other_outputs"` // that stand though their files are gone
	Unchanged       int            `json:"-"`             // differs between a first and a second run
}

// NotDone names a file that was not done, and why.
type NotDone struct {
	Path   string       `json:"path"`
	State  ledger.State `json:"state"`
	Code   string       `json:"code"`
	Reason string       `json:"reason"`
}

func newSummary() *Summary {
	return &Summary{PagesByMethod: map[string]int{}, EditsByRule: map[string]int{},
		Failures: []NotDone{}, SkippedFiles: []NotDone{}, OtherOutputs: []string{}}
}

func (s *Summary) add(r Result) {
	s.Files++
	not := NotDone{Path: r.Item.Path, State: r.State, Code: r.Code, Reason: r.Reason}
	switch r.State {
	case ledger.Done:
		s.Done++
		s.addRow(r.Row)
	case ledger.Duplicate:
		s.Duplicates++
		s.addRow(r.Row)
	case ledger.Skipped:
		s.Skipped++
		s.SkippedFiles = append(s.SkippedFiles, not)
	case ledger.Quarantined:
		s.Quarantined++
		s.Failures = append(s.Failures, not)
	default:
		s.Left++
		s.Failures = append(s.Failures, not)
	}
	if r.Unchanged() {
		s.Unchanged++
	}
}

func (s *Summary) addRow(row Row) {
	s.Pages += row.Pages
	s.Edits += row.Edits
	s.Proposed += row.Proposed
	if row.NeedsReview {
		s.NeedReview++
	}
	if row.DocumentType == structure.TypeJobDescription {
		s.JobDescriptions++
	}
	for k, n := range row.Methods {
		s.PagesByMethod[k] += n
	}
	for k, n := range row.Rules {
		s.EditsByRule[k] += n
	}
}

// countMethods and countRules are a document's shares of the summary.
func countMethods(pages []structure.Page) map[string]int {
	n := map[string]int{}
	for _, p := range pages {
		n[string(p.Method)]++
	}
	return n
}

func countRules(edits []document.Edit) map[string]int {
	n := map[string]int{}
	for _, e := range edits {
		if e.InForce() {
			n[e.Rule]++
		}
	}
	return n
}
