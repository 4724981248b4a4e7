package batch

import (
	"context"
	"log/slog"

	"github.com/jdscribe/jdscribe/internal/ledger"
)

// logger is the run's log, or one that says nothing.
func (o Options) logger() *slog.Logger {
	if o.Log == nil {
		return slog.New(slog.DiscardHandler)
	}
	return o.Log
}

// warnings hands on what is a warning or worse: the queue tells much of itself.
type warnings struct{ slog.Handler }

func (w warnings) Enabled(ctx context.Context, level slog.Level) bool {
	return level >= slog.LevelWarn && w.Handler.Enabled(ctx, level)
}

func (w warnings) WithAttrs(attrs []slog.Attr) slog.Handler {
	return warnings{w.Handler.WithAttrs(attrs)}
}
func (w warnings) WithGroup(name string) slog.Handler { return warnings{w.Handler.WithGroup(name)} }

// logged writes how an attempt at a document ended.
func (d *documents) logged(e ledger.Entry, o ledger.Outcome) {
	level := slog.LevelInfo
	if !o.State.HasOutput() {
		level = slog.LevelWarn
	}
	d.options.logger().Log(context.Background(), level, "document", "path", e.Path, "why", e.Why, "state", o.State,
		"attempt", e.Attempts+1, "code", o.Code, "reason", o.Reason, "seconds", o.Duration.Seconds())
}

// logEnd writes how the run ended.
func (o Options) logEnd(s *Summary, err error) {
	if s == nil {
		s = newSummary()
	}
	attrs := []any{"files", s.Files, "done", s.Done, "unchanged", s.Unchanged, "duplicates", s.Duplicates,
		"quarantined", s.Quarantined, "skipped", s.Skipped, "left", s.Left, "pages", s.Pages}
	if err != nil {
		o.logger().Error("run ended", append(attrs, "error", err.Error())...)
		return
	}
	o.logger().Info("run ended", attrs...)
}
