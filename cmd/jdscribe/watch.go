package main

import (
	"cmp"
	"context"
	"fmt"
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
			b, err := a.outputs(cmd, o)
			if err != nil {
				return err
			}
			if every <= 0 {
				return usageError("--every must be more than nothing", "give a time, as in 10s")
			}
			return a.watch(cmd.Context(), args, every, b, o)
		},
	}
	addOutputFlags(cmd, &o)
	cmd.Flags().DurationVar(&every, "every", defaultEvery, "time between two looks")
	cmd.Flags().BoolVar(&o.json, "json", false, "print a JSON line a file, and a summary after each round, to standard output")
	return cmd
}

func (a *app) watch(ctx context.Context, inputs []string, every time.Duration, b batch.Options, o runOptions) error {
	r, err := a.start(ctx, &b, o)
	if err != nil {
		return err
	}
	defer r.end()
	p := r.progress
	b.Planned = p.round
	b.Done = func(file batch.Result) {
		if !file.Why.Taken() { // a round before this one has told of it
			p.pass()
			return
		}
		a.tell(p, file, b, o)
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
	err = batch.Watch(ctx, inputs, r.session.processor, b, every, round, trouble)
	return cmp.Or(err, r.log.failure())
}

// showRound tells how the folders stand after a round.
func (a *app) showRound(p *progress, s *batch.Summary, o runOptions) {
	if o.json {
		a.showSummary(s, o)
		return
	}
	p.say(counting(s.Files, "file") + ": " + fileCounts(s))
}
