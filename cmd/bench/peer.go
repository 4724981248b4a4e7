package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"

	"golang.org/x/sync/errgroup"
)

func processors() int { return runtime.GOMAXPROCS(0) }

// command runs a program; its output is an error's text.
func command(ctx context.Context, name string, args ...string) error {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	return nil
}

// againstOCRmyPDF takes the files one by one through both programs, each with a
// process for every processor. OCRmyPDF is asked for nothing that does not
// serve reading: it turns and straightens pages, as jdscribe does, and writes a
// plain PDF.
func (b *bench) againstOCRmyPDF(ctx context.Context, pages int) error {
	peer, err := exec.LookPath("ocrmypdf")
	if err != nil {
		fmt.Println("OCRmyPDF is not installed: no ratio against it")
		return nil
	}
	lang := b.lang
	if lang == "auto" {
		lang = "eng"
	}
	ours := side{"jdscribe", func(ctx context.Context) error {
		for _, file := range b.files {
			if err := command(ctx, b.program, "extract", "--lang", b.lang, file); err != nil {
				return err
			}
		}
		return nil
	}}
	for _, options := range [][]string{{"--rotate-pages", "--deskew"}, nil} {
		theirs := side{"OCRmyPDF", func(ctx context.Context) error {
			for _, file := range b.files {
				args := append([]string{"--quiet", "--output-type", "pdf", "--optimize", "0", "-l", lang, "--jobs", fmt.Sprint(processors())}, options...) //nolint:misspell // its own option
				if err := command(ctx, peer, append(args, file, filepath.Join(b.work, "out.pdf"))...); err != nil {
					return err
				}
			}
			return nil
		}}
		c, err := b.inTurn(ctx, ours, theirs)
		if err != nil {
			return err
		}
		fmt.Printf("jdscribe %.2f pages/s, OCRmyPDF -l %s %v %.2f pages/s: %.2f x as fast, by processor time %.2f x\n", float64(pages)/c.first.wall,
			lang, options, float64(pages)/c.second.wall, 1/c.ratio.wall, 1/c.ratio.processor)
	}
	return b.together(ctx, peer, lang, pages)
}

// together compares a run over all files, corrected and structured, with OCRmyPDF
// over as many of them at once as there are processors: neither waits for a
// file's last page.
func (b *bench) together(ctx context.Context, peer, lang string, pages int) error {
	ours := side{"jdscribe run", func(ctx context.Context) error {
		args := append([]string{"run", "--force", "--lang", b.lang, "--out", filepath.Join(b.work, "json")}, b.files...)
		return command(ctx, b.program, args...)
	}}
	theirs := side{"OCRmyPDF", func(ctx context.Context) error {
		group, ctx := errgroup.WithContext(ctx)
		group.SetLimit(processors())
		for i, file := range b.files {
			group.Go(func() error {
				return command(ctx, peer, "--quiet", "--output-type", "pdf", "--optimize", "0", "-l", lang, "--jobs", "1", //nolint:misspell // its own option
					"--rotate-pages", "--deskew", file, filepath.Join(b.work, fmt.Sprintf("out%d.pdf", i)))
			})
		}
		return group.Wait()
	}}
	c, err := b.inTurn(ctx, ours, theirs)
	if err != nil {
		return err
	}
	fmt.Printf("all files in one run, corrected and structured: jdscribe %.2f pages/s, OCRmyPDF -l %s, %d files at once, %.2f pages/s: %.2f x as fast, by processor time %.2f x\n",
		float64(pages)/c.first.wall, lang, processors(), float64(pages)/c.second.wall, 1/c.ratio.wall, 1/c.ratio.processor)
	return nil
}
