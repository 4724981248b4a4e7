package main

import (
	"context"
	"log/slog"
	"strings"

	"github.com/spf13/cobra"

	"github.com/jdscribe/jdscribe/internal/batch"
)

// addOutputFlags are the flags of what run and watch write.
func addOutputFlags(cmd *cobra.Command, o *runOptions) {
	cmd.Flags().StringVarP(&o.out, "out", "o", "", "folder or bucket for the outputs (needed)")
	cmd.Flags().StringVar(&o.ledger, "ledger", "", "folder for the account; for a folder of outputs it is in it, for a bucket's in the user's cache")
	cmd.Flags().BoolVar(&o.markdown, "markdown", false, "write a readable document beside each JSON")
	cmd.Flags().BoolVar(&o.jsonld, "jsonld", false, "write schema.org JSON-LD beside each JSON")
	cmd.Flags().StringVar(&o.log, "log", "", "file to which a JSON line is added for each thing that happens")
}

// outputs are what the settings and the flags say of them.
func (a *app) outputs(cmd *cobra.Command, o runOptions) (batch.Options, error) {
	if err := a.load(cmd); err != nil {
		return batch.Options{}, err
	}
	out, err := outputPlace(o.out, "jdscribe "+strings.TrimSuffix(cmd.Use, " --out DIR"))
	if err != nil {
		return batch.Options{}, err
	}
	if err := o.checkFiles(); err != nil {
		return batch.Options{}, err
	}
	shared, err := a.shared()
	return batch.Options{Out: out, Ledger: o.ledger, Views: o.views(), MaxBytes: a.settings.maxBytes(), Shared: shared}, err
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

// runner is what run and watch have open while documents are done.
type runner struct {
	session  *session
	progress *progress
	log      *logFile
	forget   func()
}

// start opens a runner, and makes it known to a run.
func (a *app) start(ctx context.Context, b *batch.Options, o runOptions) (*runner, error) {
	p := newProgress(a.err)
	log, err := openLog(o.log, p.say)
	if err != nil {
		return nil, err
	}
	s, err := a.open(p.page)
	if err != nil {
		log.close()
		return nil, err
	}
	r := &runner{session: s, progress: p, log: log}
	b.Now, r.forget = a.interrupts.second(ctx, func() { p.say("finishing the documents in hand; interrupt again to stop at once") })
	b.Jobs, b.Log = s.jobs+1, slog.New(slog.NewJSONHandler(log, nil))
	if b.Shared != nil {
		b.Shared.Tell = p.say
	}
	s.memory.forDocuments(b.Jobs)
	return r, nil
}

func (r *runner) end() {
	r.forget()
	r.session.close()
	r.log.close()
}

// tell tells of a file that ended, to a person and to a program.
func (a *app) tell(p *progress, r batch.Result, b batch.Options, o runOptions) {
	if b.Shared != nil {
		p.pagesOf(r)
	}
	p.file(r)
	a.event(r, o)
}
