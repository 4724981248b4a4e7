// Command generate writes the files of testdata: archive/, and in truth/ the
// text and the facts of each.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/jdscribe/jdscribe/internal/specimen"
)

func main() {
	out := flag.String("out", "testdata", "folder to write to")
	worn := flag.String("worn", "", "folder to write worn pages to instead: NAME.pdf and NAME.truth.txt")
	flag.Parse()
	make := func() error { return generate(*out) }
	if *worn != "" {
		make = func() error { return wear(*worn) }
	}
	if err := make(); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func generate(out string) error {
	all, err := specimen.All()
	if err != nil {
		return err
	}
	total := 0
	for _, s := range all {
		files, err := s.Files()
		if err != nil {
			return err
		}
		for _, f := range files {
			if err := write(filepath.Join(out, filepath.FromSlash(f.Path)), f.Bytes); err != nil {
				return err
			}
		}
		total += len(s.Bytes)
		fmt.Printf("%8d bytes  archive/%s\n", len(s.Bytes), s.Path)
	}
	fmt.Printf("%8d bytes in %d files\n", total, len(all))
	return nil
}

// wear writes the pages on which clean-up is measured.
func wear(out string) error {
	pages, err := specimen.WornPages()
	if err != nil {
		return err
	}
	for _, p := range pages {
		if err := write(filepath.Join(out, p.Name+".pdf"), p.PDF); err != nil {
			return err
		}
		if err := write(filepath.Join(out, p.Name+".truth.txt"), []byte(p.Truth)); err != nil {
			return err
		}
	}
	return nil
}

func write(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644)
}
