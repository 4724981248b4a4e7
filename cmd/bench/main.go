// Command bench measures extraction on a folder of scanned PDFs: against
// OCRmyPDF, where that is installed, and against Tesseract alone over the same
// pictures. It is for developers; see `make bench`.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	if err := run(context.Background(), os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// bench is what a measurement needs.
type bench struct {
	program string // jdscribe
	files   []string
	lang    string
	runs    int
	work    string // folder for pictures and outputs
}

func run(ctx context.Context, args []string) error {
	if len(args) > 0 && args[0] == pageWorker {
		return work(ctx, args[1:])
	}
	b := bench{}
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	flags.StringVar(&b.program, "program", "bin/jdscribe", "jdscribe, as built")
	flags.StringVar(&b.lang, "lang", "auto", "language models, as for jdscribe")
	flags.IntVar(&b.runs, "runs", 3, "runs of each side; one more comes first and does not count")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return errors.New("name a folder of scanned PDFs")
	}
	for _, folder := range flags.Args() {
		found, err := filepath.Glob(filepath.Join(folder, "*.pdf"))
		if err != nil {
			return err
		}
		b.files = append(b.files, found...)
	}
	if len(b.files) == 0 {
		return fmt.Errorf("no PDF in %s", strings.Join(flags.Args(), ", "))
	}
	var err error
	if b.work, err = os.MkdirTemp("", "jdscribe-bench-*"); err != nil {
		return err
	}
	defer os.RemoveAll(b.work) //nolint:errcheck // temporary files
	return b.measure(ctx)
}

func (b *bench) measure(ctx context.Context) error {
	pages, calls, err := b.capture(ctx)
	if err != nil {
		return err
	}
	fmt.Printf("%d files, %d pages, %d recognitions, --lang %s, %d processors, %d runs of each\n", len(b.files), pages, calls, b.lang, processors(), b.runs)
	if err := b.againstTesseract(ctx, pages); err != nil {
		return err
	}
	return b.againstOCRmyPDF(ctx, pages)
}
