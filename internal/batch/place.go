package batch

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/jdscribe/jdscribe/internal/bucket"
	"github.com/jdscribe/jdscribe/internal/sink"
)

// ledger is the folder that the ledger's folder is in: that of the outputs, or
// another.
func (o Options) ledger() string { return cmp.Or(o.Ledger, o.Out) }

// LedgerFolder is the folder that the ledger's folder is in for outputs that go
// to a place where nothing else is said: the folder itself, or for a bucket one
// of its own in the user's cache. Without the ledger that is kept there a later
// run reads each document's bytes again, but recognises none again.
func LedgerFolder(out string) (string, error) {
	if !bucket.Is(out) {
		return out, nil
	}
	at, key, err := bucket.Split(out)
	if err != nil {
		return "", &OutputError{Path: out, Err: err}
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", &OutputError{Path: out, Err: err}
	}
	sum := sha256.Sum256([]byte(at + " " + key))
	return filepath.Join(cache, "jdscribe", "runs", hex.EncodeToString(sum[:8])), nil
}

// open opens the place of the outputs, and finds the ledger's.
func (o Options) open(ctx context.Context, list bool) (Options, error) {
	if o.Ledger == "" {
		folder, err := LedgerFolder(o.Out)
		if err != nil {
			return o, err
		}
		o.Ledger = folder
	}
	to, err := sink.Open(ctx, o.Out, o.sinkOptions(list))
	o.to = to
	return o, err
}

func (o Options) sinkOptions(list bool) sink.Options {
	if o.claim != "" {
		return sink.Options{Staging: o.claim, Prefix: sink.TempPrefix, Fenced: true}
	}
	return sink.Options{Staging: stagingFolder(o.ledger()), Prefix: sink.TempPrefix, List: list}
}

// sink is where the outputs go: what open has opened, or a folder.
func (o Options) sink() sink.Sink {
	if o.to != nil {
		return o.to
	}
	folder, _ := sink.Open(context.Background(), o.Out, o.sinkOptions(false)) // a folder is not looked at
	return folder
}

// begins reports a file under a name that begins with sign.
func (o Options) begins(name, sign string) bool {
	info, err := o.sink().Stat(name)
	if err != nil || !info.Regular {
		return false
	}
	head, err := o.sink().Head(name, len(sign))
	return err == nil && string(head) == sign
}

// free reports a place with nothing in it, or a file without a byte. A folder
// is left to the system to refuse.
func (o Options) free(name string) bool {
	info, err := o.sink().Stat(name)
	return err != nil || info.Folder || info.Regular && info.Bytes == 0
}

// there reports a name under which something may stand.
func (o Options) there(name string) bool {
	_, err := o.sink().Stat(name)
	return !errors.Is(err, fs.ErrNotExist)
}

// remove takes away what begins with sign; what no run made is left alone.
func (o Options) remove(name, sign string) error {
	if !o.begins(name, sign) {
		return nil
	}
	return o.sink().Remove(name)
}

// removeStale takes away an earlier output of a file that now fails or is
// skipped, with its views, so that no reader takes it for the file's.
func (o Options) removeStale(name string) error {
	if err := o.remove(name+outputEnding, outputSign); err != nil {
		return err
	}
	return o.removeViews(name, nil)
}

// removeViews takes away an earlier run's views but those to keep.
func (o Options) removeViews(name string, keep []View) error {
	for _, v := range []View{Markdown, JSONLD} {
		if kept(v, keep) {
			continue
		}
		if err := o.remove(name+v.Ending, v.Sign); err != nil {
			return err
		}
	}
	return nil
}
