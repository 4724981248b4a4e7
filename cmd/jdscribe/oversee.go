package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"github.com/jdscribe/jdscribe/internal/ledger"
)

// oversee says how the runs of a database stand.
func (a *app) oversee(cmd *cobra.Command, asJSON bool) error {
	if err := a.load(cmd); err != nil {
		return err
	}
	if a.settings.db() == "" {
		return usageError("this command takes the output folder of a run, or --db", "see `jdscribe status --help`")
	}
	o, err := ledger.Oversee(cmd.Context(), a.settings.db(), a.settings.lease())
	switch {
	case errors.Is(err, ledger.ErrNoRun):
		return &codedError{code: exitInput, err: err, hint: "begin one: jdscribe run INPUT... --out DIR --db " + databaseAddress}
	case err != nil:
		return err
	case asJSON:
		return a.printLine(o)
	}
	return a.printRows(overviewRows(o))
}

// databaseCheck reaches the database that the settings name.
func (a *app) databaseCheck(ctx context.Context) check {
	c := check{name: "database", code: exitError, found: hidden(a.settings.db())}
	o, err := ledger.Oversee(ctx, a.settings.db(), a.settings.lease())
	switch {
	case errors.Is(err, ledger.ErrNoRun):
		c.found += ", no run yet"
	case err != nil:
		c.found, c.mend = c.found+": "+err.Error(), hintFor(err)
	default:
		c.found += fmt.Sprintf(", %s at work", counting(len(o.Workers), "worker"))
	}
	return c
}

func overviewRows(o *ledger.Overview) [][2]string {
	rows := [][2]string{{"workers", fmt.Sprintf("%d at work", len(o.Workers))}}
	for _, w := range o.Workers {
		rows = append(rows, [2]string{"worker", fmt.Sprintf("%d on %s (process %d), jdscribe %v, %v, %v side by side", w.ID, oneLine(w.Host), w.Process,
			w.About["version"], w.About["engine"], w.About["jobs"])})
		for _, run := range slices.Sorted(maps.Keys(w.Refuses)) {
			rows = append(rows, [2]string{"refuses", fmt.Sprintf("run %s: %s", run, oneLine(w.Refuses[run]))})
		}
	}
	rows = append(rows, [2]string{"queue", fmt.Sprintf("%d waiting, %d in hand", o.Waiting, o.InHand)})
	for _, r := range o.Runs {
		rows = append(rows, [2]string{"folder", oneLine(r.Folder)})
		rows = append(rows, statusRows(r.Status)...)
	}
	return rows
}
