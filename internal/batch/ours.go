package batch

import (
	"errors"
	"fmt"
	"os"
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
	own := []struct{ file, sign string }{
		{filepath.Join(o.Out, indexName), indexSign},
		{filepath.Join(o.Out, summaryName), summarySign},
		{filepath.Join(o.Out, reportName), reportSign},
	}
	if o.Lines != "" {
		own = append(own, struct{ file, sign string }{o.Lines, lineSign})
	}
	for _, f := range own {
		if !free(f.file) && !begins(f.file, f.sign) {
			return &OutputError{Path: f.file, Err: ErrNotOurs}
		}
	}
	return nil
}

// checkPlaces finds a file in the place of a document's output or one of its
// views, which would be written over it. What the ledger says that a run wrote
// is the run's, whatever was done to it since.
func (o Options) checkPlaces(e ledger.Entry) error {
	ours := files(e)
	for _, v := range append([]View{{Ending: outputEnding, Sign: outputSign}}, o.Views...) {
		name := e.Name + v.Ending
		file := filepath.Join(o.Out, filepath.FromSlash(name))
		known := slices.ContainsFunc(ours, func(w written) bool { return w.Name == name })
		if !known && !free(file) && !begins(file, v.Sign) {
			return &notOursError{name}
		}
	}
	return nil
}

// free reports a place with nothing in it, or a file without a byte. A folder
// is left to the system to refuse.
func free(file string) bool {
	info, err := os.Lstat(file)
	return err != nil || info.IsDir() || info.Mode().IsRegular() && info.Size() == 0
}
