package sandbox

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"math"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract"
)

func TestMessagesComeThrough(t *testing.T) {
	want := request{Op: opPage, File: "d\xe9p\x00t", Name: "-", Page: 3, Passwords: []octets{"\xff", "clé"}}
	var pipe bytes.Buffer
	if err := send(&pipe, want); err != nil {
		t.Fatal(err)
	}
	var got request
	if err := receive(&pipe, &got); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, error %v, want %+v", got, err, want)
	}
	if err := receive(&pipe, &got); !errors.Is(err, io.EOF) {
		t.Errorf("at the end: %v", err)
	}
}

func TestErrorsComeThrough(t *testing.T) {
	want := &extract.Error{Code: extract.CodeDamaged, Path: "a.pdf", Page: 2, Detail: "cut", Err: io.ErrUnexpectedEOF}
	got := wired(want).unwired()
	if extract.CodeOf(got) != want.Code || got.Error() != want.Error() {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestALengthIsNotBelieved: what claims to be long and is not takes no memory.
func TestALengthIsNotBelieved(t *testing.T) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	var got response
	err := receive(bytes.NewReader(binary.BigEndian.AppendUint32(nil, maxMessage)), &got)
	runtime.ReadMemStats(&after)
	if err == nil || after.TotalAlloc-before.TotalAlloc > 1<<20 {
		t.Errorf("error %v, %d bytes taken", err, after.TotalAlloc-before.TotalAlloc)
	}
	if err := receive(bytes.NewReader(binary.BigEndian.AppendUint32(nil, maxMessage+1)), &got); !errors.Is(err, errMessage) {
		t.Errorf("more than allowed: %v", err)
	}
}

func TestAnAnswerThatCannotBeSent(t *testing.T) {
	var pipe bytes.Buffer
	if err := reply(&pipe, response{Page: &document.Page{Width: math.NaN()}}); err != nil {
		t.Fatal(err)
	}
	var got response
	if err := receive(&pipe, &got); err != nil || got.Error == nil || got.Error.Code != extract.CodeFailed || got.Page != nil {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestValues(t *testing.T) {
	for text, want := range map[string]int{`{}`: 1, `{"a":[1,2,3]}`: 4, `{"a":"{,[\\\",["}`: 1, `"`: 0, `"\`: 0, ``: 0} {
		if got := values([]byte(text)); got != want {
			t.Errorf("%s: %d values, want %d", text, got, want)
		}
	}
}

// TestAPageOfTooMuchText fails by itself, in the worker that read it.
func TestAPageOfTooMuchText(t *testing.T) {
	words := strings.Repeat("<", maxMessage/6+1) // six bytes each, as JSON writes them
	doc, err := pool(t, "", nil).Read(t.Context(), temporary(t, "long.txt", []byte("first page\f"+words+"\flast page")))
	if err != nil {
		t.Fatal(err)
	}
	if len(doc.Pages) != 3 || text(doc.Pages[0]) != "first page" || text(doc.Pages[2]) != "last page" {
		t.Fatalf("%d pages", len(doc.Pages))
	}
	if p := doc.Pages[1]; p.Status != document.StatusFailed || !strings.Contains(p.Reason, "too large: its words") {
		t.Errorf("%s: %s", p.Status, p.Reason)
	}
}

func FuzzReceive(f *testing.F) {
	var pipe bytes.Buffer
	if err := send(&pipe, response{Pages: 3, Page: &document.Page{Number: 1}, Error: &wireError{Code: extract.CodeFailed}}); err != nil {
		f.Fatal(err)
	}
	f.Add(pipe.Bytes())
	f.Add([]byte{0, 0, 0, 2, '{', '}'})
	f.Fuzz(func(t *testing.T, data []byte) {
		var got response
		if err := receive(bytes.NewReader(data), &got); err != nil {
			return
		}
		var again bytes.Buffer
		if err := send(&again, got); err != nil {
			t.Errorf("%+v came in and can't go out: %v", got, err)
		}
	})
}
