package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/jdscribe/jdscribe/internal/ledger"
)

func newStatusCommand(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "status DIR|BUCKET | --db " + databaseAddress,
		Short: "Say how the run into a folder stands, or the runs in a database",
		Long: `status reads the account of the run that writes into DIR, or was the last to do
so: whether it is at work, how many files are done, and what it has in hand. It
does not disturb the run.

Without DIR it reads the database that --db or JDSCRIBE_DB names: the workers
that are at work, how much waits for them, and the last run of each folder.`,
		Example: "  jdscribe status json/",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			return exactly(1, "the output folder of a run, or none and --db")(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return a.oversee(cmd, asJSON)
			}
			folder, err := ledgerFolder(args[0])
			if err != nil {
				return err
			}
			s, err := ledger.StatusOf(cmd.Context(), folder)
			switch {
			case errors.Is(err, ledger.ErrNoLedger):
				return &codedError{code: exitInput, err: err, msg: args[0] + ": " + err.Error(), hint: "name the folder that was given to run --out; of a run with --db ask with --db and no folder"}
			case ledger.Damaged(err):
				return &codedError{code: exitInput, err: err, hint: damagedHint(filepath.Join(folder, ledger.Folder))}
			case err != nil:
				return &codedError{code: exitInput, err: err}
			}
			return a.showStatus(s, asJSON)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print it as JSON")
	return cmd
}

func (a *app) showStatus(s *ledger.Status, asJSON bool) error {
	if asJSON {
		return a.printLine(map[string]any{"status": s, "at_work": s.AtWork()})
	}
	return a.printRows(statusRows(s))
}

// printLine prints a value as a line of JSON.
func (a *app) printLine(v any) error {
	data, err := json.Marshal(v)
	if err == nil {
		_, err = fmt.Fprintf(a.out, "%s\n", data)
	}
	return err
}

// printRows prints names with what is said of them.
func (a *app) printRows(rows [][2]string) error {
	for _, row := range rows {
		if _, err := fmt.Fprintf(a.out, "%-9s %s\n", row[0], row[1]); err != nil {
			return err
		}
	}
	return nil
}

// statusRows are what is said of a run, with their names.
func statusRows(s *ledger.Status) [][2]string {
	files, settled := 0, 0
	for state, n := range s.States {
		files += n
		if state != ledger.Queued && state != ledger.Running {
			settled += n
		}
	}
	rows := [][2]string{
		{"run", fmt.Sprintf("%d, %s", s.Run, doing(s))},
		{"files", fmt.Sprintf("%d: %d done, %s (%d unchanged), %d quarantined, %d skipped, %d to do", files, s.States[ledger.Done],
			counting(s.States[ledger.Duplicate], "duplicate"), s.Standing, s.States[ledger.Quarantined], s.States[ledger.Skipped], files-settled)},
	}
	for _, d := range s.InHand {
		rows = append(rows, [2]string{"in hand", fmt.Sprintf("%s (for %s)", oneLine(d.Path), time.Since(d.Since).Round(time.Second))})
	}
	return rows
}

// doing says what the run is at.
func doing(s *ledger.Status) string {
	const clock, goesOn = "2006-01-02 15:04:05", ": the same run command goes on"
	begun, process := s.Begun.Format(clock), fmt.Sprintf("process %d on %s", s.Process, oneLine(s.Host))
	ended := begun + " to " + s.Ended.Format(clock)
	switch {
	case s.AtWork() && s.Quiet():
		return fmt.Sprintf("at work since %s (%s), without a sign of life since %s", begun, process, s.LastSign.Format(clock))
	case s.AtWork():
		return fmt.Sprintf("at work since %s (%s)", begun, process)
	case s.Ended.IsZero():
		return fmt.Sprintf("begun %s, ended without a word after %s%s", begun, s.LastSign.Format(clock), goesOn)
	case s.Held:
		return fmt.Sprintf("%s; %s still has the folder", ended, process)
	case s.Ending == ledger.Interrupted:
		return ended + ", interrupted" + goesOn
	case s.Ending != "":
		return ended + ", ended over: " + oneLine(s.Ending) + goesOn
	}
	return ended
}
