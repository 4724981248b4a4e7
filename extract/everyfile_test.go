package extract

import (
	"context"
	"fmt"
	"image"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// silent is an engine that reads nothing, so that reading every file is quick.
type silent struct{}

func (silent) Name() string { return "silent 1" }

func (silent) Recognise(context.Context, *image.Gray, Request) (*Recognition, error) {
	return &Recognition{}, nil
}

// hardToRead are reference files whose pictures take most of a minute to draw.
var hardToRead = []string{"hugemono", "enormous", "bomb_giant"}

// TestNoPageIsMissing reads every reference file: as many pages come out as the
// file says it has, in order, each with a status and a reason, or the file fails
// with a code.
func TestNoPageIsMissing(t *testing.T) {
	root, err := filepath.EvalSymlinks(filepath.Join("..", "..", "shared"))
	if err != nil {
		t.Skip("no reference material beside the project")
	}
	files, pages := 0, 0
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !readable(path) {
			return err
		}
		files++
		n, err := wholeFile(t.Context(), path)
		pages += n
		if err != nil {
			t.Errorf("%s: %v", path, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files == 0 || pages < files {
		t.Errorf("%d pages of %d files", pages, files)
	}
	t.Logf("%d pages of %d files", pages, files)
}

func readable(path string) bool {
	for _, name := range hardToRead {
		if strings.Contains(path, name) {
			return false
		}
	}
	switch filepath.Ext(path) {
	case ".pdf", ".png":
		return true
	case ".txt":
		return strings.Contains(path, filepath.Join("jd", "ocr"))
	}
	return false
}

// wholeFile reads a file and says how many pages came out.
func wholeFile(ctx context.Context, path string) (int, error) {
	f, err := Open(ctx, path, Options{Engine: silent{}})
	if err != nil {
		if CodeOf(err) == CodeFailed {
			return 0, fmt.Errorf("fails without a reason: %w", err)
		}
		return 0, nil
	}
	count := f.PageCount()
	f.Close()
	doc, err := Read(ctx, path, Options{Engine: silent{}})
	if err != nil {
		return 0, err
	}
	if count == 0 || len(doc.Pages) != count {
		return 0, fmt.Errorf("%d pages of %d", len(doc.Pages), count)
	}
	for i, p := range doc.Pages {
		if p.Number != i+1 || p.Status == "" || p.Method == "" || p.Reason == "" {
			return 0, fmt.Errorf("page %d is number %d, %q by %q: %q", i+1, p.Number, p.Status, p.Method, p.Reason)
		}
	}
	return count, nil
}
