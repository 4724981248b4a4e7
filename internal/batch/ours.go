package batch

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/jdscribe/jdscribe/internal/ledger"
)

// How the files of a run begin: what is over an output's place and begins
// otherwise is somebody's own and is left alone. Each view has its own sign.
const (
	outputSign  = "{\n  \"schema_version\": "
	lineSign    = "{\"schema_version\":"
	indexSign   = "path,output,state,reason,sha256,"
	summarySign = "{\n  \"files\": "
	reportSign  = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n" +
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>jdscribe – "
)

// notOursError is a file in an output's place that no run made.
type notOursError struct{ name string }

func (e *notOursError) Error() string {
	return fmt.Sprintf("its output would be written over %s, which jdscribe did not make", e.name)
}

// ErrNotOurs is a file in the place of one of the run's own that no run made.
var ErrNotOurs = errors.New("is in the way: jdscribe did not make it")

// checkOwn finds files in the places of the run's own account. Its error is an
// *OutputError of ErrNotOurs.
func (o Options) checkOwn() error {
	for _, own := range []struct{ name, sign string }{{indexName, indexSign}, {summaryName, summarySign}, {reportName, reportSign}} {
		if !o.free(own.name) && !o.begins(own.name, own.sign) {
			return &OutputError{Path: o.sink().At(own.name), Err: ErrNotOurs}
		}
	}
	lines := Options{Out: filepath.Dir(o.Lines)}
	if name := filepath.Base(o.Lines); o.Lines != "" && !lines.free(name) && !lines.begins(name, lineSign) {
		return &OutputError{Path: o.Lines, Err: ErrNotOurs}
	}
	return nil
}

// checkPlaces finds what keeps a document's output or one of its views from
// being written: a name that can't be, or a file in its place that would be
// written over. What the ledger says that a run wrote is the run's, whatever was
// done to it since.
func (o Options) checkPlaces(e ledger.Entry) error {
	ours := files(e)
	for _, v := range append([]View{{Ending: outputEnding, Sign: outputSign}}, o.Views...) {
		name := e.Name + v.Ending
		if err := o.sink().Ready(name); err != nil {
			return err
		}
		known := slices.ContainsFunc(ours, func(w written) bool { return w.Name == name })
		if !known && !o.free(name) && !o.begins(name, v.Sign) {
			return &notOursError{name}
		}
	}
	return nil
}
