package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/internal/batch"
)

func newDictListCommand(a *app) *cobra.Command {
	format := ""
	cmd := &cobra.Command{
		Use:   "list [TERM]",
		Short: "List what the dictionary, a team's own words and the archive profile hold",
		Long: `list prints how much there is of each kind and source, and the team's own words
and the archive's. With a TERM it prints what is known of it: own and archive
terms that hold these letters, the words of the lexicons that are spelled so,
accents aside, and the classification group of that code.
--format csv prints what dict add reads, and more columns.`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usageError("this command takes one term at most", "put a term of several words in quotation marks")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if !slices.Contains([]string{"text", "json", "csv"}, format) {
				return usageError(fmt.Sprintf("--format is %q", format), "it takes text, json or csv")
			}
			if err := a.load(cmd); err != nil {
				return err
			}
			return a.listWords(strings.Join(args, ""), format)
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "text, json or csv")
	return cmd
}

// dictionaryCounts is how much a dictionary holds.
type dictionaryCounts struct {
	Dictionary string            `json:"dictionary"` // version
	Words      string            `json:"words,omitempty"`
	Profile    string            `json:"profile,omitempty"`
	Documents  int               `json:"profile_documents,omitempty"`
	Languages  []languageCounts  `json:"languages"`
	Own        map[string]int    `json:"own"`     // terms by kind
	Archive    map[string]int    `json:"archive"` // words by kind
	Terms      []dict.Listing    `json:"terms"`
	Files      map[string]string `json:"files"` // of the settings, where they are set
}

type languageCounts struct {
	Language string `json:"language"`
	Words    int    `json:"words"`
	Acronyms int    `json:"acronyms"`
	Names    int    `json:"names"`
	Suggest  int    `json:"government_vocabulary"`
}

func (a *app) listWords(term, format string) error {
	d, err := a.dictionary()
	if err != nil {
		return err
	}
	listings := d.Listings(term)
	switch {
	case format == "csv":
		return writeListings(a.out, listings)
	case format == "json":
		data, err := batch.Encode(a.countDictionary(d, listings))
		if err != nil {
			return err
		}
		_, err = a.out.Write(data)
		return err
	case term == "":
		if err := printCounts(a.out, a.countDictionary(d, listings)); err != nil {
			return err
		}
	case len(listings) == 0:
		_, err := fmt.Fprintf(a.err, "nothing is known of %q\n", term)
		return err
	}
	return printListings(a.out, listings)
}

func (a *app) countDictionary(d *dict.Dict, listings []dict.Listing) dictionaryCounts {
	c := dictionaryCounts{Dictionary: d.Version(), Words: d.WordsHash(), Profile: d.ProfileHash(),
		Own: map[string]int{}, Archive: map[string]int{}, Files: map[string]string{}, Terms: listings}
	if c.Terms == nil {
		c.Terms = []dict.Listing{}
	}
	if p := d.Profile(); p != nil {
		c.Documents = p.Documents
	}
	for key, file := range map[string]string{"dict": a.settings.dict(), "words": a.settings.words(), "profile": a.settings.profile()} {
		if file != "" {
			c.Files[key] = file
		}
	}
	for _, l := range d.Listings("") {
		if l.Source == "words" {
			c.Own[l.Kind]++
		} else {
			c.Archive[l.Kind]++
		}
	}
	for _, lang := range dict.Languages {
		n := languageCounts{Language: lang}
		for _, e := range d.Lexicon(lang).All() {
			n.Words++
			n.Acronyms += bit(e.Flags, dict.Acronym)
			n.Names += bit(e.Flags, dict.Name)
			n.Suggest += bit(e.Flags, dict.Suggest)
		}
		c.Languages = append(c.Languages, n)
	}
	return c
}

func bit(flags, one dict.Flags) int {
	if flags&one != 0 {
		return 1
	}
	return 0
}

func printCounts(w io.Writer, c dictionaryCounts) error {
	_, err := fmt.Fprintf(w, "dictionary  %s\n", named(c.Dictionary, c.Files["dict"], "embedded"))
	for _, n := range c.Languages {
		if err == nil {
			_, err = fmt.Fprintf(w, "  %s        %d words: %d acronyms, %d names, %d worth suggesting\n", n.Language, n.Words, n.Acronyms, n.Names, n.Suggest)
		}
	}
	if err == nil {
		_, err = fmt.Fprintf(w, "own words   %s: %s\n", named(c.Words, c.Files["words"], "none"), counted(sum(c.Own), c.Own))
	}
	if err == nil {
		_, err = fmt.Fprintf(w, "profile     %s of %d documents: %s\n", named(c.Profile, c.Files["profile"], "none"), c.Documents, counted(sum(c.Archive), c.Archive))
	}
	return err
}

func named(hash, file, without string) string {
	if file == "" {
		return strings.TrimSpace(hash + " " + without)
	}
	return hash + " " + oneLine(file)
}

func printListings(w io.Writer, listings []dict.Listing) error {
	for _, l := range listings {
		line := fmt.Sprintf("%-11s %-13s %-3s %s", l.Source, l.Kind, l.Language, l.Term)
		if l.Expansion != "" {
			line += " (" + l.Expansion + ")"
		}
		if l.Count > 0 {
			line += fmt.Sprintf("  count %d", l.Count)
		}
		if l.Documents > 0 {
			line += fmt.Sprintf(" in %d documents", l.Documents)
		}
		if _, err := fmt.Fprintln(w, line); err != nil {
			return err
		}
	}
	return nil
}

func writeListings(w io.Writer, listings []dict.Listing) error {
	out := csv.NewWriter(w)
	if err := out.Write([]string{"kind", "term", "expansion", "language", "source", "count", "documents"}); err != nil {
		return err
	}
	for _, l := range listings {
		row := []string{l.Kind, l.Term, l.Expansion, l.Language, l.Source, strconv.Itoa(l.Count), strconv.Itoa(l.Documents)}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func sum(parts map[string]int) int {
	total := 0
	for _, n := range parts {
		total += n
	}
	return total
}
