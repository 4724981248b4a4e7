package batch

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/jdscribe/jdscribe/internal/ledger"
)

// writeLines writes the outputs of a run into one file, a line each, in order
// of their names.
func writeLines(ctx context.Context, l *ledger.Ledger, o Options) error {
	return writeStream(o.Lines, func(w io.Writer) error {
		for e, err := range l.Entries(ctx) {
			if err != nil {
				return err
			}
			if !e.HasOutput() {
				continue
			}
			if err := writeLine(w, outputBase(o.Out, Item{Rel: e.Name})+outputEnding); err != nil {
				return err
			}
		}
		return nil
	})
}

// writeLine writes an output without its line breaks.
func writeLine(w io.Writer, file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var line bytes.Buffer
	if err := json.Compact(&line, data); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	line.WriteByte('\n')
	_, err = w.Write(line.Bytes())
	return err
}
