package batch

import (
	"path/filepath"
	"strings"

	"github.com/jdscribe/jdscribe/structure"
)

// readOutput is the output in a file; nil where there is none that is whole.
func readOutput(file string) *structure.JobDescription {
	return Options{Out: filepath.Dir(file)}.readOutput(strings.TrimSuffix(filepath.Base(file), outputEnding))
}
