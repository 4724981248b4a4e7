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
	flag.Parse()
	if err := generate(*out); err != nil {
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

func write(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644)
}
