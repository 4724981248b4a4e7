package ledger

import "time"

// State says how far a document has come.
type State string

// The states of a document. A run ends with each of its documents in one of
// the last four; one that is queued then was left for the next run, with the
// reason.
const (
	Queued      State = "queued"
	Running     State = "running"
	Done        State = "done"
	Duplicate   State = "duplicate"   // has an output; its bytes are those of a document that is done
	Quarantined State = "quarantined" // has no output, or an earlier run's that is kept, for the reason that is given
	Skipped     State = "skipped"     // is no document
)

// HasOutput reports a state in which the document's output stands, as its bytes
// and the settings have it.
func (s State) HasOutput() bool { return s == Done || s == Duplicate }

// Why says why a run takes a document, or why not.
type Why string

// The reasons to take a document again, or to let it be.
const (
	Missing   Why = "missing"                   // never done
	Changed   Why = "changed"                   // its bytes are not those of the output
	Moved     Why = "moved"                     // they are, under another path
	Settings  Why = "settings changed"          // the output was made with others
	Failed    Why = "failed earlier"            // or parts of it, in a way that may pass
	Altered   Why = "output missing or altered" // since it was written
	Views     Why = "other forms of its output wanted"
	Forced    Why = "forced"
	Retried   Why = "quarantined, to be tried again"
	Chosen    Why = "chosen by --only"
	Unchanged Why = "unchanged"
	NotChosen Why = "not chosen by --only"
	Kept      Why = "quarantined earlier"
	NoTake    Why = "not taken" // skipped, or could not be looked at
)

// key tells the rows of a ledger apart: those that have an output by its name,
// the others, which may share one, by their path. In a database with several
// output folders the folder's number stands before it.
func (l *Ledger) key(e Entry) string {
	if e.Why == NoTake {
		return l.folder + "-" + e.Path
	}
	return l.folder + "+" + e.Name
}

// Taken reports a reason to take a document, not one to let it be.
func (w Why) Taken() bool {
	return w != Unchanged && w != NotChosen && w != Kept && w != NoTake
}

// File is what the system says of a file.
type File struct {
	Bytes    int64
	Modified int64 // nanoseconds since 1970
	SHA256   string
}

// Entry is what the ledger holds of a document.
type Entry struct {
	ID     int64
	Name   string // of its outputs below the output folder, with forward slashes, without an ending
	Path   string // of the input, as people know it
	Origin string // where its bytes are, where they are not in a file at Path
	State  State
	Why    Why
	Code   string // kind of the reason
	Reason string
	Error  string // the last error, whole

	Attempts int // that failed, or ended with a failed page
	Lost     int // runs that ended without a word while this document was in hand
	Run      int64
	Claim    int64 // number of the last claim on it: only that one can settle it

	Input    File
	Maker    string // version, options, dictionary and engine, as JSON
	Written  []byte // what the run says of the files that it wrote, as JSON
	Result   []byte // what the index says of the document, as JSON
	Output   []byte // the output itself, where it is to be kept in the database; not read back
	Duration time.Duration
	Begun    time.Time
	Finished time.Time
}

// HasOutput reports a document with an output, which may be an earlier one that
// is kept.
func (e Entry) HasOutput() bool {
	return e.State.HasOutput() || e.State == Quarantined && len(e.Written) > 0
}
