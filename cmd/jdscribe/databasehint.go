package main

import (
	"errors"
	"strings"

	"github.com/jdscribe/jdscribe/internal/ledger"
)

// databaseHint is what to do about a database that did not answer, or refused.
func databaseHint(err *ledger.DatabaseError) string {
	switch code := err.Answer(); {
	case errors.Is(err, ledger.ErrNewer):
		return "use that version of jdscribe here, too, or another database"
	case errors.Is(err, ledger.ErrOldServer):
		return "name a database of a newer server in --db (or JDSCRIBE_DB)"
	case errors.Is(err, ledger.ErrAddress):
		return "give --db as " + databaseAddress
	case code == "":
		return "check the address in --db (or JDSCRIBE_DB), and that the server is up; the same command goes on"
	case code == "3D000":
		return "make that database (createdb), or check its name in --db (or JDSCRIBE_DB)"
	case strings.HasPrefix(code, "28"):
		return "check user and password in --db (or JDSCRIBE_DB, ~/.pgpass), and that the server lets the user in from here"
	case code == "42501":
		return "the user needs the right to make tables in that database, and to write to jdscribe's"
	}
	return "the server's log says more; nothing is lost, and the same command goes on when that is mended"
}
