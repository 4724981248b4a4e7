//go:build unix

package sandbox

import (
	"context"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jdscribe/jdscribe/document"
)

// liar begins the variable of a worker that answers by hand, as one would that a
// file has taken over.
const liar = "liar: "

// lie answers requests for the three pages of a document: page 2 as told, the
// others well.
func lie(how string) {
	out := os.NewFile(3, "answers")
	_ = send(out, response{})
	for {
		var r request
		if receive(os.Stdin, &r) != nil {
			return
		}
		answer := response{Page: &document.Page{Number: r.Page, Method: document.MethodText, Status: document.StatusOK}}
		switch {
		case r.Op == opOpen && how == "count":
			answer = response{Source: &document.Source{}, Pages: 1 << 60}
		case r.Op == opOpen:
			answer = response{Source: &document.Source{}, Pages: 3}
		case r.Page == 2:
			answer = lies[how](r, answer)
		}
		_ = send(out, answer)
	}
}

var lies = map[string]func(request, response) response{
	"careless": func(r request, honest response) response { // by what would be the fast reader
		if !r.Careful {
			os.Exit(3)
		}
		return honest
	},
	"another": func(_ request, honest response) response { honest.Page.Number = 3; return honest },
	"nothing": func(request, response) response { return response{} },
	"far": func(_ request, honest response) response {
		honest.Page.Width = 1e300
		return honest
	},
	"deep": raw(strings.Repeat("[", 1e6)),
	"many": raw(`{"page":{"lines":[` + strings.Repeat("{},", 5e6) + `{}]}}`),
	"child": func(request, response) response { // that outlives the worker, and holds what it has open
		child := exec.Command("sleep", "20")
		child.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
		child.ExtraFiles, child.Stderr = []*os.File{os.NewFile(3, "answers")}, os.Stderr
		_ = child.Start()
		os.Exit(3)
		return response{}
	},
}

// raw answers with a text of its own.
func raw(text string) func(request, response) response {
	return func(request, response) response {
		n := len(text)
		_, _ = os.NewFile(3, "answers").Write(append([]byte{byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)}, text...))
		_, _ = io.Copy(io.Discard, os.Stdin)
		os.Exit(0)
		return response{}
	}
}

func TestAWorkerIsNotBelieved(t *testing.T) {
	for how, want := range map[string]string{"another": "numbered 3", "nothing": "no page", "far": "1e+300", "deep": "ended the worker",
		"many": "ended the worker", "child": "exit status 3", "careless": ""} {
		t.Run(how, func(t *testing.T) {
			doc, err := pool(t, liar+how, nil).Read(t.Context(), temporary(t, "a.txt", nil))
			if err != nil || len(doc.Pages) != 3 {
				t.Fatalf("%+v, %v", doc, err)
			}
			for _, p := range doc.Pages {
				if failed := p.Status == document.StatusFailed; failed != (p.Number == 2 && want != "") || failed && !strings.Contains(p.Reason, want) {
					t.Errorf("page %d is %s: %s", p.Number, p.Status, p.Reason)
				}
			}
		})
	}
	if doc, err := pool(t, liar+"count", nil).Read(t.Context(), temporary(t, "a.txt", nil)); err == nil || doc != nil {
		t.Errorf("so many pages: %v", err)
	}
}

// TestAChildThatHoldsThePipesHoldsNothingHere: what a worker leaves running must
// not keep this process's files and goroutines.
func TestAChildThatHoldsThePipesHoldsNothingHere(t *testing.T) {
	p := pool(t, liar+"child", func(o *Options) { o.Jobs = 1 })
	before := runtime.NumGoroutine()
	for range 2 {
		if _, err := p.Read(context.Background(), temporary(t, "a.txt", nil)); err != nil {
			t.Fatal(err)
		}
	}
	_ = p.Close()
	for range 400 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d goroutines, %d before", runtime.NumGoroutine(), before)
}
