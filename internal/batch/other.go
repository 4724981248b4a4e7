package batch

import (
	"io/fs"
	"path/filepath"
	"strings"
)

// outputSign is how an output begins.
const outputSign = "{\n  \"schema_version\""

// otherOutputs are the outputs below the folder that are of no item of the
// run: their inputs are gone, or were another run's. They are left where they
// are, for nobody but a person can tell which. A folder that cannot be read
// holds none.
func otherOutputs(out string, results []Result) []string {
	ours := map[string]bool{}
	for _, r := range results {
		ours[r.Item.output()] = true
	}
	others := []string{}
	_ = filepath.WalkDir(out, func(path string, entry fs.DirEntry, err error) error {
		rel, relErr := filepath.Rel(out, path)
		if err != nil || relErr != nil || entry.IsDir() || !strings.HasSuffix(path, ".json") || ours[filepath.ToSlash(rel)] {
			return nil //nolint:nilerr // what cannot be read is no output
		}
		if begins(path, outputSign) {
			others = append(others, filepath.ToSlash(rel))
		}
		return nil
	})
	return others
}
