package main

import (
	"context"
	"fmt"

	"github.com/jdscribe/jdscribe/internal/batch"
	"github.com/jdscribe/jdscribe/internal/ledger"
)

// check refuses flags that say nothing together.
func (o runOptions) check() error {
	type pair struct {
		both  bool
		flags string
		hint  string
	}
	for _, p := range []pair{
		{o.only != "" && o.force, "--only and --force", "--only does again what it chooses, without --force"},
		{o.only != "" && o.retryQuarantined, "--only and --retry-quarantined", "--only chooses among outputs; what is quarantined has none"},
		{o.dryRun && o.log != "", "--dry-run and --log", "a dry run does nothing that a log could hold; --json prints what it finds"},
		{o.dryRun && o.jsonl != "", "--dry-run and --jsonl", "a dry run writes nothing"},
		{o.dryRun && o.failOnReview, "--dry-run and --fail-on-review", "a dry run reads no document"},
	} {
		if p.both {
			return usageError(p.flags+" do not go together", p.hint)
		}
	}
	return nil
}

// list says of each file what a run would do with it.
func (a *app) list(ctx context.Context, inputs []string, b batch.Options, o runOptions) error {
	s, err := a.open(nil)
	if err != nil {
		return err
	}
	defer s.close()
	return batch.List(ctx, inputs, s.processor.Pipeline(), b, func(r batch.Result) error {
		verb, why := forecast(r)
		if !o.json {
			_, err := fmt.Fprintf(a.out, "%s\t%s\n", oneLine(r.Item.Path), oneLine(verb+": "+why))
			return err
		}
		return a.printLine(map[string]any{"path": r.Item.Path, "would": verb, "state": r.State, "why": r.Why, "code": r.Code, "reason": r.Reason})
	})
}

// forecast is what a run would do with a file, and why.
func forecast(r batch.Result) (verb, why string) {
	switch {
	case r.State == ledger.Skipped:
		return "skip", r.Reason
	case r.State == ledger.Quarantined:
		return "leave", "quarantined: " + r.Reason
	case r.State == ledger.Queued && r.Why != ledger.NotChosen:
		return "take", string(r.Why)
	}
	return "leave", string(r.Why)
}
