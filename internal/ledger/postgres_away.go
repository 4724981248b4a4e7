package ledger

import (
	"context"
	"errors"
	"io"
	"net"
	"os"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
)

// away reports an error of a server that does not answer, or not yet, or that
// asks to do the transaction again.
func (*postgres) away(err error) bool {
	var server *pgconn.PgError
	if errors.As(err, &server) {
		return passing(server.Code)
	}
	var connect *pgconn.ConnectError
	var network net.Error
	return errors.As(err, &connect) || errors.As(err, &network) || pgconn.SafeToRetry(err) || pgconn.Timeout(err) ||
		errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, net.ErrClosed) ||
		errors.Is(err, os.ErrDeadlineExceeded) || errors.Is(err, context.DeadlineExceeded) ||
		strings.HasSuffix(err.Error(), "conn closed")
}

// passing reports a code of PostgreSQL's that does not hold for long.
func passing(code string) bool {
	switch code {
	case "57P01", "57P02", "57P03": // shutting down, crashed, starting up
		return true
	}
	class := code[:min(2, len(code))]
	return class == "08" || class == "53" || again(code) // connections; resources
}

// again reports a code of a server that answers, and asks to do the transaction
// once more.
func again(code string) bool {
	switch code {
	case "25P03", // it was idle for longer than a lease
		"40001", "40P01", // it collided with another
		"55P03": // a lock that another has
		return true
	}
	return false
}

func collided(err error) bool {
	var server *pgconn.PgError
	return errors.As(err, &server) && again(server.Code)
}

// unfit reports a value that the database does not take as what it is to be.
func unfit(err error) bool {
	var server *pgconn.PgError
	return errors.As(err, &server) && (strings.HasPrefix(server.Code, "22") || strings.HasPrefix(server.Code, "54"))
}

// brief is an error of the server in one line, without where it was sent.
func brief(err error) string {
	var server *pgconn.PgError
	if errors.As(err, &server) {
		return server.Message
	}
	var dial *net.OpError
	if errors.As(err, &dial) {
		return dial.Err.Error()
	}
	lines := strings.Split(strings.TrimSpace(err.Error()), "\n")
	return strings.TrimSpace(lines[len(lines)-1])
}
