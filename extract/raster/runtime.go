// Package raster reads and renders PDF pages with PDFium, compiled to
// WebAssembly and run by wazero: a hostile file stays inside the sandbox, and
// no system package is needed.
//
// A [Document] has an instance of PDFium of its own, because its memory never
// shrinks; the compiled program is shared by the process and kept in a cache
// folder, since compiling it takes seconds and loading it tens of milliseconds.
package raster

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
)

// Errors of opening a document.
var (
	ErrPassword = errors.New("password needed")
	ErrDamaged  = errors.New("not a readable PDF")
)

// memoryPages limits an instance's memory, in WebAssembly pages of 64 KiB:
// 768 MiB, half of what a worker process may hold.
const memoryPages = 768 << 20 >> 16

// shared is the process's compiled PDFium.
var shared struct {
	sync.Mutex
	pool pdfium.Pool
}

// instance is a fresh PDFium; the first one of a process loads or compiles it.
func instance(ctx context.Context, cacheDir string) (pdfium.Pdfium, error) {
	shared.Lock()
	defer shared.Unlock()
	if shared.pool == nil {
		pool, err := start(cacheDir)
		if err != nil {
			return nil, fmt.Errorf("start PDFium: %w", err)
		}
		shared.pool = pool
	}
	return shared.pool.GetInstanceWithContext(ctx)
}

// start does without wazero's WithCloseOnContextDone: its checks make rendering
// of a bitonal letter page take 0.57 s instead of 0.064 s. A call that does not
// end is left behind (see Document.within) and ends with its process.
func start(cacheDir string) (pdfium.Pool, error) {
	config := wazero.NewRuntimeConfig().WithMemoryLimitPages(memoryPages)
	if cache := compilationCache(cacheDir); cache != nil {
		config = config.WithCompilationCache(cache)
	}
	return webassembly.Init(webassembly.Config{
		MaxTotal:      8,
		RuntimeConfig: config,
		FSConfig:      wazero.NewFSConfig(), // no file of the host is visible
		Stdout:        io.Discard,
		Stderr:        io.Discard,
	})
}

// compilationCache is kept in the user's cache folder unless dir names another;
// nil, which costs only time, where there is none that can be written.
func compilationCache(dir string) wazero.CompilationCache {
	if dir == "" {
		base, err := os.UserCacheDir()
		if err != nil {
			base = os.TempDir()
		}
		dir = filepath.Join(base, "jdscribe", "pdfium")
	}
	cache, err := wazero.NewCompilationCacheWithDir(dir)
	if err != nil {
		return nil
	}
	return cache
}
