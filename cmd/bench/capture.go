package main

import (
	"context"
	"encoding/binary"
	"flag"
	"fmt"
	"image"
	"math"
	"os"
	"path/filepath"

	"golang.org/x/image/bmp"
	"golang.org/x/sync/errgroup"

	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/extract/tesseract"
	"github.com/jdscribe/jdscribe/internal/sandbox"
)

const pageWorker = "page-worker"

// work is a worker process; with a folder it keeps what the engine is asked.
func work(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet(pageWorker, flag.ContinueOnError)
	lang, keep := flags.String("lang", "auto", ""), flags.String("keep", "", "")
	if err := flags.Parse(args); err != nil {
		return err
	}
	o := extract.Options{MaxBytes: 1 << 30, Known: dict.Default().Known}
	if *lang != "auto" {
		o.Language = *lang
	}
	engine, err := tesseract.New(o.Language)
	if err != nil {
		return err
	}
	o.Engine = engine
	if *keep != "" {
		if err := os.MkdirAll(*keep, 0o777); err != nil {
			return err
		}
		o.Engine = keeper{engine, *keep}
	}
	return sandbox.Serve(ctx, o)
}

// extractAll reads all files with one set of workers and counts their pages.
func (b *bench) extractAll(ctx context.Context, keep string) (pages int, err error) {
	self, err := os.Executable()
	if err != nil {
		return 0, err
	}
	pool, err := sandbox.New(sandbox.Options{Command: []string{self, pageWorker, "-lang", b.lang, "-keep", keep}})
	if err != nil {
		return 0, err
	}
	defer pool.Close() //nolint:errcheck // it has done its work
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(processors() + 1)
	counts := make([]int, len(b.files))
	for i, file := range b.files {
		group.Go(func() error {
			doc, err := pool.Read(ctx, file)
			if err != nil {
				return err
			}
			counts[i] = len(doc.Pages)
			return nil
		})
	}
	err = group.Wait()
	for _, n := range counts {
		pages += n
	}
	return pages, err
}

// capture reads all files once and keeps every picture that the engine is
// handed.
func (b *bench) capture(ctx context.Context) (pages, calls int, err error) {
	folder := filepath.Join(b.work, "pictures")
	if pages, err = b.extractAll(ctx, folder); err != nil {
		return 0, 0, err
	}
	kept, err := filepath.Glob(filepath.Join(folder, "*", "*.bmp"))
	return pages, len(kept), err
}

// keeper is an engine that keeps each picture in a folder of all that are asked
// alike.
type keeper struct {
	extract.Engine
	folder string
}

// Writes are the folders that a keeper writes to.
func (k keeper) Writes() []string { return []string{k.folder} }

func (k keeper) Recognise(ctx context.Context, img *image.Gray, r extract.Request) (*extract.Recognition, error) {
	if err := k.keep(img, r); err != nil {
		return nil, err
	}
	return k.Engine.Recognise(ctx, img, r)
}

// keep writes a form that costs next to nothing to read and holds the
// resolution.
func (k keeper) keep(img *image.Gray, r extract.Request) error {
	threshold := 0
	if r.Local {
		threshold = 2
	}
	group := filepath.Join(k.folder, fmt.Sprintf("%s,%d,%d", r.Language, r.Layout, threshold))
	if err := os.MkdirAll(group, 0o777); err != nil {
		return err
	}
	f, err := os.CreateTemp(group, "*.bmp")
	if err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // Sync tells
	if err := bmp.Encode(f, img); err != nil {
		return err
	}
	perMetre := binary.LittleEndian.AppendUint32(nil, uint32(math.Round(r.DPI/0.0254)))
	if _, err := f.WriteAt(append(perMetre, perMetre...), 38); err != nil {
		return err
	}
	return f.Sync()
}
