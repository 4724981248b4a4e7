package batch

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/jdscribe/jdscribe/internal/ledger"
)

// judge says what is to become of a file, by what the ledger holds of it.
func (p *planner) judge(i Item, old ledger.Entry, found bool) ledger.Entry {
	now := stat(i.Path)
	if !found || old.State == ledger.Quarantined && old.Maker != p.maker {
		if kept := p.adopt(i, now); kept.State != "" { // also one that outlived a run without the engine
			old = kept
		}
	}
	e := old
	e.Name, e.Path, e.Why = i.Rel, i.Path, p.why(i, &old, now)
	e.Input.Modified = old.Input.Modified // as compared
	if !Taken(e.Why) {
		if e.Why == ledger.NotChosen && old.State != "" {
			e.Path = old.Path // what it was read from; a later run is to see that it moved
		}
		if e.State == "" {
			e.State, e.Reason = ledger.Queued, string(ledger.NotChosen)
		}
		return e
	}
	begun := old.State == ledger.Queued || e.Why == ledger.Failed
	if !begun {
		e.Attempts, e.Lost = 0, 0
	}
	e.State, e.Code, e.Reason = ledger.Queued, "", ""
	e.Input.Bytes, e.Input.Modified = now.Bytes, now.Modified
	if e.Lost >= ledger.MaxLost {
		e.State, e.Code, e.Maker = ledger.Quarantined, codeCrashed, p.maker
		e.Reason = "several runs ended while it was in hand"
	}
	return e
}

// Taken reports a reason to take a file, not one to leave it.
func Taken(w ledger.Why) bool {
	return !slices.Contains([]ledger.Why{ledger.Unchanged, ledger.NotChosen, ledger.Kept, ledger.NoTake}, w)
}

// adopt is the entry of a file that the ledger does not know: of the output
// that an earlier run left, if it is of the same bytes and settings.
func (p *planner) adopt(i Item, now ledger.File) ledger.Entry {
	out := filepath.Join(p.options.Out, filepath.FromSlash(output(i)))
	jd := readOutput(out)
	if jd == nil || makerOf(jd.Pipeline) != p.maker || jd.Source.Path != asJSON(i.Path) || anyFailed(jd.Pages) {
		return ledger.Entry{}
	}
	sum, err := hashFile(i.Path)
	if err != nil || sum != jd.Source.SHA256 {
		return ledger.Entry{}
	}
	now.SHA256 = sum
	return ledger.Entry{State: ledger.Done, Path: i.Path, Input: now, Maker: p.maker, Finished: time.Now(),
		Written: encoded([]written{measured(output(i), out)}), Result: encoded(newRow(jd))}
}

// why compares a file with its entry. It brings the entry's time of change up
// to date where only that is another.
func (p *planner) why(i Item, old *ledger.Entry, now ledger.File) ledger.Why {
	switch {
	case p.options.Only != nil:
		return p.chosen(i, *old)
	case p.options.Force:
		return ledger.Forced
	case old.State == "":
		return ledger.Missing
	case old.State == ledger.Queued:
		if Taken(old.Why) {
			return old.Why
		}
		return ledger.Missing
	case old.Maker != p.maker:
		return ledger.Settings
	case old.Path != i.Path || differs(old, now, i.Path):
		return ledger.Changed
	case old.State == ledger.Quarantined:
		return p.quarantined(*old)
	case !p.standing(*old):
		return ledger.Altered
	case !p.viewsStand(*old):
		return ledger.Views
	case rowOf(*old).FailedPages > 0 && old.Attempts < ledger.MaxAttempts:
		return ledger.Failed
	}
	return ledger.Unchanged
}

func (p *planner) chosen(i Item, old ledger.Entry) ledger.Why {
	out := filepath.Join(p.options.Out, filepath.FromSlash(output(i)))
	if old.State.HasOutput() && p.options.Only.matches(out) {
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
func differs(old *ledger.Entry, now ledger.File, file string) bool {
	if old.Input.Bytes != now.Bytes {
		return true
	}
	read := old.Finished.Add(-old.Duration - racy)
	if old.Input.Modified == now.Modified && time.Unix(0, now.Modified).Before(read) {
		return false
	}
	sum, err := hashFile(file)
	if err != nil || sum != old.Input.SHA256 {
		return true
	}
	old.Input.Modified = now.Modified
	return false
}

// files are what was written of a document, its output first.
func files(e ledger.Entry) []written {
	var out []written
	_ = json.Unmarshal(e.Written, &out) // what this package encoded; another's is nothing written
	return out
}

// standing reports that the output is as it was written.
func (p *planner) standing(e ledger.Entry) bool {
	all := files(e)
	return len(all) > 0 && p.asWritten(all[0])
}

// viewsStand reports that the views that are wanted, and no others, are as they
// were written.
func (p *planner) viewsStand(e ledger.Entry) bool {
	all := files(e)
	if len(all) != 1+len(p.options.Views) {
		return false
	}
	for i, v := range p.options.Views {
		if all[1+i].Name != e.Name+v.Ending || !p.asWritten(all[1+i]) {
			return false
		}
	}
	return true
}

func (p *planner) asWritten(w written) bool {
	return measured(w.Name, filepath.Join(p.options.Out, filepath.FromSlash(w.Name))) == w
}

// written is a file below the output folder as it was written.
type written struct {
	Name     string `json:"name"`
	Bytes    int64  `json:"bytes"`
	Modified int64  `json:"modified"` // nanoseconds since 1970
}

func measured(name, file string) written {
	f := stat(file)
	return written{Name: name, Bytes: f.Bytes, Modified: f.Modified}
}

// stat is what the system says of a file; nothing where it can't be asked.
func stat(file string) ledger.File {
	info, err := os.Stat(file)
	if err != nil {
		return ledger.File{}
	}
	return ledger.File{Bytes: info.Size(), Modified: info.ModTime().UnixNano()}
}

// encoded is a value of ours as JSON.
func encoded(v any) []byte {
	data, err := json.Marshal(v)
	if err != nil {
		panic("batch: a value that cannot be encoded: " + err.Error())
	}
	return data
}
