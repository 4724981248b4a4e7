package source

import (
	"os"
	"path"
	"path/filepath"

	"github.com/jdscribe/jdscribe/internal/archive"
	"github.com/jdscribe/jdscribe/internal/blame"
)

// named is a file or a folder that is named itself. It is always taken.
type named struct {
	path string
	rel  string // of its outputs, or of the folder for them; empty for the usual
}

func (n named) check(out string) error {
	_, err := n.look(out)
	return err
}

func (n named) look(out string) (folder bool, err error) {
	info, err := os.Stat(n.path)
	switch {
	case err != nil:
		return false, blame.Cause(err)
	case info.IsDir() && within(out, n.path):
		return true, ErrInside
	case !info.IsDir() && !info.Mode().IsRegular():
		return false, ErrSpecial
	}
	return info.IsDir(), nil
}

func (n named) walk(w *walk) error {
	folder, err := n.look(w.out)
	switch {
	case err != nil:
		return err
	case folder:
		return folderWalk{walk: w, root: n.path, rel: n.rel}.run()
	}
	return w.file(n.path, Item{Path: n.path, Rel: n.name()})
}

// file hands a file on, or the members of an archive.
func (w *walk) file(file string, i Item) error {
	if archive.Is(file) && i.Fail == "" && (i.Skip == "" || i.Skip == skipKind) {
		return archived{file: file, path: i.Path, rel: i.Rel}.walk(w)
	}
	return w.item(i)
}

// name is the output's of a file.
func (n named) name() string {
	if n.rel != "" {
		return n.rel
	}
	return filepath.Base(n.path)
}

// under is a name below a folder of the outputs.
func under(folder, name string) string {
	if folder == "" {
		return name
	}
	return path.Join(folder, name)
}
