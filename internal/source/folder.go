package source

import (
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/jdscribe/jdscribe/internal/blame"
)

// folderWalk goes through a folder in order. Symbolic links in it are not
// followed; what has a name with a dot in front is passed over.
type folderWalk struct {
	*walk
	root string
	rel  string // folder for the outputs
	glob *glob  // what it is to be; anything if nil
}

func (f folderWalk) run() error {
	walked, err := filepath.EvalSymlinks(f.root)
	if err != nil {
		return blame.Cause(err)
	}
	return filepath.WalkDir(walked, func(file string, entry fs.DirEntry, err error) error {
		if err != nil && file == walked {
			return blame.Cause(err)
		}
		rel, relErr := filepath.Rel(walked, file)
		if relErr != nil {
			return relErr
		}
		if err == nil && file != walked && strings.HasPrefix(entry.Name(), ".") {
			return pass(entry)
		}
		return f.entry(filepath.ToSlash(rel), entry, err)
	})
}

// entry takes what lies at rel below the folder; err is why it can't be looked
// at.
func (f folderWalk) entry(rel string, entry fs.DirEntry, err error) error {
	folder := entry != nil && entry.IsDir()
	switch {
	case folder && err == nil && (rel == "." || f.glob.reaches(rel)):
		return nil
	case folder && err == nil:
		return fs.SkipDir
	case !f.glob.chooses(rel) && (!folder || !f.glob.reaches(rel)):
		return nil
	}
	file := filepath.Join(f.root, filepath.FromSlash(rel))
	item := Item{Path: file, Rel: under(f.rel, rel)}
	if err != nil {
		item.Fail = notOpened(err)
	} else {
		item.Skip, item.Fail = judge(file, entry)
	}
	return f.file(file, item)
}

// pass leaves what is hidden alone.
func pass(entry fs.DirEntry) error {
	if entry.IsDir() {
		return fs.SkipDir
	}
	return nil
}

func notOpened(err error) string { return "cannot be opened: " + blame.Cause(err).Error() }
