package main

import (
	"runtime"
	"slices"
	"strings"

	"github.com/jdscribe/jdscribe"
	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/extract/tesseract"
	"github.com/jdscribe/jdscribe/internal/sandbox"
)

// session is what a command that processes files has open.
type session struct {
	pool      *sandbox.Pool
	processor *jdscribe.Processor
	jobs      int
	maxBytes  int64 // of a file
}

// open starts what the settings ask for; page is called for each page read.
func (a *app) open(page func()) (*session, error) {
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
	s.processor = jdscribe.New(s.pool, d, jdscribe.Options{
		Languages: a.settings.lang(), Engine: engineName(), Time: a.settings.documentTime(), Correct: a.settings.correct()})
	return s, nil
}

func (s *session) close() { _ = s.pool.Close() }

// checkLanguages fails early where the settings name a language model that is
// not installed; otherwise a night's run would end with no page recognised.
// Text needs no engine, so a build without one is no error here.
func (a *app) checkLanguages() error {
	if a.settings.lang() == autoLanguage {
		return nil
	}
	installed, err := tesseract.Languages()
	if err != nil {
		return nil
	}
	for _, name := range strings.Split(a.settings.lang(), "+") {
		if !slices.Contains(installed, name) {
			return &extract.Error{Code: extract.CodeNoLanguage, Detail: name}
		}
	}
	return nil
}

// autoLanguage leaves the choice of language models to extract.
const autoLanguage = "auto"

func engineName() string {
	if v := tesseract.Version(); v != "" {
		return "tesseract " + v
	}
	return "none"
}
