package dict

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
)

// BuildOptions say what to build a language's lexicon and model from.
type BuildOptions struct {
	Language string   // "en" or "fr"
	Domain   []string // recognised texts like those to correct: noisy; files or folders
	General  []string // clean texts of the language; files or folders
	Lists    []string // word lists, a word a line, or Hunspell dictionaries (.dic beside .aff)
	Terms    []string // files of terms (see ReadTerms): acronyms, names of institutions
	Exclude  []string // base names of domain documents to leave out, with all that repeat them
	Out      string   // folder for LANGUAGE.lex and LANGUAGE.lm

	// Clean, if set, repairs a domain text before it is counted.
	Clean func(lang, text string) string
	// Log, if set, is told what was read and left out.
	Log func(format string, args ...any)

	// DomainWeight is the domain's share in the mixed model, 0 for 0.8: the
	// domain alone or the general texts alone correct worse.
	DomainWeight float64
	// Bigrams and Trigrams are how many are kept, 0 for 450,000 and 500,000.
	Bigrams, Trigrams int
}

// ErrNoText says that the sources hold no text of the language.
var ErrNoText = errors.New("no text of the language")

// Build reads the sources and writes the lexicon and the model of a language.
// The same sources and options give the same bytes. Texts are .txt, .md or
// either with .xz; folders are read with their subfolders.
func Build(o BuildOptions) error {
	o = o.withDefaults()
	domain, err := readDomain(o)
	if err != nil {
		return err
	}
	general, err := readGeneral(o)
	if err != nil {
		return err
	}
	if domain.total+general.total == 0 {
		return fmt.Errorf("build %s: %w", o.Language, ErrNoText)
	}
	listed, err := readLists(o)
	if err != nil {
		return err
	}
	terms, err := readAllTerms(o)
	if err != nil {
		return err
	}
	words := chooseWords(o, domain, general, listed, terms)
	lex := words.lexicon(o.DomainWeight, domain, general)
	o.Log("%s: %d words", o.Language, lex.Len())
	doubtful := ambiguous(lex, general)
	maps.Copy(doubtful, words.misread)
	model := mix(lex, o, countGrams(domain.stream(lex, doubtful)), countGrams(general.stream(lex, nil)))
	return writePacked(o, lex, model, packSmall)
}

func (o BuildOptions) withDefaults() BuildOptions {
	if o.DomainWeight == 0 {
		o.DomainWeight = 0.8
	}
	if o.Bigrams == 0 {
		o.Bigrams = 450_000
	}
	if o.Trigrams == 0 {
		o.Trigrams = 500_000
	}
	if o.Log == nil {
		o.Log = func(string, ...any) {}
	}
	return o
}

func writePacked(o BuildOptions, lex *Lexicon, model *Model, level int) error {
	if err := os.MkdirAll(o.Out, 0o755); err != nil {
		return err
	}
	base := filepath.Join(o.Out, o.Language)
	if err := writeFile(base+".lex", packLexicon(lex, level)); err != nil {
		return err
	}
	return writeFile(base+".lm", packModel(model, level))
}

// writeFile writes under a temporary name and renames.
func writeFile(path string, data []byte) error {
	if err := os.WriteFile(path+".tmp", data, 0o644); err != nil {
		return err
	}
	return os.Rename(path+".tmp", path)
}
