package main

import (
	"runtime"

	"github.com/jdscribe/jdscribe"
	"github.com/jdscribe/jdscribe/internal/sandbox"
	"github.com/jdscribe/jdscribe/internal/scratch"
)

// session is what a command that processes files has open.
type session struct {
	pool      *sandbox.Pool
	processor *jdscribe.Processor
	jobs      int
	maxBytes  int64 // of a file
	memory    *memory
}

// open starts what the settings ask for; page is called for each page read.
func (a *app) open(page func()) (*session, error) {
	scratch.Sweep()
	d, err := a.dictionary()
	if err != nil {
		return nil, err
	}
	if err := a.checkLanguages(); err != nil {
		return nil, err
	}
	s := &session{jobs: a.settings.jobs(), maxBytes: a.settings.maxBytes()}
	if s.jobs == 0 {
		s.jobs = runtime.NumCPU()
	}
	if s.pool, err = newPool(a.settings, s.jobs, page); err != nil {
		return nil, err
	}
	options := a.settings.correct()
	options.Explain = a.explain
	s.memory = boundMemory()
	s.processor = jdscribe.New(s.pool, d, jdscribe.Options{
		Languages: a.settings.lang(), Engine: recogniser.name(), Time: a.settings.documentTime(), Correct: options})
	return s, nil
}

func (s *session) close() {
	s.memory.end()
	_ = s.pool.Close()
}
