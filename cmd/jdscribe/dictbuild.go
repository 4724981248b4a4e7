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

type dictBuildOptions struct {
	excludes  []string
	cleanWith string
	archive   []string
	corpus    []string
	build     dict.BuildOptions
}

// dictBuildHelp is what jdscribe help dict build says.
const dictBuildHelp = `build makes one of three things.

With --corpus it mixes a team's own clean texts into the embedded dictionary, or
the one that the setting dict names: their words become known, and the models of
both languages are interpolated with theirs by a weight that is chosen on a
tenth of the texts. The setting dict takes the folder.

With --language it makes a language's dictionary anew. It counts the words of texts and writes LANG.lex and LANG.lm into DIR; a
folder with both languages is what the setting dict takes. Texts are .txt and
.md files, or either with .xz, and folders of such. Recognised texts, with
their errors, are --domain: what they misread often is found and left out.
Clean ones are --general.

With --archive it reads recognised documents, texts or what jdscribe run wrote
(.json), and learns, unsupervised, what is the archive's own: recurring names
and terms, the scanner's confusions, what several documents have in one place.
The setting profile takes the FILE. A profile holds names of the archive: keep
it as the archive is kept.

The same texts and flags give the same bytes.`

func newDictBuildCommand(a *app) *cobra.Command {
	var o dictBuildOptions
	cmd := &cobra.Command{
		Use:   "build --corpus FOLDER --out DIR | --archive FOLDER --out FILE | --language LANG --out DIR [flags]",
		Short: "Build a dictionary from texts, or learn an archive's profile",
		Long:  dictBuildHelp,
		Example: "  jdscribe dict build --corpus ourtexts/ --out mydict/\n" +
			"  jdscribe dict build --language en --domain recognised/ --general acts.txt.xz --out mydict/\n" +
			"  jdscribe dict build --archive json/ --out archive-profile.json",
		Args: exactly(0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := a.load(cmd); err != nil {
				return err
			}
			return unlessInterrupted(cmd.Context(), func() error {
				switch {
				case len(o.archive) > 0:
					return a.learnProfile(o)
				case len(o.corpus) > 0:
					return a.mixCorpus(o)
				}
				return a.buildDict(o)
			})
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.build.Language, "language", "", "en or fr (needed for a dictionary)")
	f.StringArrayVar(&o.build.Domain, "domain", nil, "recognised texts like those to correct; file or folder")
	f.StringArrayVar(&o.build.General, "general", nil, "clean texts; file or folder")
	f.StringArrayVar(&o.build.Lists, "list", nil, "word list, a word a line")
	f.StringArrayVar(&o.build.Terms, "terms", nil, "terms to be known, as dict add reads them")
	f.StringArrayVar(&o.corpus, "corpus", nil, "a team's own clean texts, in either language; file or folder")
	f.StringArrayVar(&o.archive, "archive", nil, "recognised documents to learn a profile from; file or folder")
	f.StringArrayVar(&o.excludes, "exclude", nil, "CSV whose column document names domain files to leave out, with what repeats them")
	f.StringVar(&o.cleanWith, "clean-with", "", "dictionary folder by which lost letters of domain texts are restored (default: the embedded one)")
	f.StringVar(&o.build.Out, "out", "", "folder for the dictionary, or file for the profile (needed)")
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
	var err error
	if b.Exclude, err = o.excluded(); err != nil {
		return err
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
	b.Log = a.log
	return buildError(dict.Build(b))
}

// mixCorpus mixes a team's own texts into a dictionary.
func (a *app) mixCorpus(o dictBuildOptions) error {
	if o.build.Out == "" {
		return usageError("--out is missing", "give --out DIR for the dictionary")
	}
	if o.makesLanguage() || len(o.excludes) > 0 {
		return usageError("--corpus beside what a dictionary is made anew from", "give --corpus and --out alone")
	}
	base := dict.Default()
	if dir := a.settings.dict(); dir != "" {
		var err error
		if base, err = dict.Open(dir); err != nil {
			return dictionaryError(dir, err)
		}
	}
	return buildError(dict.BuildOwn(dict.OwnOptions{Corpus: o.corpus, Base: base, Out: o.build.Out, Log: a.log}))
}

// makesLanguage reports whether flags ask for a language made anew.
func (o dictBuildOptions) makesLanguage() bool {
	return o.build.Language != "" || len(o.build.Domain)+len(o.build.General)+len(o.build.Lists)+len(o.build.Terms) > 0
}

// excluded are the names of the documents to leave out.
func (o dictBuildOptions) excluded() ([]string, error) {
	var out []string
	for _, file := range o.excludes {
		names, err := dict.Exclusions(file)
		if err != nil {
			return nil, buildError(err)
		}
		out = append(out, names...)
	}
	return out, nil
}

func (a *app) log(format string, args ...any) { _, _ = fmt.Fprintf(a.err, format+"\n", args...) }

// buildError gives the errors of building their exit codes.
func buildError(err error) error {
	var path *fs.PathError
	switch {
	case err == nil:
		return nil
	case errors.Is(err, dict.ErrNoText):
		return &codedError{code: exitInput, err: err, hint: "name .txt or .md files in that language, or folders that hold some"}
	case errors.Is(err, dict.ErrNoDocuments):
		return &codedError{code: exitInput, err: err, hint: "name a folder of .txt files, or one that jdscribe run wrote"}
	case errors.As(err, &path) && (path.Op == "mkdir" || errors.Is(err, os.ErrPermission)):
		return &codedError{code: exitOutput, err: err, hint: "choose a place with --out that may be written to"}
	case errors.As(err, &path):
		return &codedError{code: exitInput, err: err, hint: "check the name of the file or folder"}
	}
	return err
}
