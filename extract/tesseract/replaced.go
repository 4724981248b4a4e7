//go:build cgo

package tesseract

// #cgo LDFLAGS: -lleptonica -ldl
// #include "replaced.h"
import "C"

// replace says whether the functions of replaced.h stand in for the libraries'
// own, as they do unless it is called; for comparison alone.
func replace(yes bool) {
	C.jdscribe_replaced = 0
	if yes {
		C.jdscribe_replaced = 1
	}
}
