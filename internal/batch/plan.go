// Package batch takes files and folders through jdscribe and accounts for
// every one of them: an output each, an index, a summary, and a reason for
// what could not be done.
package batch

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// Item is a file to take.
type Item struct {
	Path string // to open
	Rel  string // below the output folder, with forward slashes and without ".json"
	Skip string // why it is not taken; empty when it is
}

// InputError is an input that cannot be taken at all.
type InputError struct {
	Path string
	Err  error
}

func (e *InputError) Error() string { return fmt.Sprintf("%s: %v", e.Path, e.Err) }
func (e *InputError) Unwrap() error { return e.Err }

// What is wrong with the inputs of a run, beside what the system says.
var (
	ErrNothing  = errors.New("holds no PDF, TIFF, PNG, JPEG or text file")
	ErrInside   = errors.New("the output folder lies inside this input folder")
	ErrSame     = errors.New("two inputs would be written to the same output")
	ErrSpecial  = errors.New("is not a regular file")
	ErrReserved = errors.New("would be written over the run's own " + summaryName)
)

// Plan lists the files of the inputs in order of their output names. Folders
// are walked; symbolic links in them are not followed. A file that is named
// itself is always taken; in a folder, what is clearly no document is listed
// with a reason to skip it. The error is an *InputError.
func Plan(inputs []string, out string) ([]Item, error) {
	var items []Item
	for _, in := range inputs {
		found, err := planInput(in, out)
		if err != nil {
			return nil, &InputError{Path: in, Err: err}
		}
		items = append(items, found...)
	}
	sort.SliceStable(items, func(i, j int) bool { return items[i].Rel < items[j].Rel })
	return items, checkOutputs(items)
}

// checkOutputs finds files that would overwrite each other's output or the
// run's own summary.
func checkOutputs(items []Item) error {
	for i, item := range items {
		if i > 0 && item.Rel == items[i-1].Rel {
			return &InputError{Path: item.Path, Err: fmt.Errorf("%w as %s", ErrSame, items[i-1].Path)}
		}
		if item.Rel+".json" == summaryName && item.Skip == "" {
			return &InputError{Path: item.Path, Err: ErrReserved}
		}
	}
	return nil
}

func planInput(in, out string) ([]Item, error) {
	info, err := os.Stat(in)
	switch {
	case err != nil:
		return nil, cause(err)
	case info.IsDir():
		return planFolder(in, out)
	case !info.Mode().IsRegular():
		return nil, ErrSpecial
	}
	return []Item{{Path: in, Rel: filepath.Base(in)}}, nil
}

func planFolder(root, out string) ([]Item, error) {
	if within(out, root) {
		return nil, ErrInside
	}
	var items []Item
	taken := 0
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		rel, relErr := filepath.Rel(root, path)
		if relErr != nil {
			return relErr
		}
		item := Item{Path: path, Rel: filepath.ToSlash(rel)}
		switch {
		case err != nil && path == root:
			return cause(err)
		case err != nil:
			item.Skip = "cannot be opened: " + cause(err).Error()
		case path != root && strings.HasPrefix(entry.Name(), "."):
			return skipHidden(entry)
		case entry.IsDir():
			return nil
		default:
			item.Skip = skipReason(path, entry)
		}
		if item.Skip == "" {
			taken++
		}
		items = append(items, item)
		return nil
	})
	if err == nil && taken == 0 {
		err = ErrNothing
	}
	return items, err
}

func skipHidden(entry fs.DirEntry) error {
	if entry.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// documentNames are the endings of the files that a folder's walk takes
// without a look inside.
var documentNames = map[string]bool{".pdf": true, ".tif": true, ".tiff": true, ".png": true,
	".jpg": true, ".jpeg": true, ".txt": true, ".md": true}

func skipReason(path string, entry fs.DirEntry) string {
	switch {
	case entry.Type()&fs.ModeSymlink != 0:
		return "is a symbolic link"
	case !entry.Type().IsRegular():
		return ErrSpecial.Error()
	case documentNames[strings.ToLower(filepath.Ext(path))] || startsLikeDocument(path):
		return ""
	}
	return "is not a PDF, TIFF, PNG, JPEG or text file by name or content"
}

// startsLikeDocument looks at the first bytes of a file with an unknown name.
func startsLikeDocument(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close() //nolint:errcheck // read only
	head := make([]byte, 8)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return false
	}
	for _, magic := range []string{"%PDF-", "II*\x00", "MM\x00*", "\x89PNG\r\n\x1a\n", "\xff\xd8\xff"} {
		if strings.HasPrefix(string(head[:n]), magic) {
			return true
		}
	}
	return false
}

// within reports whether path lies in folder or is folder itself.
func within(path, folder string) bool {
	if path == "" {
		return false
	}
	rel, err := filepath.Rel(resolved(folder), resolved(path))
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// resolved is the absolute path with the links of its existing part followed.
func resolved(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	if real, err := filepath.EvalSymlinks(abs); err == nil {
		return real
	}
	parent := filepath.Dir(abs)
	if parent == abs {
		return abs
	}
	return filepath.Join(resolved(parent), filepath.Base(abs))
}

// cause is what the system said, without the path that the message names anyway.
func cause(err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}
