package sandbox

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/extract/enginetest"
)

// The test binary is its own worker: started with the first variable it serves
// with an engine that has the faults which the variable gives, as in
// "exit 2, hang 3" or, for the first attempt alone, "once-exit 2". It leaves a
// file for each fault, whose name the second variable begins.
const (
	faultsVariable = "FAULTS_OF_TEST"
	markVariable   = "MARK_OF_TEST"
	neverReady     = "never ready"
)

func TestMain(m *testing.M) {
	faults, worker := os.LookupEnv(faultsVariable)
	if !worker {
		os.Exit(m.Run())
	}
	if faults == neverReady {
		fmt.Fprintln(os.Stderr, "no such setting")
		os.Exit(2)
	}
	if how, lies := strings.CutPrefix(faults, liar); lies {
		lie(how)
		return
	}
	o := extract.Options{Language: "eng", MaxText: maxMessage, Engine: marker{enginetest.Faulty{
		Word: func(img *image.Gray) string {
			if faults == breakout {
				return breakingOut()
			}
			fmt.Println("an engine may chatter on standard output")
			return fmt.Sprintf("page-%d-by-%d", pageOf(img), os.Getpid())
		},
		Fault: func(img *image.Gray) enginetest.Fault { return faultOf(faults, pageOf(img)) },
	}}}
	if err := Serve(context.Background(), o); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// marker is an engine that leaves marks.
type marker struct{ enginetest.Faulty }

func (marker) Writes() []string { return []string{filepath.Dir(os.Getenv(markVariable))} }

// pageOf reads a page's number off its shape, see pageFile.
func pageOf(img *image.Gray) int { return (img.Rect.Dx() + 50) / 100 }

func faultOf(faults string, page int) enginetest.Fault {
	for part := range strings.SplitSeq(faults, ", ") {
		kind, at, ok := strings.Cut(part, " ")
		if !ok || at != fmt.Sprint(page) {
			continue
		}
		earlier, _ := filepath.Glob(markOf(page) + "*")
		if err := os.WriteFile(markOf(page)+fmt.Sprint(os.Getpid()), nil, 0o600); err != nil {
			panic(err)
		}
		once, first := strings.CutPrefix(kind, "once-")
		if first && len(earlier) > 0 {
			return ""
		}
		return enginetest.Fault(strings.ReplaceAll(once, "_", " "))
	}
	return ""
}

// markOf begins the name of the files that faults on a page leave; the
// process's number ends it.
func markOf(page int) string { return fmt.Sprintf("%s-%d-by-", os.Getenv(markVariable), page) }

// tiffPage is a page of a TIFF as it claims to be, over the pixels of a white
// page with a black patch.
type tiffPage struct{ width, height int }

// pageFile writes a TIFF of n pages; page k is 100 k pixels wide.
func pageFile(t *testing.T, n int) string {
	t.Helper()
	var pages []tiffPage
	for k := 1; k <= n; k++ {
		pages = append(pages, tiffPage{100 * k, 100})
	}
	return tiffFile(t, pages)
}

func tiffFile(t *testing.T, pages []tiffPage) string {
	t.Helper()
	order := binary.LittleEndian
	out := bytes.NewBufferString("II*\x00\x00\x00\x00\x00")
	link := 4
	for _, p := range pages {
		strip := out.Len()
		pixels := patch(min(p.width, 2000), 100)
		out.Write(pixels)
		order.PutUint32(out.Bytes()[link:], uint32(out.Len()))
		tags := [][2]uint32{{256, uint32(p.width)}, {257, uint32(p.height)}, {258, 8}, {259, 1}, {262, 1},
			{273, uint32(strip)}, {277, 1}, {278, uint32(p.height)}, {279, uint32(len(pixels))}}
		_ = binary.Write(out, order, uint16(len(tags)))
		for _, tag := range tags {
			_ = binary.Write(out, order, []uint16{uint16(tag[0]), 4})
			_ = binary.Write(out, order, []uint32{1, tag[1]})
		}
		link = out.Len()
		out.Write([]byte{0, 0, 0, 0})
	}
	return temporary(t, "pages.tiff", out.Bytes())
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

func temporary(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
