package ledger

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Status is how the last run of an output folder stands.
type Status struct {
	Run      int64     `json:"run"`
	Host     string    `json:"host"`
	Process  int       `json:"process"`
	Begun    time.Time `json:"begun"`
	Ended    time.Time `json:"ended,omitzero"`   // of a run that could say so
	Ending   string    `json:"ending,omitempty"` // what ended it before its files did: Interrupted, or an error
	LastSign time.Time `json:"last_sign"`        // of life
	Held     bool      `json:"-"`                // a process has the folder
	// States counts the run's documents, Standing those whose output stood before.
	States   map[State]int `json:"states"`
	Standing int           `json:"standing"`
	InHand   []InHand      `json:"in_hand"`
}

// InHand is a document that is being done.
type InHand struct {
	Path  string    `json:"path"`
	Since time.Time `json:"since"`
}

// AtWork reports a run that goes on, though it may be held up: its process has
// the folder.
func (s Status) AtWork() bool { return s.Held && s.Ended.IsZero() }

// Quiet reports a run that has given no sign of life lately.
func (s Status) Quiet() bool { return time.Since(s.LastSign) > 5*beatEvery }

// ErrNoLedger is a folder in which no run has been.
var ErrNoLedger = errors.New("holds no account of a run (" + Folder + "/" + ledgerFile + ")")

// ErrNoRun is a database in which no run has been.
var ErrNoRun = errors.New("the database holds no account of a run")

// StatusOf reads the ledger of an output folder, which may be in use.
func StatusOf(ctx context.Context, out string) (*Status, error) {
	file := filepath.Join(out, Folder, ledgerFile)
	if _, err := os.Stat(file); errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNoLedger
	}
	db, err := openReading(ctx, file)
	if err != nil {
		return nil, &Error{file, err}
	}
	defer db.Close() //nolint:errcheck // read only
	s, err := status(ctx, &sqliteEngine{db: db.DB})
	if err != nil {
		return nil, &Error{file, err}
	}
	if s.Held, err = held(ctx, filepath.Join(out, Folder, lockFile)); err != nil {
		s.Held = !s.Quiet() // as far as can be told
	}
	return s, nil
}

func status(ctx context.Context, q querier) (*Status, error) {
	s := newStatus()
	var begun, ended, beat int64
	if known, err := one(ctx, q, "SELECT 1 FROM sqlite_master WHERE name = 'jdscribe_document'", nil, new(int)); err != nil || !known {
		return nil, cmp.Or(err, ErrNoLedger)
	}
	found, err := one(ctx, q, "SELECT id, host, process, started_at, coalesce(finished_at, 0), ending, beat_at FROM jdscribe_run ORDER BY id DESC LIMIT 1",
		nil, &s.Run, &s.Host, &s.Process, &begun, &ended, &s.Ending, &beat)
	switch {
	case err != nil:
		return nil, err
	case !found:
		return nil, ErrNoLedger
	}
	s.at(begun, ended, beat)
	return s, s.fill(ctx, q)
}

func newStatus() *Status { return &Status{States: map[State]int{}, InHand: []InHand{}} }

// at sets the times, which the ledger has as milliseconds; ended is 0 of a run
// that did not say so.
func (s *Status) at(begun, ended, beat int64) {
	s.Begun, s.LastSign = time.UnixMilli(begun), time.UnixMilli(beat)
	if ended > 0 {
		s.Ended = time.UnixMilli(ended)
	}
}

// inHand are the documents of a run that are being done.
const inHand = "state = 'running' AND run = $1 ORDER BY started_at"

// fill counts the run's documents and names those in hand.
func (s *Status) fill(ctx context.Context, q querier) error {
	err := each(ctx, q, "SELECT state, why, count(*) FROM jdscribe_document WHERE run = $1 GROUP BY state, why", []any{s.Run}, s.count)
	if err != nil {
		return err
	}
	for e, err := range list(ctx, q, inHand, s.Run) {
		if err != nil {
			return err
		}
		s.InHand = append(s.InHand, InHand{e.Path, e.Begun})
	}
	return nil
}

func (s *Status) count(r rows) error {
	var state State
	var why Why
	var n int
	err := r.Scan(&state, &why, &n)
	s.States[state] += n
	if why == Unchanged {
		s.Standing += n
	}
	return err
}
