package source

import (
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// glob is a pattern of names, as in "archive/**/*.pdf". A folder that it
// matches is taken with all below. Outputs are named from the folder that comes
// before the first wildcard.
type glob struct {
	base    string
	pattern string   // below base, with forward slashes
	parts   []string // of the pattern; nil where a part may match several
}

// globOf is the pattern that a name is; nil where it is none, or the name of a
// file that exists.
func globOf(name string) *glob {
	if !strings.ContainsAny(name, "*?[{") {
		return nil
	}
	if _, err := os.Lstat(name); err == nil {
		return nil
	}
	base, pattern := doublestar.SplitPattern(filepath.ToSlash(name))
	g := &glob{base: filepath.FromSlash(base), pattern: path.Clean(pattern)}
	if !strings.Contains(pattern, "{") {
		g.parts = strings.Split(g.pattern, "/")
	}
	return g
}

func (g *glob) check(out string) error {
	if !doublestar.ValidatePattern(g.pattern) {
		return ErrPattern
	}
	if rel, in := below(out, g.base); in && (rel == "." || g.reaches(rel)) {
		return ErrInside
	}
	_, err := named{path: g.base}.look("")
	return err
}

func (g *glob) walk(w *walk) error {
	if err := g.check(w.out); err != nil {
		return err
	}
	err := folderWalk{walk: w, root: g.base, glob: g}.run()
	if err == nil && !w.found {
		err = ErrNoMatch
	}
	return err
}

// chooses reports a name that the pattern matches, or one in a folder that it
// matches. No pattern matches all.
func (g *glob) chooses(rel string) bool {
	if g == nil {
		return true
	}
	for ; rel != "." && rel != "/"; rel = path.Dir(rel) {
		if doublestar.MatchUnvalidated(g.pattern, rel) {
			return true
		}
	}
	return false
}

// reaches reports a folder in which something may be that the pattern chooses.
func (g *glob) reaches(folder string) bool {
	if g == nil || g.parts == nil || g.chooses(folder) {
		return true
	}
	for i, part := range strings.Split(folder, "/") {
		switch {
		case i >= len(g.parts):
			return false
		case g.parts[i] == "**":
			return true
		case !doublestar.MatchUnvalidated(g.parts[i], part):
			return false
		}
	}
	return true
}
