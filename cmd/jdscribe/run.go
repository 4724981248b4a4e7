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
)

type runOptions struct {
	out          string
	force        bool
	dryRun       bool
	json         bool
	failOnReview bool
	markdown     bool
	jsonld       bool
}

func newRunCommand(a *app) *cobra.Command {
	var o runOptions
	cmd := &cobra.Command{
		Use:   "run INPUT... --out DIR",
		Short: "Turn files and folders into JSON, one file a document",
		Long: `run takes files and folders (with all below them) and writes, below DIR,
<relative path>.json for each document, index.csv with a row a file, and
summary.json with the run's totals. A file that fails is named with its reason
and does not stop the others. What an earlier run did with the same bytes and
settings is not done again.

--markdown writes <relative path>.md beside each JSON, for reading: title,
what to check, fields, sections, lists. --jsonld writes <relative path>.jsonld
in the vocabulary of schema.org.`,
		Example: "  jdscribe run archive/ --out json/\n  jdscribe run archive/ --out json/ --markdown",
		Args:    atLeastOne("files or folders"),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.run(cmd, args, o) },
	}
	cmd.Flags().StringVarP(&o.out, "out", "o", "", "folder for the outputs (needed)")
	cmd.Flags().BoolVar(&o.force, "force", false, "do again what is done already")
	cmd.Flags().BoolVar(&o.dryRun, "dry-run", false, "list what would be taken, and stop")
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
	items, err := batch.Plan(args, o.out)
	if err != nil {
		return err
	}
	if o.dryRun {
		return a.list(items)
	}
	if err := batch.Prepare(o.out); err != nil {
		return err
	}
	return a.runItems(cmd.Context(), items, o)
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

func (a *app) list(items []batch.Item) error {
	for _, item := range items {
		verdict := "take"
		switch {
		case item.Skip != "":
			verdict = "skip: " + item.Skip
		case item.Fail != "":
			verdict = "fail: " + item.Fail
		}
		if _, err := fmt.Fprintf(a.out, "%s\t%s\n", oneLine(item.Path), oneLine(verdict)); err != nil {
			return err
		}
	}
	return nil
}

func (a *app) runItems(ctx context.Context, items []batch.Item, o runOptions) error {
	p := newProgress(a.err, len(items))
	s, err := a.open(p.page)
	if err != nil {
		return err
	}
	defer s.close()
	var noEngine error
	summary, err := batch.Run(ctx, items, s.processor, batch.Options{Out: o.out, Jobs: s.jobs + 1, Force: o.force, Views: o.views(),
		Done: func(r batch.Result) {
			p.file(r)
			a.event(r, o)
			if noEngine == nil && r.Err != nil && exitCode(r.Err) == exitNoEngine {
				noEngine = r.Err
			}
		}})
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
	if r.State == batch.Done || r.State == batch.Unchanged {
		output = r.Item.Rel + ".json"
	}
	line, err := json.Marshal(map[string]any{"path": r.Item.Path, "output": output, "state": r.State, "reason": r.Reason,
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
		{"files", fmt.Sprintf("%d: %d done (%d unchanged), %d failed, %d skipped", s.Files, s.Done, s.Unchanged, s.Failed, s.Skipped)},
		{"job descriptions", fmt.Sprint(s.JobDescriptions)},
		{"pages", counted(s.Pages, s.PagesByMethod)},
		{"corrections", counted(s.Edits, s.EditsByRule)},
		{"proposed", fmt.Sprint(s.Proposed)},
		{"to review", fmt.Sprint(s.NeedReview)},
		{"written to", o.out},
	}
	if n := len(s.OtherOutputs); n > 0 {
		rows = append(rows, [2]string{"left as it was", fmt.Sprintf("%d of other files or files now gone (other_outputs in summary.json)", n)})
	}
	for _, row := range rows {
		_, _ = fmt.Fprintf(a.err, "%-17s %s\n", row[0], row[1])
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
	case s.Failed > 0:
		return &codedError{code: exitSomeFailed, msg: fmt.Sprintf("%d of %d files failed", s.Failed, s.Files),
			hint: "index.csv in the output folder gives each one's reason"}
	case o.failOnReview && s.NeedReview > 0:
		return &codedError{code: exitReview, msg: fmt.Sprintf("%d documents need review", s.NeedReview), hint: "index.csv says which and why"}
	}
	return nil
}
