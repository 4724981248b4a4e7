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
	"path"
	"path/filepath"
	"sort"
	"strings"
)

// Item is a file to take.
type Item struct {
	Path string // to open
	Rel  string // below the output folder, with forward slashes and without ".json"
	Skip string // why it is no document; empty when it is taken
	Fail string // why it cannot be taken though it may be one
}

func (i Item) taken() bool { return i.Skip == "" && i.Fail == "" }

// output is the item's output below the output folder.
func (i Item) output() string { return i.Rel + ".json" }

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
	ErrReserved = errors.New("would be written over the run's own " + indexName + " or " + summaryName)
	ErrParent   = errors.New("would be written over the folder of another output")
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

// checkOutputs finds files that would overwrite each other's output, a folder
// of one, or the run's own account.
func checkOutputs(items []Item) error {
	owner, folders := map[string]string{}, map[string]bool{}
	for _, item := range items {
		if !item.taken() {
			continue
		}
		if other, ok := owner[item.output()]; ok {
			return &InputError{Path: item.Path, Err: fmt.Errorf("%w as %s", ErrSame, other)}
		}
		owner[item.output()] = item.Path
		for dir := path.Dir(item.output()); dir != "."; dir = path.Dir(dir) {
			folders[dir] = true
		}
	}
	for _, item := range items {
		switch {
		case item.taken() && folders[item.output()]:
			return &InputError{Path: item.Path, Err: ErrParent}
		case item.taken() && item.output() == summaryName, folders[summaryName], folders[indexName]:
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
	walked, err := filepath.EvalSymlinks(root)
	if err != nil {
		return nil, cause(err)
	}
	var items []Item
	found := 0
	err = filepath.WalkDir(walked, func(file string, entry fs.DirEntry, err error) error {
		rel, relErr := filepath.Rel(walked, file)
		if relErr != nil {
			return relErr
		}
		item := Item{Path: filepath.Join(root, rel), Rel: filepath.ToSlash(rel)}
		switch {
		case err != nil && file == walked:
			return cause(err)
		case err != nil:
			item.Fail = "cannot be opened: " + cause(err).Error()
		case file != walked && strings.HasPrefix(entry.Name(), "."):
			return skipHidden(entry)
		case entry.IsDir():
			return nil
		default:
			item.Skip, item.Fail = judge(file, entry)
		}
		if item.Skip == "" {
			found++
		}
		items = append(items, item)
		return nil
	})
	if err == nil && found == 0 {
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

// judge says why a file found in a folder is skipped, or cannot be taken.
func judge(path string, entry fs.DirEntry) (skip, fail string) {
	switch {
	case entry.Type()&fs.ModeSymlink != 0:
		return "is a symbolic link", ""
	case !entry.Type().IsRegular():
		return ErrSpecial.Error(), ""
	case documentNames[strings.ToLower(filepath.Ext(path))]:
		return "", ""
	}
	switch is, err := startsLikeDocument(path); {
	case err != nil:
		return "", "cannot be opened: " + cause(err).Error()
	case !is:
		return "is not a PDF, TIFF, PNG, JPEG or text file by name or content", ""
	}
	return "", ""
}

// startsLikeDocument looks at the first bytes of a file with an unknown name.
func startsLikeDocument(path string) (bool, error) {
	f, err := os.Open(path)
	if err != nil {
		return false, err
	}
	defer f.Close() //nolint:errcheck // read only
	head := make([]byte, 8)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return false, err
	}
	for _, magic := range []string{"%PDF-", "II*\x00", "MM\x00*", "\x89PNG\r\n\x1a\n", "\xff\xd8\xff"} {
		if strings.HasPrefix(string(head[:n]), magic) {
			return true, nil
		}
	}
	return false, nil
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
	var linkErr *os.LinkError
	switch {
	case errors.As(err, &pathErr):
		return pathErr.Err
	case errors.As(err, &linkErr):
		return linkErr.Err
	}
	return err
}
