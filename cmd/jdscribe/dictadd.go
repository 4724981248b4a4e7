package main

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"

	"github.com/jdscribe/jdscribe/dict"
)

type dictAddOptions struct {
	term dict.Term // of flags
}

func newDictAddCommand(a *app) *cobra.Command {
	var o dictAddOptions
	cmd := &cobra.Command{
		Use:   "add [FILE…] --words WORDS",
		Short: "Add names, acronyms and terms to a team's own words",
		Long: `add puts terms into the team's words file, which the setting words names and
which run, correct and structure read: they are never changed, and what is a
misreading of one is repaired to it.

A FILE is CSV with a header (columns kind, term, expansion, language, in any
order; only term is needed) or text with a term a line; - is standard input.
Kinds: name, place, organization, program, title, acronym, term; empty is told
by the capitals. The language is en, fr, or empty for both. If a row is wrong,
nothing is added. Adding a term again changes its kind and expansion.`,
		Example: "  jdscribe dict add names.csv --words team.csv\n" +
			"  jdscribe dict add --words team.csv --term HFQB --expansion \"Harbour Ferry and Quay Board\"",
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := a.load(cmd); err != nil {
				return err
			}
			return a.addWords(o, args)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.term.Text, "term", "", "one term to add")
	f.StringVar(&o.term.Kind, "kind", "", "its kind (default: told by its capitals)")
	f.StringVar(&o.term.Expansion, "expansion", "", "what an acronym stands for")
	f.StringVar(&o.term.Language, "language", "", "its language: en, fr, or empty for both")
	return cmd
}

func (a *app) addWords(o dictAddOptions, files []string) error {
	path := a.settings.words()
	if path == "" {
		return usageError("no words file", "name one with --words FILE, or as words in "+configName)
	}
	if len(files) == 0 && o.term.Text == "" {
		return usageError("nothing to add", "name a file of terms, or give one with --term")
	}
	terms, err := a.termsOf(o, files)
	if err != nil {
		return termsError(err)
	}
	words, err := dict.OpenOrNewWords(path)
	if err != nil {
		return termsError(err)
	}
	added := words.Add(terms)
	if err := words.Save(path); err != nil {
		return &codedError{code: exitOutput, err: err, hint: "choose a file with --words that may be written to"}
	}
	a.warnMisreadings(terms)
	_, err = fmt.Fprintf(a.err, "%s: %d added, %d changed, %d there already; %d in all\n",
		oneLine(path), added.New, added.Changed, added.Known, len(words.Terms))
	return err
}

// termsOf are the terms of the files and of the flags.
func (a *app) termsOf(o dictAddOptions, files []string) ([]dict.Term, error) {
	var terms []dict.Term
	for _, name := range files {
		var read []dict.Term
		var err error
		if name == "-" {
			read, err = dict.ParseTerms("standard input", a.in)
		} else {
			read, err = dict.ReadTerms(name)
		}
		if err != nil {
			return nil, err
		}
		terms = append(terms, read...)
	}
	if o.term.Text == "" {
		return terms, nil
	}
	t, err := dict.NewTerm(o.term)
	if err != nil {
		return nil, usageError("--term: "+err.Error(), "see `jdscribe dict add --help`")
	}
	return append(terms, t), nil
}

// warnMisreadings names terms that look like misreadings of common words: once
// added, that error is never repaired again.
func (a *app) warnMisreadings(terms []dict.Term) {
	for _, t := range terms {
		if word := dict.Default().MisreadingOf(t); word != "" {
			_, _ = fmt.Fprintf(a.err, "warning: %q looks like a misreading of %q, which will not be repaired now\n", t.Text, word)
		}
	}
}

// termsError gives the errors of reading terms their exit codes.
func termsError(err error) error {
	var rows dict.TermErrors
	switch {
	case errors.As(err, &rows):
		return &codedError{code: exitInput, err: err, hint: "mend these lines; nothing was added"}
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrPermission):
		return &codedError{code: exitInput, err: err, hint: "check the name of the file"}
	}
	var coded *codedError
	if errors.As(err, &coded) {
		return err
	}
	return &codedError{code: exitInput, err: err}
}
