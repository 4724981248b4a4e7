package main

import (
	"slices"
	"strings"

	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/extract/tesseract"
)

// recogniser is the engine that this program was built with. Tests put a
// recorded one in its place.
var recogniser = struct {
	start     func(language string) (extract.Engine, error)
	name      func() string // with its version; noEngine where there is none
	languages func() ([]string, error)
}{tesseract.New, tesseractName, tesseract.Languages}

// noEngine is the name of the engine of a build that has none.
const noEngine = "none"

func tesseractName() string {
	if v := tesseract.Version(); v != "" {
		return "tesseract " + v
	}
	return noEngine
}

// autoLanguage leaves the choice of language models to extract.
const autoLanguage = "auto"

// checkLanguages fails early where the settings name a language model that is
// not installed; otherwise a night's run would end with no page recognised.
// Text needs no engine, so a build without one is no error here.
func (a *app) checkLanguages() error {
	if a.settings.lang() == autoLanguage {
		return nil
	}
	installed, err := recogniser.languages()
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
