// Package specimen makes the files of testdata: an archive of job descriptions
// of an invented department, as born-digital PDFs, scans, old recognised text
// and broken files, and what is true of each.
//
// # Nobody's papers
//
// Every position, place and department in them is invented, and no person is
// named. The texts stand in the folder texts, in the form that [parseDraft]
// reads.
//
// # The same bytes
//
// Making them twice gives the same bytes: noise comes from a fixed seed,
// pictures are worn in whole numbers, and dates in PDFs are fixed.
package specimen

import (
	"embed"
	"fmt"
)

//go:embed texts/*.txt
var texts embed.FS

// Specimen is a file of the archive and what is true of it.
type Specimen struct {
	Path  string // in the archive, with slashes
	Bytes []byte
	Truth string // the text as printed; each page ends with a form feed; empty where the file cannot be read
	Facts Facts
}

// Facts are what the output for a file must say, in the output's own words.
type Facts struct {
	Pages        int               `json:"pages"`
	DocumentType string            `json:"document_type,omitempty"`
	Language     string            `json:"language,omitempty"`
	Fields       map[string]string `json:"fields,omitempty"`
	Sections     []SectionFact     `json:"sections,omitempty"`
	Problem      string            `json:"problem,omitempty"` // why the file cannot be read: "encrypted" or "damaged"
}

// SectionFact is a section that must be found.
type SectionFact struct {
	Kind  string `json:"kind"`
	Items int    `json:"items,omitempty"` // of its list; 0 where it has none
}

// All makes every specimen, in order of path.
func All() ([]Specimen, error) {
	out := make([]Specimen, 0, len(archive))
	for _, e := range archive {
		s, err := e.specimen()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", e.path, err)
		}
		out = append(out, s)
	}
	return out, nil
}

// entry is a row of the archive: which text becomes which file, and how.
type entry struct {
	path   string
	source string // in texts, without .txt
	make   recipe
	facts  Facts
}

// recipe makes a file of a draft.
type recipe func(d draft) ([]byte, error)

func (e entry) specimen() (Specimen, error) {
	source, err := texts.ReadFile("texts/" + e.source + ".txt")
	if err != nil {
		return Specimen{}, err
	}
	d := parseDraft(string(source))
	data, err := e.make(d)
	if err != nil {
		return Specimen{}, err
	}
	s := Specimen{Path: e.path, Bytes: data, Facts: e.facts}
	if e.facts.Problem == "" {
		s.Truth, s.Facts.Pages, s.Facts.Fields = d.text(), len(d.pages), d.fields()
	}
	return s, nil
}
