package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/jdscribe/jdscribe"
)

// check is one thing that doctor looked at.
type check struct {
	name, found, mend string // mend is what to do; empty when all is well
	code              int    // exit code when it is not; exitDone where jdscribe works all the same
}

func (c check) mark() string {
	switch {
	case c.mend == "":
		return "ok"
	case c.code == exitDone:
		return "warning"
	}
	return "MISSING"
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
			return a.doctor(cmd.Context())
		},
	}
}

func (a *app) doctor(ctx context.Context) error {
	checks := []check{{name: "jdscribe", found: jdscribe.Version}, engineCheck(), languageCheck(a.settings.lang()), a.workerCheck(ctx),
		a.dictCheck(), cacheCheck(), settingsCheck(a.settings)}
	if a.settings.db() != "" {
		checks = append(checks, a.databaseCheck(ctx))
	}
	var worst *codedError
	for _, c := range checks {
		if c.mark() == "MISSING" && worst == nil {
			worst = &codedError{code: c.code, msg: c.name + ": " + c.found, hint: c.mend}
		}
		if _, err := fmt.Fprintf(a.out, "%-12s %-8s %s\n", c.name, c.mark(), c.found); err != nil {
			return err
		}
		if c.mark() == "warning" {
			if _, err := fmt.Fprintf(a.out, "%-21s %s\n", "", c.mend); err != nil {
				return err
			}
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

// workerCheck starts one of the processes that read files.
func (a *app) workerCheck(ctx context.Context) check {
	c := check{name: "workers", code: exitError}
	pool, err := newPool(a.settings, 1, nil)
	if err != nil {
		c.found, c.mend, c.code = err.Error(), hintFor(err), exitCode(err)
		return c
	}
	defer pool.Close() //nolint:errcheck // it only asks
	start := time.Now()
	d, err := pool.Describe(ctx)
	if err != nil {
		c.found, c.mend = err.Error(), "check that this user may start further processes of "+os.Args[0]
		return c
	}
	engine := d.Engine
	if engine == "" {
		engine = "no engine"
	}
	c.found = fmt.Sprintf("one starts in %v, with %s", time.Since(start).Round(10*time.Millisecond), engine)
	return c
}

// cacheCheck tries the folder where compiled PDFium is kept. Without it each
// worker compiles for some seconds, which is no fault.
func cacheCheck() check {
	c := check{name: "cache", code: exitDone}
	dir, err := os.UserCacheDir()
	if err == nil {
		dir = filepath.Join(dir, "jdscribe")
		err = os.MkdirAll(dir, 0o777)
	}
	if err != nil {
		c.found, c.mend = err.Error(), "set XDG_CACHE_HOME to a folder that may be written to; without it workers may start some seconds later"
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
