package main

import (
	"fmt"
	"sort"
	"strings"

	"github.com/jdscribe/jdscribe/internal/batch"
)

// event is the JSON line of a file.
func (a *app) event(r batch.Result, o runOptions) {
	if !o.json {
		return
	}
	output := ""
	if r.Output {
		output = r.Item.Rel + ".json"
	}
	_ = a.printLine(map[string]any{"path": r.Item.Path, "output": output, "state": shownState(r), "why": r.Why, "code": r.Code, "reason": r.Reason,
		"pages": r.Row.Pages, "edits": r.Row.Edits, "proposed": r.Row.Proposed, "needs_review": r.Row.NeedsReview}) // see resultWriter
}

func (a *app) showSummary(s *batch.Summary, o runOptions) {
	if o.json {
		_ = a.printLine(map[string]any{"summary": s}) // see resultWriter
		return
	}
	rows := [][2]string{
		{"files", fmt.Sprintf("%d: %s", s.Files, fileCounts(s))},
		{"job descriptions", fmt.Sprint(s.JobDescriptions)},
		{"pages", counted(s.Pages, s.PagesByMethod)},
		{"corrections", counted(s.Edits, s.EditsByRule)},
		{"proposed", fmt.Sprint(s.Proposed)},
		{"to review", fmt.Sprint(s.NeedReview)},
		{"written to", o.out},
	}
	for _, row := range rows {
		_, _ = fmt.Fprintf(a.err, "%-17s %s\n", row[0], row[1])
	}
	a.showGone(s.OtherOutputs)
}

// fileCounts is how the files stand; what there is none of is left out where it
// is not the rule.
func fileCounts(s *batch.Summary) string {
	counts := []string{fmt.Sprintf("%d done", s.Done)}
	if s.Duplicates > 0 {
		counts = append(counts, counting(s.Duplicates, "duplicate"))
	}
	counts[len(counts)-1] += fmt.Sprintf(" (%d unchanged)", s.Unchanged)
	counts = append(counts, fmt.Sprintf("%d quarantined", s.Quarantined), fmt.Sprintf("%d skipped", s.Skipped))
	if s.Left > 0 {
		counts = append(counts, fmt.Sprintf("%d left for the next run", s.Left))
	}
	return strings.Join(counts, ", ")
}

// counting is a number of things in words.
func counting(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}

// mostGone is how many outputs without a file are named one by one.
const mostGone = 5

// showGone names outputs whose files are gone.
func (a *app) showGone(gone []string) {
	for i, name := range gone {
		if i == mostGone {
			name = fmt.Sprintf("… and %d more (other_outputs in summary.json)", len(gone)-i)
		}
		_, _ = fmt.Fprintf(a.err, "%-17s %s\n", "input gone", oneLine(name))
		if i == mostGone {
			return
		}
	}
}

// counted is a total and its parts, largest first.
func counted(total int, parts map[string]int) string {
	names := make([]string, 0, len(parts))
	for name := range parts {
		names = append(names, name)
	}
	sort.Slice(names, func(i, j int) bool {
		if parts[names[i]] != parts[names[j]] {
			return parts[names[i]] > parts[names[j]]
		}
		return names[i] < names[j]
	})
	for i, name := range names {
		names[i] = fmt.Sprintf("%s %d", name, parts[name])
	}
	if len(names) == 0 {
		return fmt.Sprint(total)
	}
	return fmt.Sprintf("%d (%s)", total, strings.Join(names, ", "))
}

// verdict is the run's end as an error with a code. A missing engine comes
// before the failures that it made.
func verdict(s *batch.Summary, noEngine error, o runOptions) error {
	switch {
	case noEngine != nil:
		return noEngine
	case s.Quarantined > 0:
		return &codedError{code: exitSomeFailed, msg: fmt.Sprintf("%d of %d files quarantined", s.Quarantined, s.Files),
			hint: "index.csv in the output folder gives each one's reason; --retry-quarantined tries them again"}
	case s.Left > 0 && o.only == "":
		return &codedError{code: exitSomeFailed, msg: fmt.Sprintf("%d of %d files left: they are being written", s.Left, s.Files),
			hint: "the same command takes them when they are whole"}
	case o.failOnReview && s.NeedReview > 0:
		return &codedError{code: exitReview, msg: fmt.Sprintf("%d documents need review", s.NeedReview), hint: "index.csv says which and why"}
	}
	return nil
}
