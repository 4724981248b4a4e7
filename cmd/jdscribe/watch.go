package main

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/spf13/cobra"

	"github.com/jdscribe/jdscribe/internal/batch"
)

// defaultEvery is how long a watch waits between two looks.
const defaultEvery = 10 * time.Second

func newWatchCommand(a *app) *cobra.Command {
	var o runOptions
	every := defaultEvery
	cmd := &cobra.Command{
		Use:   "watch FOLDER... --out DIR",
		Short: "Do what comes into folders, until it is stopped",
		Long: `watch does what run does, again and again: what is new or changed in the folders
is taken once it has kept its size and time of change from one look to the next.
It looks, and is not told, so that it works on network shares and buckets; one
that goes away is waited for. An interrupt or the order to end (SIGTERM) ends it when the
documents in hand are done, a second one at once; both end it with code 0.`,
		Example: "  jdscribe watch incoming/ --out json/",
		Args:    atLeastOne("folders"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := a.load(cmd); err != nil {
				return err
			}
			out, err := outputPlace(o.out, "jdscribe watch FOLDER...")
			if err == nil {
				err = o.checkFiles()
			}
			if err != nil {
				return err
			}
			o.out = out
			if every <= 0 {
				return usageError("--every must be more than nothing", "give a time, as in 10s")
			}
			return a.watch(cmd.Context(), args, every, o)
		},
	}
	cmd.Flags().StringVarP(&o.out, "out", "o", "", "folder or bucket for the outputs (needed)")
	cmd.Flags().StringVar(&o.ledger, "ledger", "", "folder for the account; for a folder of outputs it is in it, for a bucket's in the user's cache")
	cmd.Flags().DurationVar(&every, "every", defaultEvery, "time between two looks")
	cmd.Flags().BoolVar(&o.json, "json", false, "print a JSON line a file, and a summary after each round, to standard output")
	cmd.Flags().BoolVar(&o.markdown, "markdown", false, "write a readable document beside each JSON")
	cmd.Flags().BoolVar(&o.jsonld, "jsonld", false, "write schema.org JSON-LD beside each JSON")
	cmd.Flags().StringVar(&o.log, "log", "", "file to which a JSON line is added for each thing that happens")
	return cmd
}

func (a *app) watch(ctx context.Context, inputs []string, every time.Duration, o runOptions) error {
	log, err := openLog(o.log)
	if err != nil {
		return err
	}
	defer log.Close() //nolint:errcheck // each line was written at once
	p := newProgress(a.err)
	s, err := a.open(p.page)
	if err != nil {
		return err
	}
	defer s.close()
	now, forget := secondInterrupt(ctx, func() { p.say("finishing the documents in hand; interrupt again to stop at once") })
	defer forget()
	b := batch.Options{Out: o.out, Ledger: o.ledger, Jobs: s.jobs + 1, Now: now, Views: o.views(), Planned: p.round, MaxBytes: a.settings.maxBytes(), Log: slog.New(slog.NewJSONHandler(log, nil))}
	if b.Shared, err = a.shared(); err != nil {
		return err
	}
	if b.Shared != nil {
		b.Shared.Tell = p.say
	}
	s.memory.forDocuments(b.Jobs)
	b.Done = func(r batch.Result) {
		if !r.Why.Taken() { // a round before this one has told of it
			p.pass()
			return
		}
		p.file(r)
		a.event(r, o)
	}
	var last string
	trouble := func(err error) {
		if err.Error() != last {
			p.say(err.Error() + "; waiting for it")
		}
		last = err.Error()
	}
	round := func(s *batch.Summary) {
		last = ""
		p.end()
		a.showRound(p, s, o)
	}
	p.say(fmt.Sprintf("watching every %v", every))
	return batch.Watch(ctx, inputs, s.processor, b, every, round, trouble)
}

// showRound tells how the folders stand after a round.
func (a *app) showRound(p *progress, s *batch.Summary, o runOptions) {
	if o.json {
		a.showSummary(s, o)
		return
	}
	p.say(fmt.Sprintf("%d files: %s", s.Files, fileCounts(s)))
}
