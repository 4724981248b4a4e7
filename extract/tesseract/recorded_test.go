package tesseract

import (
	"flag"
	"testing"

	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/extract/enginetest"
)

const recording = "testdata/recorded"

var record = flag.Bool("record", false, "record the engine's answers anew")

// TestRecordedEngine takes the contract to what the engine said when it was
// recorded; it needs no engine.
func TestRecordedEngine(t *testing.T) {
	var e extract.Engine
	var err error
	if *record {
		e, err = recorder()
	} else {
		e, err = enginetest.Replay(recording, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	enginetest.Contract(t, e)
}

func recorder() (extract.Engine, error) {
	live, err := New("")
	if err != nil {
		return nil, err
	}
	if err := enginetest.Forget(recording); err != nil {
		return nil, err
	}
	return enginetest.Record(recording, live)
}
