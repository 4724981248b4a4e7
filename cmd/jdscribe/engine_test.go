package main

import (
	"flag"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/extract/enginetest"
)

// The command and its workers run with a recorded engine, so that these tests
// need none: the variable holds "replay" or "record" and the recording's
// folder, or noEngine.
const (
	engineVariable = "ENGINE_OF_TEST"
	replayed       = "replay:"
	recorded       = "record:"
	recording      = "testdata/recorded"
)

var record = flag.Bool("record", false, "record anew what the engine says to the tests' files")

// forget empties the recording once, where it is made anew.
var forget = sync.OnceValue(func() error { return enginetest.Forget(recording) })

// engineForTests is the variable's value.
func engineForTests(t *testing.T) string {
	t.Helper()
	folder, err := filepath.Abs(recording)
	if err == nil && *record {
		err = forget()
	}
	if err != nil {
		t.Fatal(err)
	}
	if *record {
		return recorded + folder
	}
	return replayed + folder
}

// standIn puts the engine that the variable names in the place of the real one,
// which answers only what is not recorded.
func standIn(value string) error {
	live := recogniser.start
	folder, replay := strings.CutPrefix(value, replayed)
	switch {
	case value == noEngine:
		missing := &extract.Error{Code: extract.CodeNoEngine}
		recogniser.start = func(string) (extract.Engine, error) { return nil, missing }
		recogniser.name = func() string { return noEngine }
		recogniser.languages = func() ([]string, error) { return nil, missing }
	case replay:
		return standInRecorded(folder, live)
	case strings.HasPrefix(value, recorded):
		recogniser.start = func(language string) (extract.Engine, error) {
			engine, err := live(language)
			if err != nil {
				return nil, err
			}
			return enginetest.Record(strings.TrimPrefix(value, recorded), engine)
		}
	default:
		return fmt.Errorf("%s is %q", engineVariable, value)
	}
	return nil
}

func standInRecorded(folder string, live func(string) (extract.Engine, error)) error {
	engine, err := enginetest.Replay(folder, nil)
	if err != nil {
		return err
	}
	there := []string{"eng", "fra", "osd"}
	recogniser.name = engine.Name
	recogniser.languages = func() ([]string, error) { return there, nil }
	recogniser.start = func(language string) (extract.Engine, error) {
		for _, name := range strings.FieldsFunc(language, func(r rune) bool { return r == '+' }) {
			if !slices.Contains(there, name) {
				return nil, &extract.Error{Code: extract.CodeNoLanguage, Detail: name}
			}
		}
		behind, err := live(language)
		if err != nil {
			behind = nil // the recording is all there is
		}
		return enginetest.Replay(folder, behind)
	}
	return nil
}
