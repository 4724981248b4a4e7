package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/jdscribe/jdscribe/internal/batch"
)

type runOptions struct {
	out              string
	ledger           string // folder
	force            bool
	retryQuarantined bool
	only             string
	dryRun           bool
	json             bool
	failOnReview     bool
	markdown         bool
	jsonld           bool
	jsonl            string
	log              string
	from             string // file of inputs
	null             bool
}

func newRunCommand(a *app) *cobra.Command {
	var o runOptions
	cmd := &cobra.Command{
		Use:   "run INPUT... --out DIR",
		Short: "Turn files and folders into JSON, one file a document",
		Long:  runHelp,
		Example: "  jdscribe run archive/ --out json/\n  jdscribe run 'archive/**/*.pdf' --out json/ --markdown\n" +
			"  find archive -newer last -print0 | jdscribe run --files-from - -0 --out json/",
		Args: func(cmd *cobra.Command, args []string) error {
			if o.from != "" {
				return nil
			}
			return atLeastOne("files or folders, or --files-from")(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error { return a.run(cmd, args, o) },
	}
	addOutputFlags(cmd, &o)
	cmd.Flags().StringVar(&o.from, "files-from", "", "list of files and folders to take, too, one a line; - is standard input")
	cmd.Flags().BoolVarP(&o.null, "null", "0", false, "names in the list end with NUL, not with a newline")
	cmd.Flags().BoolVar(&o.force, "force", false, "do again what is done already")
	cmd.Flags().BoolVar(&o.retryQuarantined, "retry-quarantined", false, "try again what was quarantined")
	cmd.Flags().StringVar(&o.only, "only", "", "do again those whose output has this, and no others: quality.needs_review, language=fr, pages.status=failed")
	cmd.Flags().BoolVar(&o.dryRun, "dry-run", false, "list what would be taken and why, and stop")
	cmd.Flags().BoolVar(&o.json, "json", false, "print a JSON line a file, and the summary, to standard output; with --dry-run a line a file")
	cmd.Flags().StringVar(&o.jsonl, "jsonl", "", "file for all outputs, too, a line each")
	cmd.Flags().BoolVar(&o.failOnReview, "fail-on-review", false, fmt.Sprintf("exit %d when documents need review", exitReview))
	return cmd
}

func (a *app) run(cmd *cobra.Command, args []string, o runOptions) error {
	b, err := a.outputs(cmd, o)
	if err != nil {
		return err
	}
	if err := o.check(); err != nil {
		return err
	}
	b.Force, b.RetryQuarantined, b.Lines = o.force, o.retryQuarantined, o.jsonl
	if b.Only, err = selection(o.only); err != nil {
		return err
	}
	list, err := a.fileList(o)
	if err != nil {
		return err
	}
	defer list.close()
	b.List = list.list()
	if o.dryRun {
		return a.list(cmd.Context(), args, b, o)
	}
	return a.runInputs(cmd.Context(), args, b, o)
}

func selection(only string) (*batch.Selection, error) {
	if only == "" {
		return nil, nil
	}
	s, err := batch.ParseSelection(only)
	var unknown *batch.KeyError
	if errors.As(err, &unknown) && len(unknown.Known) > 0 {
		return nil, usageError("--only "+only+": "+err.Error(), fmt.Sprintf("did you mean %q?", nearestOf(unknown.Key, unknown.Known)))
	}
	if err != nil {
		return nil, usageError("--only "+only+": "+err.Error(), "give the keys of a value in the outputs, as in quality.needs_review or language=fr")
	}
	return s, nil
}

func (a *app) runInputs(ctx context.Context, inputs []string, b batch.Options, o runOptions) error {
	r, err := a.start(ctx, &b, o)
	if err != nil {
		return err
	}
	defer r.end()
	var noEngine error
	b.Planned = r.progress.planned
	b.Done = func(file batch.Result) {
		a.tell(r.progress, file, b, o)
		if noEngine == nil && file.Err != nil && exitCode(file.Err) == exitNoEngine {
			noEngine = file.Err
		}
	}
	summary, err := batch.Run(ctx, inputs, r.session.processor, b)
	r.progress.end()
	if summary != nil {
		a.showSummary(summary, o)
	}
	if errors.Is(err, context.Canceled) {
		return &codedError{code: exitInterrupted, err: err, hint: "the same command goes on where this one stopped"}
	}
	if err = cmp.Or(err, r.log.failure()); err != nil {
		return err
	}
	return verdict(summary, noEngine, o)
}
