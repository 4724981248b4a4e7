package batch

import (
	"path/filepath"

	"github.com/jdscribe/jdscribe/document"
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
	Done            int            `json:"done"` // unchanged ones among them
	Failed          int            `json:"failed"`
	Skipped         int            `json:"skipped"`
	NeedReview      int            `json:"need_review"`
	JobDescriptions int            `json:"job_descriptions"`
	Pages           int            `json:"pages"`
	PagesByMethod   map[string]int `json:"pages_by_method"`
	Edits           int            `json:"edits"` // in force
	Proposed        int            `json:"proposed"`
	EditsByRule     map[string]int `json:"edits_by_rule"`
	Failures        []NotDone      `json:"failures"`
	SkippedFiles    []NotDone      `json:"skipped_files"`
	OtherOutputs    []string       `json:"other_outputs"` // in the output folder, of no file of this run
	Unchanged       int            `json:"-"`             // differs between a first and a second run
}

// NotDone names a file that was not done, and why.
type NotDone struct {
	Path   string `json:"path"`
	State  State  `json:"state"`
	Reason string `json:"reason"`
}

func summarise(results []Result) *Summary {
	s := &Summary{Files: len(results), PagesByMethod: map[string]int{}, EditsByRule: map[string]int{},
		Failures: []NotDone{}, SkippedFiles: []NotDone{}, OtherOutputs: []string{}}
	for _, r := range results {
		s.add(r)
	}
	return s
}

func (s *Summary) add(r Result) {
	not := NotDone{Path: r.Item.Path, State: r.State, Reason: r.Reason}
	switch r.State {
	case Done, Unchanged:
		s.Done++
		s.addRow(r.Row)
		if r.State == Unchanged {
			s.Unchanged++
		}
	case Failed:
		s.Failed++
		s.Failures = append(s.Failures, not)
	case Skipped:
		s.Skipped++
		s.SkippedFiles = append(s.SkippedFiles, not)
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
	for k, n := range row.methods {
		s.PagesByMethod[k] += n
	}
	for k, n := range row.rules {
		s.EditsByRule[k] += n
	}
}

func (s *Summary) write(out string, results []Result) error {
	data, err := Encode(s)
	if err != nil {
		return err
	}
	if err := writeFile(filepath.Join(out, summaryName), data); err != nil {
		return err
	}
	index, err := encodeIndex(results)
	if err != nil {
		return err
	}
	return writeFile(filepath.Join(out, indexName), index)
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
