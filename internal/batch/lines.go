package batch

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"

	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/sink"
)

// writeLines writes the outputs of a run into one file, a line each, in order
// of their names.
func writeLines(ctx context.Context, l *ledger.Ledger, o Options) error {
	return sink.WriteStream(o.Lines, func(w io.Writer) error {
		for e, err := range l.Entries(ctx) {
			if err != nil {
				return err
			}
			if !e.HasOutput() {
				continue
			}
			if err := o.writeLine(w, e.Name+outputEnding); err != nil {
				return err
			}
		}
		return nil
	})
}

// writeLine writes an output without its line breaks.
func (o Options) writeLine(w io.Writer, name string) error {
	data, err := o.sink().Read(name)
	if err != nil {
		return err
	}
	var line bytes.Buffer
	if err := json.Compact(&line, data); err != nil {
		return fmt.Errorf("%s: %w", o.sink().At(name), err)
	}
	line.WriteByte('\n')
	_, err = w.Write(line.Bytes())
	return err
}
