package sandbox

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract"
)

// pool starts workers with faults; change may set further options.
func pool(t *testing.T, faults string, change func(*Options)) *Pool {
	t.Helper()
	o := Options{Command: []string{os.Args[0]}, Jobs: 2, PageTime: 20 * time.Second,
		Env: []string{faultsVariable + "=" + faults, markVariable + "=" + filepath.Join(t.TempDir(), "mark")}}
	if change != nil {
		change(&o)
	}
	p, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.Close() })
	return p
}

func TestDefaultLimits(t *testing.T) {
	o := Options{}.withDefaults()
	if o.PageTime != 2*time.Minute || o.DocumentTime != 30*time.Minute || o.Memory != 1536<<20 || o.Pages != 200 || o.Jobs < 1 {
		t.Errorf("%+v", o)
	}
}

func read(t *testing.T, p *Pool, pages int) *document.Document {
	t.Helper()
	doc, err := p.Read(t.Context(), pageFile(t, pages))
	if err != nil {
		t.Fatal(err)
	}
	if len(doc.Pages) != pages {
		t.Fatalf("%d pages, want %d", len(doc.Pages), pages)
	}
	return doc
}

func text(p document.Page) string { return document.Text(&p, nil) }

func TestPagesComeInOrder(t *testing.T) {
	doc := read(t, pool(t, "", nil), 9)
	if doc.Source.MediaType != extract.TypeTIFF || doc.Source.SHA256 == "" {
		t.Errorf("source %+v", doc.Source)
	}
	for i, page := range doc.Pages {
		if want := fmt.Sprintf("page-%d-by-", i+1); page.Number != i+1 || !strings.HasPrefix(text(page), want) {
			t.Errorf("page %d reads %q", page.Number, text(page))
		}
	}
}

// TestFaults has one page with a fault among four: it alone must fail, with a
// reason.
func TestFaults(t *testing.T) {
	cases := []struct {
		fault, reason string
		change        func(*Options)
	}{
		{"exit", "exit status 3", nil},
		{"abort", "broken engine", nil},
		{"signal", "SIGSEGV", nil},
		{"panic", "broken engine", nil},
		{"fails", "does not like it", nil},
		{"no_answer", "no answer", nil},
		{"words_without_end", "100000 words", nil},
		{"hang", "took too long", func(o *Options) { o.PageTime = time.Second }},
		{"memory", "too much memory", func(o *Options) { o.Memory = 300 << 20 }},
	}
	for _, c := range cases {
		t.Run(c.fault, func(t *testing.T) {
			doc := read(t, pool(t, c.fault+" 2", c.change), 4)
			for _, page := range doc.Pages {
				if failed := page.Status == document.StatusFailed; failed != (page.Number == 2) {
					t.Errorf("page %d is %s: %s", page.Number, page.Status, page.Reason)
				}
			}
			if reason := doc.Pages[1].Reason; !strings.Contains(reason, c.reason) {
				t.Errorf("reason %q, want %q in it", reason, c.reason)
			}
		})
	}
}

func TestAPageIsTriedTwice(t *testing.T) {
	doc := read(t, pool(t, "once-exit 2", nil), 3)
	for _, page := range doc.Pages {
		if page.Status == document.StatusFailed {
			t.Errorf("page %d failed: %s", page.Number, page.Reason)
		}
	}
}

func TestErrorsKeepTheirType(t *testing.T) {
	p := pool(t, "no_language 1", nil)
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	cases := []struct {
		path string
		want extract.Code
	}{
		{filepath.Join(dir, "missing.pdf"), extract.CodeUnreadable},
		{write("empty.pdf", ""), extract.CodeEmpty},
		{write("film.mp4", "\x00\x00\x00\x18ftypmp42\x00\x00"), extract.CodeUnsupported},
		{write("broken.tiff", "II*\x00\xff\xff\xff\xff"), extract.CodeDamaged},
		{dir, extract.CodeUnsupported},
		{pageFile(t, 1), extract.CodeNoLanguage},
	}
	for _, c := range cases {
		_, err := p.Read(t.Context(), c.path)
		var e *extract.Error
		if !errors.As(err, &e) || e.Code != c.want || e.Path != c.path {
			t.Errorf("%s: %#v, want code %s", c.path, err, c.want)
		}
	}
}

func TestDocumentsSideBySide(t *testing.T) {
	p := pool(t, "exit 3", nil)
	var wait sync.WaitGroup
	for range 5 {
		wait.Go(func() {
			doc, err := p.Read(t.Context(), pageFile(t, 4))
			if err != nil {
				t.Error(err)
				return
			}
			for i, page := range doc.Pages {
				if page.Number != i+1 || (page.Status == document.StatusFailed) != (i == 2) {
					t.Errorf("page %d: %s %s", page.Number, page.Status, page.Reason)
				}
			}
		})
	}
	wait.Wait()
}

