//go:build cgo && linux

package tesseract

import (
	"debug/elf"
	"os"
	"reflect"
	"testing"

	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/extract/internal/specimen"
)

// TestReplacementsReadTheSame has the same page read with the libraries' own
// functions and with what takes their place.
func TestReplacementsReadTheSame(t *testing.T) {
	e, err := New("")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { replace(true) })
	page := specimen.Page(150, 0, 255)
	read := func(replaced bool) *extract.Recognition {
		replace(replaced)
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
	for _, name := range []string{"GOMP_parallel", "GOMP_parallel_sections", "GOMP_sections_start", "GOMP_sections_next", "GOMP_sections_end_nowait", "pixWriteMem"} {
		if !exported[name] {
			t.Errorf("%s is not exported", name)
		}
	}
}
