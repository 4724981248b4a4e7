// Package tesseract is the recognition engine: Tesseract by way of gosseract,
// the only part of the program that needs cgo. A build without cgo has the same
// functions, which say so.
//
// One pass a page gives everything: words in lines, with boxes and confidences.
// The environment should hold OMP_THREAD_LIMIT=1 before the process starts:
// where OpenMP's entry points are not replaced (see openmp.c), one page takes
// six times as long without.
package tesseract

import "strings"

// DefaultLanguage is English and French.
const DefaultLanguage = "eng+fra"

// languages parts "eng+fra" into its names.
func languages(joined string) []string {
	var out []string
	for _, l := range strings.Split(joined, "+") {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}
