package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/jdscribe/jdscribe"
)

// check is one thing that doctor looked at.
type check struct {
	name, found, mend string // mend is what to do; empty when all is well
	code              int    // exit code when it is not
}

func newDoctorCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "doctor",
		Short: "Check that everything that jdscribe needs is there",
		Args:  exactly(0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := a.load(cmd); err != nil {
				return err
			}
			return a.doctor()
		},
	}
}

func (a *app) doctor() error {
	checks := []check{{name: "jdscribe", found: jdscribe.Version}, engineCheck(), languageCheck(a.settings.lang()), a.dictCheck(), cacheCheck(), settingsCheck(a.settings)}
	var worst *codedError
	for _, c := range checks {
		mark := "ok"
		if c.mend != "" {
			mark = "MISSING"
			if worst == nil {
				worst = &codedError{code: c.code, msg: c.name + ": " + c.found, hint: c.mend}
			}
		}
		if _, err := fmt.Fprintf(a.out, "%-12s %-8s %s\n", c.name, mark, c.found); err != nil {
			return err
		}
	}
	if worst != nil {
		return worst
	}
	return nil
}

func engineCheck() check {
	c := check{name: "engine", found: recogniser.name(), code: exitNoEngine}
	if c.found == noEngine {
		c.found, c.mend = "none: this build recognises no pictures (built without cgo)", "build jdscribe with cgo and Tesseract: `make build`"
	}
	return c
}

func languageCheck(lang string) check {
	c := check{name: "languages", code: exitNoEngine}
	installed, err := recogniser.languages()
	if err != nil {
		c.found, c.mend = err.Error(), "install tesseract-ocr-eng and tesseract-ocr-fra"
		return c
	}
	c.found = strings.Join(installed, ", ")
	if lang == autoLanguage {
		lang = "eng+fra+osd"
	}
	for _, name := range strings.Split(lang, "+") {
		if !slices.Contains(installed, name) {
			c.found, c.mend = name+" is missing; there are: "+c.found, "install tesseract-ocr-"+name
		}
	}
	return c
}

func (a *app) dictCheck() check {
	c := check{name: "dictionary", code: exitInput}
	d, err := a.dictionary()
	if err != nil {
		c.found, c.mend = err.Error(), hintFor(err)
		return c
	}
	c.found = d.Version()
	for _, lang := range []string{"en", "fr"} {
		c.found += fmt.Sprintf(", %s %d words", lang, d.Lexicon(lang).Len())
	}
	return c
}

// cacheCheck tries the folder where compiled PDFium is kept; without it each
// worker compiles for some seconds.
func cacheCheck() check {
	c := check{name: "cache", code: exitOutput}
	dir, err := os.UserCacheDir()
	if err == nil {
		dir = filepath.Join(dir, "jdscribe")
		err = os.MkdirAll(dir, 0o777)
	}
	if err != nil {
		c.found, c.mend = err.Error(), "set XDG_CACHE_HOME to a folder that may be written to; without it each worker starts some seconds later"
		return c
	}
	c.found = dir
	return c
}

func settingsCheck(s *settings) check {
	if s.File == "" {
		return check{name: "settings", found: "defaults (no " + configName + ")"}
	}
	return check{name: "settings", found: s.File}
}
