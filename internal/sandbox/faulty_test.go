package sandbox

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/jdscribe/jdscribe/extract"
)

// The test binary is its own worker: started with this variable it serves with
// an engine that has the faults the variable names.
const faultsVariable = "JDSCRIBE_TEST_FAULTS"

func TestMain(m *testing.M) {
	faults, worker := os.LookupEnv(faultsVariable)
	if !worker {
		os.Exit(m.Run())
	}
	if faults == "never ready" {
		fmt.Fprintln(os.Stderr, "no such setting")
		os.Exit(2)
	}
	o := extract.Options{Language: "eng", Engine: faulty{faults}}
	if err := ServeStandard(context.Background(), o); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// faulty is an engine that reads a page's number off its shape, see pageFile,
// and has faults given as "crash 2, hang 3" on those pages.
type faulty struct{ faults string }

func (f faulty) Name() string { return "faulty 1" }

func (f faulty) Recognise(_ context.Context, img *image.Gray, _ extract.Request) (*extract.Recognition, error) {
	fmt.Println("an engine may chatter on standard output")
	page := (img.Rect.Dx() + 50) / 100
	switch f.fault(page) {
	case "crash":
		os.Exit(3)
	case "abort":
		go func() { panic("broken engine") }()
		time.Sleep(time.Minute)
	case "panic":
		panic("broken engine")
	case "hang":
		time.Sleep(time.Minute)
	case "once":
		if mark := os.Getenv("JDSCRIBE_TEST_MARK"); os.WriteFile(mark+fmt.Sprint(page), nil, 0o600) == nil && !seen(mark+fmt.Sprint(page)) {
			os.Exit(3)
		}
	case "memory":
		for held := []byte{1}; ; time.Sleep(10 * time.Millisecond) {
			held = append(held, bytes.Repeat(held[:1], 16<<20)...)
		}
	case "language":
		return nil, &extract.Error{Code: extract.CodeNoLanguage, Detail: "kli"}
	case "error":
		return nil, errors.New("the engine does not like it")
	}
	word := extract.RecognisedWord{Text: fmt.Sprintf("page-%d-by-%d", page, os.Getpid()), Confidence: 0.9, Box: image.Rect(1, 1, 20, 10)}
	return &extract.Recognition{Lines: []extract.RecognisedLine{{Words: []extract.RecognisedWord{word}}}}, nil
}

// seen makes the mark's second writing count: the first call writes one byte.
func seen(mark string) bool {
	f, err := os.OpenFile(mark+".seen", os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return true
	}
	_ = f.Close()
	return false
}

func (f faulty) fault(page int) string {
	for part := range strings.SplitSeq(f.faults, ", ") {
		if kind, at, ok := strings.Cut(part, " "); ok && at == fmt.Sprint(page) {
			return kind
		}
	}
	return ""
}

// pageFile writes a TIFF of n pages with a black patch each; page k is 100 k
// pixels wide.
func pageFile(t *testing.T, n int) string {
	t.Helper()
	order := binary.LittleEndian
	out := bytes.NewBufferString("II*\x00\x00\x00\x00\x00")
	link := 4
	for k := 1; k <= n; k++ {
		w, h, strip := 100*k, 100, out.Len()
		out.Write(patch(w, h))
		order.PutUint32(out.Bytes()[link:], uint32(out.Len()))
		tags := [][2]uint32{{256, uint32(w)}, {257, uint32(h)}, {258, 8}, {259, 1}, {262, 1},
			{273, uint32(strip)}, {277, 1}, {278, uint32(h)}, {279, uint32(w * h)}}
		_ = binary.Write(out, order, uint16(len(tags)))
		for _, tag := range tags {
			_ = binary.Write(out, order, []uint16{uint16(tag[0]), 4})
			_ = binary.Write(out, order, []uint32{1, tag[1]})
		}
		link = out.Len()
		out.Write([]byte{0, 0, 0, 0})
	}
	path := filepath.Join(t.TempDir(), "pages.tiff")
	if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func patch(w, h int) []byte {
	pix := bytes.Repeat([]byte{255}, w*h)
	for y := 20; y < 32; y++ {
		for x := 20; x < 30; x++ {
			pix[y*w+x] = 0
		}
	}
	return pix
}
