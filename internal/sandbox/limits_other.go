//go:build !linux && !darwin

package sandbox

func limitFiles() {}
