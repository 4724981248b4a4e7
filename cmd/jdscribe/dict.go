package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"github.com/jdscribe/jdscribe/correct"
	"github.com/jdscribe/jdscribe/dict"
)

func newDictCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "dict",
		Short: "Make dictionaries; add a team's own words, and list what is known",
	}
	cmd.AddCommand(newDictBuildCommand(a), newDictAddCommand(a), newDictListCommand(a))
	return cmd
}

type dictBuildOptions struct {
	excludes  []string
	cleanWith string
	build     dict.BuildOptions
}

func newDictBuildCommand(a *app) *cobra.Command {
	var o dictBuildOptions
	cmd := &cobra.Command{
		Use:   "build --language LANG --out DIR [flags]",
		Short: "Build a language's lexicon and model from texts",
		Long: `build counts the words of texts and writes LANG.lex and LANG.lm into DIR; a
folder with both languages is what the setting dict takes. Texts are .txt and
.md files, or either with .xz, and folders of such. Recognised texts, with
their errors, are --domain: what they misread often is found and left out.
Clean ones are --general. The same texts and flags give the same bytes.`,
		Example: "  jdscribe dict build --language en --domain recognised/ --general acts.txt.xz --out mydict/",
		Args:    exactly(0, "no arguments"),
		RunE:    func(*cobra.Command, []string) error { return a.buildDict(o) },
	}
	f := cmd.Flags()
	f.StringVar(&o.build.Language, "language", "", "en or fr (needed)")
	f.StringArrayVar(&o.build.Domain, "domain", nil, "recognised texts like those to correct; file or folder")
	f.StringArrayVar(&o.build.General, "general", nil, "clean texts; file or folder")
	f.StringArrayVar(&o.build.Lists, "list", nil, "word list, a word a line")
	f.StringArrayVar(&o.excludes, "exclude", nil, "CSV whose column document names domain files to leave out, with what repeats them")
	f.StringVar(&o.cleanWith, "clean-with", "", "dictionary folder by which lost letters of domain texts are restored (default: the embedded one)")
	f.StringVar(&o.build.Out, "out", "", "folder for the dictionary (needed)")
	return cmd
}

func (a *app) buildDict(o dictBuildOptions) error {
	b := o.build
	if b.Language != "en" && b.Language != "fr" {
		return usageError(fmt.Sprintf("--language is %q", b.Language), "it takes en or fr")
	}
	if b.Out == "" || len(b.Domain)+len(b.General) == 0 {
		return usageError("--out or the texts are missing", "give --out DIR and at least one --domain or --general")
	}
	for _, file := range o.excludes {
		names, err := dict.Exclusions(file)
		if err != nil {
			return buildError(err)
		}
		b.Exclude = append(b.Exclude, names...)
	}
	cleaner := dict.Default()
	if o.cleanWith != "" {
		d, err := dict.Open(o.cleanWith)
		if err != nil {
			return dictionaryError(o.cleanWith, err)
		}
		cleaner = d
	}
	b.Clean = func(_, text string) string { return correct.RestoreText(cleaner, text) }
	b.Log = func(format string, args ...any) { _, _ = fmt.Fprintf(a.err, format+"\n", args...) }
	return buildError(dict.Build(b))
}

// buildError gives the errors of building their exit codes.
func buildError(err error) error {
	var path *fs.PathError
	switch {
	case err == nil:
		return nil
	case errors.Is(err, dict.ErrNoText):
		return &codedError{code: exitInput, err: err, hint: "name .txt or .md files in that language, or folders that hold some"}
	case errors.As(err, &path) && (path.Op == "mkdir" || errors.Is(err, os.ErrPermission)):
		return &codedError{code: exitOutput, err: err, hint: "choose a folder with --out that may be written to"}
	case errors.As(err, &path):
		return &codedError{code: exitInput, err: err, hint: "check the name of the file or folder"}
	}
	return err
}
