//go:build cgo && linux

package tesseract

import (
	"debug/elf"
	"os"
	"testing"
)

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
	for _, name := range []string{"GOMP_parallel", "GOMP_parallel_sections", "GOMP_sections_next", "GOMP_sections_end_nowait", "pixWriteMem"} {
		if !exported[name] {
			t.Errorf("%s is not exported", name)
		}
	}
}
