package batch

import (
	"log/slog"

	"github.com/jdscribe/jdscribe/internal/sink"
	"github.com/jdscribe/jdscribe/internal/source"
)

// Options are a run's.
type Options struct {
	Out              string          // folder, or a bucket's URL
	Ledger           string          // folder that the ledger's is in; that of LedgerFolder if empty
	List             *source.List    // more inputs; none if nil
	MaxBytes         int64           // of a member of an archive; the archive package's default if 0
	Jobs             int             // documents side by side; 1 if less
	Force            bool            // do what an earlier run has done already, too
	RetryQuarantined bool            // try again what an earlier run quarantined
	Only             *Selection      // do again what it chooses, and nothing else
	Views            []View          // to write beside each output
	Lines            string          // file for all outputs, a line each; none if empty
	Shared           *Shared         // what workers of a database do; nil where this process does it
	Log              *slog.Logger    // what happens, for machines; nothing if nil
	Now              <-chan struct{} // closed to stop without waiting for what is in hand
	Planned          func(files int) // called once
	Done             func(Result)    // called for each file as it ends, from one goroutine at a time

	worker int64     // number of a worker's process, for the names of its unfinished files
	claim  string    // folder of what a worker has in hand; see documents.Take
	to     sink.Sink // that Out names; see open
	watch  *watch    // where the inputs are looked at again and again
}
