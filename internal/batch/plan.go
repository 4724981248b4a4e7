package batch

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/source"
)

// planner enters the files of the inputs into the ledger, each with what is to
// become of it.
type planner struct {
	options Options
	maker   string // as the ledger has it
	plan    *ledger.Plan
	// folders are the documents whose output, or a view of it, would have the
	// name of a folder that outputs stand in.
	folders map[string]bool
	stale   []Item // with outputs, though they are skipped or have no place now
	taken   int    // files to do
}

// planAll plans a run over the inputs. Its error is an *InputError, the
// ledger's or the context's; nothing is planned then.
func planAll(ctx context.Context, l *ledger.Ledger, inputs *source.Set, maker string, o Options) (*planner, error) {
	var p *planner
	plan := l.Plan
	if o.List == nil { // a list may be read once only
		plan = l.PlanAgain
	}
	err := plan(ctx, func(plan *ledger.Plan) error {
		p = &planner{options: o, maker: maker, folders: map[string]bool{}, plan: plan}
		err := inputs.Walk(ctx, func(i Item) error { return p.item(ctx, i) })
		switch {
		case o.watch != nil && source.Empty(err):
			return errIdle
		case err != nil:
			return err
		}
		if err := p.checkFolders(ctx); err != nil {
			return err
		}
		if o.watch != nil && p.taken == 0 {
			return errIdle
		}
		return nil
	})
	return p, err
}

func (p *planner) item(ctx context.Context, i Item) error {
	if p.options.Shared != nil {
		var err error
		if i.Path, err = p.options.absolute(i.Path); err != nil {
			return err
		}
		i = fitting(i)
	}
	var old ledger.Entry
	found := false
	if i.Rel != "" {
		var err error
		if old, found, err = p.plan.Find(ctx, i.Rel); err != nil {
			return err
		}
	}
	if i.Taken() && p.overOwn(i) {
		i.Fail, i.Code = overOwn, codeBlocked
	}
	if !i.Taken() {
		return p.leave(ctx, i, old, found)
	}
	p.noteFolders(i)
	e := p.judge(i, old, found)
	if e.State == ledger.Queued && e.Why.Taken() {
		if !p.options.watch.settled(e) {
			return nil
		}
		p.taken++
	}
	err := p.plan.Put(ctx, e)
	var twice *ledger.ErrTwice
	if errors.As(err, &twice) {
		if twice.Other == i.Path {
			return nil // the same file, by way of two inputs
		}
		return &InputError{Path: i.Path, Err: fmt.Errorf("%w as %s", ErrSame, twice.Other)}
	}
	return err
}

// leave enters a file that is not taken. The output that it had when it was
// taken goes, so that no reader takes it for the file's; that of a file that
// can't be opened now is kept.
func (p *planner) leave(ctx context.Context, i Item, old ledger.Entry, found bool) error {
	e := ledger.Entry{Name: i.Rel, Path: i.Path, State: ledger.Skipped, Why: ledger.NoTake, Reason: i.Skip}
	if i.Fail != "" {
		e.State, e.Reason, e.Code = ledger.Quarantined, i.Fail, cmp.Or(i.Code, codeUnreadable)
		if found && p.options.standing(old) {
			e.Reason += keptMark
			e.Written, e.Result = old.Written, old.Result
		}
	}
	if found && old.Path == i.Path && i.Fail == "" {
		p.stale = append(p.stale, i)
		if err := p.plan.Drop(ctx, i.Rel); err != nil {
			return err
		}
	}
	return p.plan.Put(ctx, e)
}

// What is wrong with the name of a file whose output has no place.
const (
	overOwn    = "its output would be written over the run's own " + indexName + ", " + summaryName + " or " + reportName + ": rename it"
	overFolder = "its output would be written over the folder of another's: rename one of them"
)

// overOwn reports an output that would stand where the run's own account does, or
// below.
func (p *planner) overOwn(i Item) bool {
	first, _, below := strings.Cut(output(i), "/")
	return first == summaryName || below && (first == indexName || first == reportName)
}

// noteFolders notes the folders that may stand in another output's place.
func (p *planner) noteFolders(i Item) {
	for dir := path.Dir(output(i)); dir != "."; dir = path.Dir(dir) {
		for _, ending := range p.options.endings() {
			if name, is := strings.CutSuffix(dir, ending); is {
				p.folders[name] = true
			}
		}
	}
}

// endings are those of the files that a document gets.
func (o Options) endings() []string {
	all := []string{outputEnding}
	for _, v := range o.Views {
		all = append(all, v.Ending)
	}
	return all
}

// checkFolders quarantines the documents whose outputs would stand where the
// folder of others' does, with what they had there.
func (p *planner) checkFolders(ctx context.Context) error {
	for _, name := range slices.Sorted(maps.Keys(p.folders)) {
		e, found, err := p.plan.Has(ctx, name)
		if err != nil {
			return err
		}
		if !found || !e.State.HasOutput() && e.State != ledger.Queued {
			continue
		}
		if e.State == ledger.Queued && e.Why.Taken() {
			p.taken--
		}
		p.stale = append(p.stale, Item{Path: e.Path, Rel: e.Name})
		err = errors.Join(p.plan.Drop(ctx, e.Name), p.plan.Put(ctx, ledger.Entry{Name: e.Name, Path: e.Path, Origin: e.Origin, Input: e.Input,
			State: ledger.Quarantined, Why: ledger.NoTake, Reason: overFolder, Code: codeBlocked}))
		if err != nil {
			return err
		}
	}
	return nil
}

// removeStale takes away the outputs of files that are not taken now.
func (p *planner) removeStale() error {
	for _, i := range p.stale {
		if err := p.options.removeStale(i.Rel); err != nil {
			return err
		}
	}
	return nil
}
