package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sort"
	"strings"

	"github.com/spf13/cobra"

	"github.com/jdscribe/jdscribe/internal/batch"
	"github.com/jdscribe/jdscribe/internal/ledger"
)

type runOptions struct {
	out              string
	force            bool
	retryQuarantined bool
	only             string
	dryRun           bool
	json             bool
	failOnReview     bool
	markdown         bool
	jsonld           bool
}

func newRunCommand(a *app) *cobra.Command {
	var o runOptions
	cmd := &cobra.Command{
		Use:   "run INPUT... --out DIR",
		Short: "Turn files and folders into JSON, one file a document",
		Long: `run takes files and folders (with all below them) and writes, below DIR,
<relative path>.json for each document, index.csv with a row a file, and
summary.json with the run's totals. A file that fails is quarantined, named with
its reason, and does not stop the others.

The run's account is in DIR/.jdscribe/ledger.db. However a run ended, the same
command goes on where it stopped: it does what is missing, what changed, what
was made with other settings and what failed for want of something outside the
file. --dry-run says which, and why. A file that took too long, too much memory
or crashed its reader is tried three times before it is quarantined. Of files
with the same bytes one is read, and each gets its output.

The first interrupt finishes the documents in hand, the second stops at once.

--markdown writes <relative path>.md beside each JSON, for reading: title,
what to check, fields, sections, lists. --jsonld writes <relative path>.jsonld
in the vocabulary of schema.org.`,
		Example: "  jdscribe run archive/ --out json/\n  jdscribe run archive/ --out json/ --markdown",
		Args:    atLeastOne("files or folders"),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.run(cmd, args, o) },
	}
	cmd.Flags().StringVarP(&o.out, "out", "o", "", "folder for the outputs (needed)")
	cmd.Flags().BoolVar(&o.force, "force", false, "do again what is done already")
	cmd.Flags().BoolVar(&o.retryQuarantined, "retry-quarantined", false, "try again what was quarantined")
	cmd.Flags().StringVar(&o.only, "only", "", "do again those whose output has this, and no others: quality.needs_review, language=fr, pages.status=failed")
	cmd.Flags().BoolVar(&o.dryRun, "dry-run", false, "list what would be taken and why, and stop")
	cmd.Flags().BoolVar(&o.json, "json", false, "print a JSON line a file, and the summary, to standard output")
	cmd.Flags().BoolVar(&o.markdown, "markdown", false, "write a readable document beside each JSON")
	cmd.Flags().BoolVar(&o.jsonld, "jsonld", false, "write schema.org JSON-LD beside each JSON")
	cmd.Flags().BoolVar(&o.failOnReview, "fail-on-review", false, fmt.Sprintf("exit %d when documents need review", exitReview))
	return cmd
}

func (a *app) run(cmd *cobra.Command, args []string, o runOptions) error {
	if err := a.load(cmd); err != nil {
		return err
	}
	if o.out == "" {
		return usageError("--out is missing", "name the folder for the outputs: jdscribe run INPUT... --out DIR")
	}
	only, err := selection(o.only)
	if err != nil {
		return err
	}
	settings := batch.Options{Out: o.out, Force: o.force, RetryQuarantined: o.retryQuarantined, Only: only, Views: o.views()}
	if o.dryRun {
		return a.list(cmd.Context(), args, settings)
	}
	return a.runInputs(cmd.Context(), args, settings, o)
}

// views are the other forms of each output that are wanted.
func (o runOptions) views() []batch.View {
	var out []batch.View
	if o.markdown {
		out = append(out, batch.Markdown)
	}
	if o.jsonld {
		out = append(out, batch.JSONLD)
	}
	return out
}

func selection(only string) (*batch.Selection, error) {
	if only == "" {
		return nil, nil
	}
	s, err := batch.ParseSelection(only)
	if err != nil {
		return nil, usageError("--only: "+err.Error(), "give the keys of a value in the outputs, as in quality.needs_review or language=fr")
	}
	return s, nil
}

// list says of each file what a run would do with it.
func (a *app) list(ctx context.Context, inputs []string, o batch.Options) error {
	s, err := a.open(nil)
	if err != nil {
		return err
	}
	defer s.close()
	return batch.List(ctx, inputs, s.processor.Pipeline(), o, func(r batch.Result) error {
		_, err := fmt.Fprintf(a.out, "%s\t%s\n", oneLine(r.Item.Path), oneLine(forecast(r)))
		return err
	})
}

func forecast(r batch.Result) string {
	switch {
	case r.State == ledger.Skipped:
		return "skip: " + r.Reason
	case r.State == ledger.Quarantined:
		return "leave: quarantined: " + r.Reason
	case r.State == ledger.Queued && r.Why != ledger.NotChosen:
		return "take: " + string(r.Why)
	}
	return "leave: " + string(r.Why)
}

func (a *app) runInputs(ctx context.Context, inputs []string, b batch.Options, o runOptions) error {
	p := newProgress(a.err)
	s, err := a.open(p.page)
	if err != nil {
		return err
	}
	defer s.close()
	var noEngine error
	now, forget := secondInterrupt(ctx, func() { p.say("finishing the documents in hand; interrupt again to stop at once") })
	defer forget()
	b.Jobs, b.Now, b.Planned = s.jobs+1, now, p.planned
	boundMemory(b.Jobs)
	b.Done = func(r batch.Result) {
		p.file(r)
		a.event(r, o)
		if noEngine == nil && r.Err != nil && exitCode(r.Err) == exitNoEngine {
			noEngine = r.Err
		}
	}
	summary, err := batch.Run(ctx, inputs, s.processor, b)
	p.end()
	if summary != nil {
		a.showSummary(summary, o)
	}
	if errors.Is(err, context.Canceled) {
		return &codedError{code: exitInterrupted, err: err, hint: "the same command goes on where this one stopped"}
	}
	if err != nil {
		return err
	}
	return verdict(summary, noEngine, o)
}

// event is the JSON line of a file.
func (a *app) event(r batch.Result, o runOptions) {
	if !o.json {
		return
	}
	output := ""
	if r.State.HasOutput() {
		output = r.Item.Rel + ".json"
	}
	line, err := json.Marshal(map[string]any{"path": r.Item.Path, "output": output, "state": shownState(r), "why": r.Why, "code": r.Code, "reason": r.Reason,
		"pages": r.Row.Pages, "edits": r.Row.Edits, "proposed": r.Row.Proposed, "needs_review": r.Row.NeedsReview})
	if err == nil {
		_, _ = fmt.Fprintf(a.out, "%s\n", line)
	}
}

func (a *app) showSummary(s *batch.Summary, o runOptions) {
	if o.json {
		if line, err := json.Marshal(map[string]any{"summary": s}); err == nil {
			_, _ = fmt.Fprintf(a.out, "%s\n", line)
		}
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
