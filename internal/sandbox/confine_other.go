//go:build !linux || (!amd64 && !arm64)

package sandbox

func confine() {}

func hide() {}
