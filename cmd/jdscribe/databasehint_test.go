package main

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"

	"github.com/jdscribe/jdscribe/internal/ledger"
)

func TestTheHintOfADatabaseIsOfWhatItSaid(t *testing.T) {
	for want, err := range map[string]error{
		"that the server is up":    context.DeadlineExceeded,
		"server's log":             &pgconn.PgError{Code: "54000"},
		"user and password":        &pgconn.PgError{Code: "28P01"},
		"createdb":                 &pgconn.PgError{Code: "3D000"},
		"right to make tables":     &pgconn.PgError{Code: "42501"},
		"use that version":         ledger.ErrNewer,
		"newer server":             ledger.ErrOldServer,
		"give --db as postgres://": ledger.ErrAddress,
	} {
		if got := hintFor(fmt.Errorf("run: %w", &ledger.DatabaseError{Err: err})); !strings.Contains(got, want) {
			t.Errorf("%v: %s", err, got)
		}
	}
}
