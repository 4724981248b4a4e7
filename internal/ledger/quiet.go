package ledger

import (
	"context"
	"log/slog"
	"sync"
	"time"
)

// quiet hands on the queue's warnings and errors, each text once a minute, and
// none while the database is away: that is told once, and the queue says so
// several times a second.
type quiet struct {
	slog.Handler
	said    *said
	contact *contact
}

type said struct {
	mu sync.Mutex
	at map[string]time.Time
}

func warningsOnly(log *slog.Logger, c *contact) *slog.Logger {
	return slog.New(quiet{log.Handler(), &said{at: map[string]time.Time{}}, c})
}

func (q quiet) Enabled(ctx context.Context, level slog.Level) bool {
	return level >= slog.LevelWarn && q.Handler.Enabled(ctx, level)
}

func (q quiet) Handle(ctx context.Context, r slog.Record) error {
	q.said.mu.Lock()
	last := q.said.at[r.Message]
	again := r.Time.Sub(last) < time.Minute
	if !again {
		q.said.at[r.Message] = r.Time
	}
	q.said.mu.Unlock()
	if again || !q.contact.steady(0) {
		return nil
	}
	return q.Handler.Handle(ctx, r)
}

func (q quiet) WithAttrs(attrs []slog.Attr) slog.Handler {
	return quiet{q.Handler.WithAttrs(attrs), q.said, q.contact}
}
func (q quiet) WithGroup(name string) slog.Handler {
	return quiet{q.Handler.WithGroup(name), q.said, q.contact}
}
