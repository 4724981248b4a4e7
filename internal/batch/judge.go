package batch

import (
	"time"

	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/source"
	"github.com/jdscribe/jdscribe/structure"
)

// judge says what is to become of a file, by what the ledger holds of it.
func (p *planner) judge(i Item, old ledger.Entry, found bool) ledger.Entry {
	now := fileOf(i)
	if !found || old.State == ledger.Quarantined && !p.options.sameMaker(old.Maker, p.maker) {
		if kept := p.adopt(i, now); kept.State != "" { // also one that outlived a run without the engine
			old = kept
		}
	}
	why := p.why(i, &old, now)
	e := old
	e.Name, e.Path, e.Origin, e.Why = i.Rel, i.Path, i.Origin, why
	if !e.Why.Taken() {
		if e.State.HasOutput() {
			e.Code, e.Reason = "", "" // were the last attempt's
		}
		if e.Why == ledger.NotChosen && old.State != "" {
			e.Path, e.Origin = old.Path, old.Origin // what it was read from; a later run is to see that it moved
		}
		if e.State == "" {
			e.State, e.Reason = ledger.Queued, string(ledger.NotChosen)
		}
		return e
	}
	begun := old.State == ledger.Queued || e.Why == ledger.Failed
	if !begun && !remade(e.Why) {
		e.Attempts, e.Lost = 0, 0
	}
	e.State, e.Code, e.Reason = ledger.Queued, "", ""
	e.Input.Bytes, e.Input.Modified = now.Bytes, now.Modified
	if e.Lost >= ledger.MaxLost {
		p.quarantine(&e)
	}
	return e
}

// quarantine gives up a file that several runs did not outlive.
func (p *planner) quarantine(e *ledger.Entry) {
	e.State, e.Code, e.Maker = ledger.Quarantined, codeCrashed, p.maker
	e.Reason = "several runs ended while it was in hand"
	if p.options.standing(*e) {
		e.Reason += keptMark
	} else {
		e.Written, e.Result = nil, nil
	}
}

// remade reports a reason to write an output again from what it holds.
func remade(w ledger.Why) bool { return w == ledger.Views || w == ledger.Moved }

// adopt is the entry of a file that the ledger does not know: of the output
// that an earlier run left, if it is of the same bytes and settings.
func (p *planner) adopt(i Item, now ledger.File) ledger.Entry {
	if i.Origin != "" {
		return ledger.Entry{} // when it is fetched
	}
	jd := p.options.readOutput(i.Rel)
	if jd == nil || !p.options.sameMaker(makerOf(jd.Pipeline), p.maker) || anyFailed(jd.Pages) {
		return ledger.Entry{}
	}
	sum, err := hashFile(i.Path)
	if err != nil || sum != jd.Source.SHA256 {
		return ledger.Entry{}
	}
	now.SHA256 = sum
	e := ledger.Entry{State: ledger.Done, Path: i.Path, Input: now, Maker: p.maker, Finished: time.Now()}
	if jd.Source.Path != asJSON(i.Path) {
		e.Path = jd.Source.Path
	}
	e.Written, e.Result = p.options.recorded(i.Rel, jd)
	if p.options.Shared != nil {
		e.Output = encoded(jd)
	}
	return e
}

// recorded is what the ledger is to hold of an output that it does not know.
func (o Options) recorded(name string, jd *structure.JobDescription) (files, row []byte) {
	data, err := o.sink().Read(name + outputEnding)
	if err != nil {
		return nil, nil
	}
	info, err := o.sink().Stat(name + outputEnding)
	if err != nil {
		return nil, nil
	}
	return encoded([]written{measured(name+outputEnding, info, hashOf(data))}), encoded(newRow(jd))
}

// why compares a file with its entry. It brings the entry's times of change up
// to date where only they are others.
func (p *planner) why(i Item, old *ledger.Entry, now ledger.File) ledger.Why {
	switch {
	case p.options.Only != nil:
		return p.chosen(i, *old)
	case p.options.Force:
		return ledger.Forced
	case old.State == "":
		return ledger.Missing
	case old.State == ledger.Queued:
		if old.Why.Taken() {
			return old.Why
		}
		return ledger.Missing
	case !p.options.sameMaker(old.Maker, p.maker):
		return ledger.Settings
	case differs(old, now, i):
		return ledger.Changed
	case old.State == ledger.Quarantined:
		return p.quarantined(*old)
	}
	return p.output(i, old)
}

// output says whether a document's output stands as it is wanted.
func (p *planner) output(i Item, old *ledger.Entry) ledger.Why {
	output, views := p.standing(old)
	switch {
	case !output:
		return ledger.Altered
	case rowOf(*old).FailedPages > 0 && old.Attempts < ledger.MaxAttempts:
		return ledger.Failed
	case old.Path != i.Path:
		return ledger.Moved
	case !views:
		return ledger.Views
	}
	return ledger.Unchanged
}

func (p *planner) chosen(i Item, old ledger.Entry) ledger.Why {
	if old.State.HasOutput() && p.options.chooses(i.Rel) {
		return ledger.Chosen
	}
	return ledger.NotChosen
}

func (p *planner) quarantined(old ledger.Entry) ledger.Why {
	switch {
	case p.options.RetryQuarantined:
		return ledger.Retried
	case surroundings(old.Code) && p.options.watch == nil:
		return ledger.Failed
	}
	return ledger.Kept
}

// racy is how close to its reading a file may have changed without another
// time of change: file systems count in steps of up to two seconds.
const racy = 2 * time.Second

// differs reports a file that is not the one that was read. Its bytes are
// looked at where size and time of change do not tell.
func differs(old *ledger.Entry, now ledger.File, i Item) bool {
	switch {
	case old.Input.Bytes != now.Bytes:
		return true
	case i.Origin != "":
		return old.Input.Modified != now.Modified || !source.SameVersion(old.Origin, i.Origin)
	}
	read := old.Finished.Add(-old.Duration - racy)
	if old.Input.Modified == now.Modified && time.Unix(0, now.Modified).Before(read) {
		return false
	}
	sum, err := hashFile(i.Path)
	if err != nil || sum != old.Input.SHA256 {
		return true
	}
	old.Input.Modified = now.Modified
	return false
}
