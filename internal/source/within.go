package source

import (
	"path/filepath"
	"strings"
)

// within reports whether path lies in folder or is folder itself.
func within(path, folder string) bool {
	_, in := below(path, folder)
	return in
}

// below is a path from a folder that it lies in, with forward slashes.
func below(path, folder string) (rel string, in bool) {
	if path == "" || IsURL(path) {
		return "", false
	}
	rel, err := filepath.Rel(resolved(folder), resolved(path))
	if err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return "", false
	}
	return filepath.ToSlash(rel), true
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
