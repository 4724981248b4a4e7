package batch

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/jdscribe/jdscribe/internal/bucket"
	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/sink"
	"github.com/jdscribe/jdscribe/structure"
)

// Shared makes a run one that workers of a database do, on this machine and on
// others. The paths of its files are absolute: a worker opens them where it is.
type Shared struct {
	Address  string          // of the database: postgres://…
	Lease    time.Duration   // of a worker's documents; ledger.DefaultLease if 0
	Settings json.RawMessage // that decide the outputs, as ServeOptions.Open reads them
	Tell     func(string)    // tells a person how it stands with the database and the workers
}

// order is what a run tells its workers.
type order struct {
	Settings json.RawMessage    `json:"settings"`
	Views    []string           `json:"views"` // endings
	Inputs   []string           `json:"inputs"`
	MaxBytes int64              `json:"max_bytes"` // of a file
	Pipeline structure.Pipeline `json:"pipeline"`
}

// tokenFile holds what the database knows of the output folder, so that a worker
// can tell it from another of the same name.
const tokenFile = "shared"

// everywhere makes a run's paths those that workers elsewhere can open.
func (o Options) everywhere(inputs []string) (Options, []string, error) {
	if o.Shared == nil {
		return o, inputs, nil
	}
	out, err := o.absolute(o.Out)
	if err != nil {
		return o, nil, err
	}
	o.Out = out
	inputs = slices.Clone(inputs)
	for i := range inputs {
		if inputs[i], err = o.absolute(inputs[i]); err != nil {
			return o, nil, err
		}
	}
	return o, inputs, nil
}

// absolute is a path as other machines have it; an address is one already.
func (o Options) absolute(path string) (string, error) {
	if strings.Contains(path, "://") {
		return path, nil
	}
	return filepath.Abs(path)
}

// openShared opens the ledger and puts its token into the output folder, before a
// worker can hear of the run.
func (o Options) openShared(ctx context.Context, inputs []string, p structure.Pipeline) (*ledger.Ledger, error) {
	l, err := ledger.OpenShared(ctx, o.sharing(inputs, p))
	if err != nil || bucket.Is(o.Out) {
		return l, err
	}
	if err := sink.WriteFile(filepath.Join(o.Out, ledger.Folder, tokenFile), []byte(l.Token)); err != nil {
		return nil, errors.Join(err, l.Close())
	}
	return l, nil
}

func (o Options) sharing(inputs []string, p structure.Pipeline) ledger.SharedOptions {
	told := order{Settings: o.Shared.Settings, Inputs: inputs, MaxBytes: o.MaxBytes, Pipeline: p}
	for _, v := range o.Views {
		told.Views = append(told.Views, v.Ending)
	}
	return ledger.SharedOptions{Address: o.Shared.Address, Folder: o.Out, Order: encoded(told), Lease: o.Shared.Lease, Tell: o.Shared.Tell}
}

// copyLedger is what the ledger holds of the output folder, to try a run on.
func (o Options) copyLedger(ctx context.Context) (l *ledger.Ledger, remove func(), err error) {
	if o.Shared != nil {
		return ledger.Copy(ctx, o.sharing(nil, structure.Pipeline{}))
	}
	return ledger.OpenCopy(ctx, o.ledger())
}

// await has the workers do what was planned.
func (o Options) await(ctx context.Context, l *ledger.Ledger) error {
	err := l.Await(ctx, o.Now, func(e ledger.Entry) {
		if o.Done != nil {
			o.Done(resultOf(e))
		}
	})
	return errors.Join(err, o.sweep(ctx, l))
}

// sweep removes what workers that died have left in staging.
func (o Options) sweep(ctx context.Context, l *ledger.Ledger) error {
	alive, err := l.Workers(context.WithoutCancel(ctx))
	if err != nil {
		return err
	}
	dir := stagingFolder(o.ledger())
	entries, err := os.ReadDir(dir)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	for _, entry := range entries {
		if slices.ContainsFunc(alive, func(worker int64) bool { return strings.HasPrefix(entry.Name(), stagingPrefix(worker)) }) {
			continue
		}
		_ = sink.TakeAway(filepath.Join(dir, entry.Name())) // harmless, and the next run's to remove
	}
	return err
}

// sameMaker reports outputs that were made by the same, as far as this run can
// tell: the engine of a shared run is its workers' affair, and what reads this
// need not have one.
func (o Options) sameMaker(a, b string) bool {
	return a == b || o.Shared != nil && withoutEngine(a) == withoutEngine(b)
}

func withoutEngine(maker string) string {
	var p structure.Pipeline
	if json.Unmarshal([]byte(maker), &p) != nil {
		return maker
	}
	p.Engine = ""
	return makerOf(p)
}

// longestNames is how long an item's names may be together: the database's
// indexes take 2,700 bytes, and a byte may need three.
const longestNames = 800

// fitting is an item as the database takes it: one with longer names fails, under
// shorter ones.
func fitting(i Item) Item {
	if len(i.Path)+len(i.Rel) <= longestNames {
		return i
	}
	if i.Skip == "" {
		i.Fail = "its name is too long for the database"
	}
	mark := "…" + hashOf([]byte(i.Path + "\x00" + i.Rel))[:12]
	i.Path, i.Rel = i.Path[:min(200, len(i.Path))]+mark, i.Rel[:min(200, len(i.Rel))]+mark
	return i
}
