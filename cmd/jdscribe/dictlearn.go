package main

import (
	"strings"
	"unicode"

	"github.com/jdscribe/jdscribe/correct"
	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/document"
)

// learnProfile learns an archive's profile and writes it.
func (a *app) learnProfile(o dictBuildOptions) error {
	if o.build.Out == "" {
		return usageError("--out is missing", "give --out FILE for the profile")
	}
	if o.makesLanguage() || len(o.corpus) > 0 {
		return usageError("--archive beside what a dictionary is built from", "build the dictionary and the profile one after the other")
	}
	exclude, err := o.excluded()
	if err != nil {
		return err
	}
	d, err := a.dictionary()
	if err != nil {
		return err
	}
	corrector := correct.New(d, correct.Options{})
	p, err := dict.Learn(dict.LearnOptions{Archive: o.archive, Exclude: exclude, Dict: d,
		Clean:       func(text string) string { return correct.RestoreText(d, text) },
		Corrections: func(text string) []dict.Misreading { return sureMisreadings(corrector, text) },
		Log:         a.log,
	})
	if err != nil {
		return buildError(err)
	}
	if err := p.Save(o.build.Out); err != nil {
		return &codedError{code: exitOutput, err: err, hint: "choose a file with --out that may be written to"}
	}
	return nil
}

// surely is the confidence from which a correction teaches a confusion.
const surely = 0.95

// sureMisreadings are the single words of a text that are surely misread.
func sureMisreadings(c *correct.Corrector, text string) []dict.Misreading {
	doc := &document.Document{Pages: []document.Page{{Number: 1, Lines: document.ParsePlain(text)}}}
	var out []dict.Misreading
	for _, e := range c.Correct(doc) {
		if e.Rule != correct.RuleUnknown || e.Confidence < surely {
			continue
		}
		printed, read := bare(e.New), bare(e.Old)
		if printed != "" && read != "" && !strings.ContainsFunc(printed+read, unicode.IsSpace) {
			out = append(out, dict.Misreading{Printed: printed, Read: read, Count: 1})
		}
	}
	return out
}

// bare is a word without the marks around it, but for those that stand for
// letters.
func bare(word string) string { return strings.Trim(word, ".,;:\"“”'’‘()*•·~_?…«»<> ") }
