package dict

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// errNotRegular is what a pipe, a socket or a device is to a reader of texts: it
// might never end.
var errNotRegular = errors.New("neither a regular file nor a folder")

// textFiles are the texts among files and in folders, in order.
func textFiles(paths []string) ([]string, error) { return regularFiles(paths, isText) }

func isText(path string) bool {
	ext := filepath.Ext(strings.TrimSuffix(path, ".xz"))
	return ext == ".txt" || ext == ".md"
}

// regularFiles are the files that are named and those in folders that wanted
// accepts, in order. What is no regular file is left out of a folder, and an
// error where it is named. A link counts as what it leads to.
func regularFiles(paths []string, wanted func(path string) bool) ([]string, error) {
	var out []string
	for _, p := range paths {
		info, err := os.Stat(p)
		switch {
		case err != nil:
			return nil, err
		case info.Mode().IsRegular():
			out = append(out, p)
			continue
		case !info.IsDir():
			return nil, &fs.PathError{Op: "read", Path: p, Err: errNotRegular}
		}
		// The separator makes a link to a folder the folder.
		err = filepath.WalkDir(p+string(filepath.Separator), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !wanted(path) {
				return err
			}
			info, err := os.Stat(path)
			if err == nil && info.Mode().IsRegular() {
				out = append(out, path)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}
