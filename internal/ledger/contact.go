package ledger

import (
	"context"
	"fmt"
	"sync"
	"time"
)

// contact remembers whether a database answers, and tells when that changes.
type contact struct {
	tell func(string)

	mu    sync.Mutex
	away  time.Time // since when it does not answer; zero where it does
	told  time.Time
	since time.Time // since when it answers
}

func newContact(tell func(string)) *contact {
	if tell == nil {
		tell = func(string) {}
	}
	return &contact{tell: tell, since: time.Now()}
}

// tellEvery is how often it is said that a database still does not answer.
const tellEvery = time.Minute

func (c *contact) lost(err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	now := time.Now()
	if c.away.IsZero() {
		c.away = now
	}
	if now.Sub(c.told) < tellEvery {
		return
	}
	c.told = now
	c.tell(fmt.Sprintf("the database does not answer (%s); waiting for it, nothing is lost", brief(err)))
}

func (c *contact) found() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.away.IsZero() {
		return
	}
	c.tell(fmt.Sprintf("the database answers again, after %v", time.Since(c.away).Round(time.Second)))
	c.away, c.told, c.since = time.Time{}, time.Time{}, time.Now()
}

// steady reports a database that has answered for so long.
func (c *contact) steady(d time.Duration) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.away.IsZero() && time.Since(c.since) >= d
}

// patience is how long one try may take.
const patience = time.Minute

// persist does something in a database until it answers. Each try is whole: it
// is not cut off when the context is done, but no other is begun.
func (l *Ledger) persist(ctx context.Context, do func(context.Context) error) error {
	if l.contact == nil { // a file always answers
		return do(context.WithoutCancel(ctx))
	}
	return l.repeat(ctx, func() error {
		try, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
		defer cancel()
		return do(try)
	})
}

// repeat does something until the database answers.
func (l *Ledger) repeat(ctx context.Context, do func() error) error {
	for wait := 50 * time.Millisecond; ; wait = min(2*wait, time.Second) {
		err := do()
		if err == nil || !l.engine.away(err) {
			l.contact.found()
			return err
		}
		if !collided(err) {
			l.contact.lost(err)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(wait):
		}
	}
}