func TestWorkersAreReplaced(t *testing.T) {
	doc := read(t, pool(t, "", func(o *Options) { o.Jobs, o.Pages = 1, 2 }), 6)
	workers := map[string]int{}
	for _, page := range doc.Pages {
		workers[text(page)[strings.LastIndex(text(page), "-")+1:]]++
	}
	if len(workers) != 3 {
		t.Errorf("six pages were read by workers %v, want three of two pages each", workers)
	}
}

// TestAFileThatChangesIsReadAnew: a worker holds files open, and a watch comes back
// to a name.
func TestAFileThatChangesIsReadAnew(t *testing.T) {
	p, file := pool(t, "", func(o *Options) { o.Jobs = 1 }), temporary(t, "a.txt", []byte("what it held at first"))
	for _, content := range []string{"what it held at first", "what it holds now"} {
		if err := os.WriteFile(file, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
		doc, err := p.Read(t.Context(), file)
		if err != nil {
			t.Fatal(err)
		}
		if got := text(doc.Pages[0]); got != content {
			t.Errorf("read %q of a file that holds %q", got, content)
		}
	}
}

func TestEveryPageIsTold(t *testing.T) {
	var told atomic.Int32
	read(t, pool(t, "exit 2", func(o *Options) { o.PageDone = func() { told.Add(1) } }), 5)
	if told.Load() != 5 {
		t.Errorf("%d pages of five were told", told.Load())
	}
}

func TestDescribe(t *testing.T) {
	got, err := pool(t, "", nil).Describe(t.Context())
	if want := (Description{Engine: "faulty 1", Language: "eng"}); err != nil || got != want {
		t.Errorf("%+v, error %v", got, err)
	}
}

func TestAWorkerThatNeverIsReady(t *testing.T) {
	_, err := pool(t, neverReady, nil).Read(t.Context(), pageFile(t, 1))
	if err == nil || !strings.Contains(err.Error(), "start a worker") || !strings.Contains(err.Error(), "no such setting") {
		t.Errorf("error %v", err)
	}
}

func TestTheDocumentsTimeEnds(t *testing.T) {
	doc := read(t, pool(t, "hang 1", func(o *Options) { o.Jobs, o.DocumentTime = 1, time.Second }), 3)
	for _, page := range doc.Pages {
		if page.Status != document.StatusFailed || !strings.Contains(page.Reason, "document's time") {
			t.Errorf("page %d: %s %s", page.Number, page.Status, page.Reason)
		}
	}
}

// TestTheCallersTimeIsNoDocumentsTime: a reading that its caller ended is no document
// with failed pages.
func TestTheCallersTimeIsNoDocumentsTime(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
	defer cancel()
	if doc, err := pool(t, "hang 1", nil).Read(ctx, pageFile(t, 1)); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %+v, %v", doc, err)
	}
}

// TestADocumentWithMoreTextThanAllowedIsRefused whichever page comes last.
func TestADocumentWithMoreTextThanAllowedIsRefused(t *testing.T) {
	p := pool(t, "", func(o *Options) { o.Text = 60 })
	if doc, err := p.Read(t.Context(), pageFile(t, 9)); extract.CodeOf(err) != extract.CodeTooLarge {
		t.Errorf("got %+v, %v", doc, err)
	}
	read(t, p, 2)
}

func TestNothingIsLeftBehind(t *testing.T) {
	for _, how := range []string{"cancel", "close"} {
		t.Run(how, func(t *testing.T) {
			p := pool(t, "hang 1, hang 2", nil)
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			result := make(chan error, 1)
			file := pageFile(t, 2)
			go func() {
				_, err := p.Read(ctx, file)
				result <- err
			}()
			workers := waitForWorkers(t, 2)
			if how == "cancel" {
				cancel()
			} else {
				_ = p.Close()
			}
			if err := <-result; !errors.Is(err, context.Canceled) && !errors.Is(err, ErrClosed) {
				t.Errorf("the reading ended with %v", err)
			}
			_ = p.Close()
			for _, pid := range workers {
				if syscall.Kill(pid, 0) == nil {
					t.Errorf("worker %d is still there", pid)
				}
			}
			if _, err := p.Read(t.Context(), file); !errors.Is(err, ErrClosed) {
				t.Errorf("a closed pool answers %v", err)
			}
		})
	}
}

// waitForWorkers gives this process's children once there are n.
func waitForWorkers(t *testing.T, n int) []int {
	t.Helper()
	for range 400 {
		if found := children(); len(found) >= n {
			return found
		}
		time.Sleep(25 * time.Millisecond)
	}
	t.Fatalf("no %d workers were started", n)
	return nil
}

func children() (pids []int) {
	tasks, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", os.Getpid()))
	for _, task := range tasks {
		data, _ := os.ReadFile(task) // a thread may have ended
		for _, f := range strings.Fields(string(data)) {
			var pid int
			if _, err := fmt.Sscan(f, &pid); err == nil {
				pids = append(pids, pid)
			}
		}
	}
	return pids
}
