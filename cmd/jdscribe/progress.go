package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"golang.org/x/term"

	"github.com/jdscribe/jdscribe/internal/batch"
	"github.com/jdscribe/jdscribe/internal/ledger"
)

// progress tells a person how a run goes: a status line that is written over
// on a terminal, a line a file elsewhere.
type progress struct {
	w        io.Writer
	terminal bool
	width    int
	started  time.Time

	mu                         sync.Mutex
	total, files, quarantined  int
	done                       int // of the files, by this run
	pages, edits, review, skip int
	shown                      time.Time
}

func newProgress(w io.Writer) *progress {
	p := &progress{w: w, started: time.Now(), width: 80}
	if f, ok := w.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		p.terminal = true
		if width, _, err := term.GetSize(int(f.Fd())); err == nil && width > 20 {
			p.width = width
		}
	}
	return p
}

// planned is told how many files there are.
func (p *progress) planned(files int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.total, p.started = files, time.Now()
}

// round is planned for one of several runs.
func (p *progress) round(files int) {
	p.mu.Lock()
	p.files, p.done, p.pages, p.edits, p.review, p.quarantined, p.skip = 0, 0, 0, 0, 0, 0, 0
	p.mu.Unlock()
	p.planned(files)
}

// pass counts a file without a word.
func (p *progress) pass() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.files++
}

// say prints a line for a person.
func (p *progress) say(s string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.line("jdscribe: " + s)
}

// page counts a page that was read.
func (p *progress) page() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.pages++
	if p.terminal && time.Since(p.shown) > 100*time.Millisecond {
		p.show()
	}
}

// pagesOf counts the pages of a document that another process has read.
func (p *progress) pagesOf(r batch.Result) {
	if r.Why.Taken() {
		p.mu.Lock()
		p.pages += r.Row.Pages
		p.mu.Unlock()
	}
}

// file counts a file that ended, and names it where it did not end well.
func (p *progress) file(r batch.Result) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.files++
	p.edits += r.Row.Edits
	if r.State != ledger.Skipped && !r.Unchanged() {
		p.done++
	}
	switch {
	case r.State == ledger.Quarantined:
		p.quarantined++
	case r.State == ledger.Skipped:
		p.skip++
	case r.Row.NeedsReview:
		p.review++
	}
	switch {
	case r.Why == ledger.NotChosen:
	case !r.State.HasOutput():
		p.line(fmt.Sprintf("%s: %s: %s", r.Item.Path, shownState(r), r.Reason))
	case !p.terminal:
		p.line(fmt.Sprintf("%s: %s: %s, %s, %d proposed%s", r.Item.Path, shownState(r),
			counting(r.Row.Pages, "page"), counting(r.Row.Edits, "edit"), r.Row.Proposed, reviewMark(r)))
	}
	if r.State.HasOutput() && r.Reason != "" {
		p.line(fmt.Sprintf("%s: %s", r.Item.Path, r.Reason))
	}
	if p.terminal {
		p.show()
	}
}

// shownState is a file's state for a person or a program that follows the run.
func shownState(r batch.Result) string {
	switch {
	case r.Unchanged():
		return "unchanged"
	case r.State == ledger.Queued:
		return "left"
	}
	return string(r.State)
}

func reviewMark(r batch.Result) string {
	if r.Row.NeedsReview {
		return ", to review"
	}
	return ""
}

// line prints a line above the status line.
func (p *progress) line(s string) {
	p.clear()
	_, _ = fmt.Fprintln(p.w, oneLine(s))
}

func (p *progress) clear() {
	if p.terminal {
		_, _ = fmt.Fprint(p.w, "\r\x1b[K")
	}
}

func (p *progress) show() {
	s := fmt.Sprintf("%d/%d files, %d pages (%.0f/min), %d edits, %d to review, %d quarantined, %s",
		p.files, p.total, p.pages, float64(p.pages)/max(time.Since(p.started).Minutes(), 1.0/60), p.edits, p.review, p.quarantined, p.eta())
	if len(s) >= p.width {
		s = s[:p.width-1]
	}
	p.shown = time.Now()
	p.clear()
	_, _ = fmt.Fprint(p.w, s)
}

// eta is a guess from the files that this run has done.
func (p *progress) eta() string {
	if p.done == 0 {
		return "ETA -"
	}
	left := time.Since(p.started) / time.Duration(p.done) * time.Duration(p.total-p.files)
	return "ETA " + left.Round(time.Second).String()
}

// end leaves the terminal's line empty.
func (p *progress) end() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
}
