package batch

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// walk goes through the files of the inputs, one at a time. Folders are walked
// in order; symbolic links in them are not followed. A file that is named
// itself is always taken; in a folder, what is clearly no document is given
// with a reason to skip it. The error is visit's or an *InputError.
func walk(inputs []string, out string, visit func(Item) error) error {
	for _, in := range inputs {
		var stopped error
		err := walkInput(in, out, func(i Item) error {
			stopped = visit(i)
			return stopped
		})
		switch {
		case stopped != nil:
			return stopped
		case err != nil:
			return &InputError{Path: in, Err: err}
		}
	}
	return nil
}

func walkInput(in, out string, visit func(Item) error) error {
	folder, err := checkInput(in, out)
	switch {
	case err != nil:
		return err
	case folder:
		return walkFolder(in, visit)
	}
	return visit(Item{Path: in, Rel: filepath.Base(in)})
}

// checkInputs gives the first input's *InputError that can be told without a
// walk.
func checkInputs(inputs []string, out string) error {
	for _, in := range inputs {
		if _, err := checkInput(in, out); err != nil {
			return &InputError{Path: in, Err: err}
		}
	}
	return nil
}

func checkInput(in, out string) (folder bool, err error) {
	info, err := os.Stat(in)
	switch {
	case err != nil:
		return false, cause(err)
	case info.IsDir() && within(out, in):
		return true, ErrInside
	case !info.IsDir() && !info.Mode().IsRegular():
		return false, ErrSpecial
	}
	return info.IsDir(), nil
}

func walkFolder(root string, visit func(Item) error) error {
	walked, err := filepath.EvalSymlinks(root)
	if err != nil {
		return cause(err)
	}
	found := false
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
		found = found || item.Skip == ""
		return visit(item)
	})
	if err == nil && !found {
		err = ErrNothing
	}
	return err
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
