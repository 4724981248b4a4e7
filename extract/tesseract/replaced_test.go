//go:build cgo && linux

package tesseract

import (
	"debug/elf"
	"fmt"
	"image"
	"os"
	"reflect"
	"testing"

	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// TestReplacementsReadTheSame has the same page read with the libraries' own
// functions and with what takes their place, from the start of the engine on.
func TestReplacementsReadTheSame(t *testing.T) {
	t.Cleanup(func() { replace(true) })
	page := specimen.Page(150, 0, 255)
	read := func(replaced bool) *extract.Recognition {
		replace(replaced)
		e, err := New("")
		if err != nil {
			t.Fatal(err)
		}
		got, err := e.Recognise(t.Context(), page, extract.Request{DPI: 150})
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	own, replaced := read(false), read(true)
	if len(own.Lines) < 5 {
		t.Fatalf("%d lines read", len(own.Lines))
	}
	if !reflect.DeepEqual(own, replaced) {
		t.Errorf("read %+v, with the libraries' own functions %+v", replaced, own)
	}
}

// TestTheLibrariesFindWhatTakesTheirPlace looks for the names in what the
// program exports: one that is not there is never called.
func TestTheLibrariesFindWhatTakesTheirPlace(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	program, err := elf.Open(self)
	if err != nil {
		t.Fatal(err)
	}
	defer program.Close() //nolint:errcheck // it was only read
	symbols, err := program.DynamicSymbols()
	if err != nil {
		t.Fatal(err)
	}
	exported := map[string]bool{}
	for _, s := range symbols {
		exported[s.Name] = exported[s.Name] || s.Section != elf.SHN_UNDEF
	}
	for _, name := range []string{"GOMP_parallel", "GOMP_parallel_sections", "GOMP_sections_start", "GOMP_sections_next", "GOMP_sections_end_nowait", "pixWriteMem",
		"_ZN9tesseract15TessdataManager12GetComponentENS_12TessdataTypeEPNS_5TFileE", "_ZN9tesseract13UnicharAmbigs13LoadUniversalERKNS_10UNICHARSETEPS1_"} {
		if !exported[name] {
			t.Errorf("%s is not exported", name)
		}
	}
}

// BenchmarkStart loads both languages, with what takes the place of the
// libraries' functions and without.
func BenchmarkStart(b *testing.B) {
	b.Cleanup(func() { replace(true) })
	blank := image.NewGray(image.Rect(0, 0, 100, 100))
	for _, replaced := range []bool{true, false} {
		b.Run(fmt.Sprintf("replaced=%t", replaced), func(b *testing.B) {
			replace(replaced)
			for b.Loop() {
				e, err := New("")
				if err != nil {
					b.Fatal(err)
				}
				if _, err := e.Recognise(b.Context(), blank, extract.Request{DPI: 150}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
