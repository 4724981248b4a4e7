//go:build cgo

package tesseract

// #cgo LDFLAGS: -llept
import "C"
