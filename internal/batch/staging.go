package batch

import (
	"os"
	"path/filepath"

	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/sink"
	"github.com/jdscribe/jdscribe/structure"
)

// prepareStaging makes the folder in which outputs are written before they get
// their names. What a run that died left there is removed; where several workers
// share the folder, each has folders of its own in it.
func (o Options) prepareStaging() error {
	dir := stagingFolder(o.ledger())
	if o.worker == 0 {
		if err := os.RemoveAll(dir); err != nil {
			return &OutputError{Path: dir, Err: err}
		}
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return &OutputError{Path: dir, Err: err}
	}
	return nil
}

// stagingFolder is below the folder of the ledger.
func stagingFolder(ledgers string) string { return filepath.Join(ledgers, ledger.Folder, "staging") }

// outputs are the files of one document.
type outputs []outputFile

type outputFile struct {
	sink.Staged
	written
	data []byte
}

// stage makes a document's output and its views ready. Its error is an
// *OutputError, or a *jdscribe.InternalError where one can't be made.
func (o Options) stage(name string, jd *structure.JobDescription) (outputs, error) {
	main := View{Ending: outputEnding, Make: func(jd *structure.JobDescription) ([]byte, error) { return Encode(jd) }}
	var out outputs
	for _, v := range append([]View{main}, o.Views...) {
		staged, data, err := o.stageView(name+v.Ending, v, jd)
		if err != nil {
			out.discard()
			return nil, err
		}
		out = append(out, outputFile{staged, measured(name+v.Ending, staged.Info(), hashOf(data)), data})
	}
	return out, nil
}

func (o Options) stageView(name string, v View, jd *structure.JobDescription) (sink.Staged, []byte, error) {
	data, err := v.made(jd)
	if err != nil {
		return nil, nil, err
	}
	staged, err := o.sink().Stage(name, data)
	return staged, data, err
}

func (o outputs) publish() error {
	for _, file := range o {
		if err := file.Publish(); err != nil {
			return err
		}
	}
	return nil
}

func (o outputs) discard() {
	for _, file := range o {
		file.Discard()
	}
}

func (o outputs) measures() []written {
	var all []written
	for _, file := range o {
		all = append(all, file.written)
	}
	return all
}
