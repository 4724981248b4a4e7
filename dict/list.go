package dict

import (
	"strings"
)

// A Listing is one thing that a dictionary knows of a term.
type Listing struct {
	Source    string `json:"source"` // words, profile, government, dictionary or codes
	Kind      string `json:"kind,omitempty"`
	Term      string `json:"term"`
	Expansion string `json:"expansion,omitempty"`
	Language  string `json:"language,omitempty"`
	Count     int    `json:"count,omitempty"`     // about how often in ten million words; of the archive for a profile's
	Documents int    `json:"documents,omitempty"` // of the archive, that hold it
}

// Listings are what is known of terms that hold the search's letters, accents
// and case aside: a team's own words, an archive's and the government's. Where
// the search is a word itself, what the lexicons and the classification codes say
// of it is there too. An empty search finds all own and archive words.
func (d *Dict) Listings(search string) []Listing {
	key := Fold(strings.TrimSpace(search))
	var out []Listing
	for _, t := range d.Words().Terms {
		if strings.Contains(Fold(t.Text), key) || strings.Contains(Fold(t.Expansion), key) {
			out = append(out, Listing{Source: "words", Kind: t.Kind, Term: t.Text, Expansion: t.Expansion, Language: t.Language})
		}
	}
	if d.profile != nil {
		for _, w := range d.profile.Words {
			if strings.Contains(Fold(w.Text), key) {
				out = append(out, Listing{Source: "profile", Kind: KindOf(w.Text), Term: w.Text, Language: w.Language, Count: w.Count, Documents: w.Documents})
			}
		}
	}
	if key != "" {
		for _, t := range Government() {
			if strings.Contains(Fold(t.Text), key) || strings.Contains(Fold(t.Expansion), key) {
				out = append(out, Listing{Source: "government", Kind: t.Kind, Term: t.Text, Expansion: t.Expansion, Language: t.Language})
			}
		}
		out = append(out, d.ofLexicons(key)...)
	}
	if g, ok := FindGroup(strings.ToUpper(strings.TrimSpace(search))); ok {
		out = append(out, Listing{Source: "codes", Kind: "group", Term: g.Code, Expansion: g.Name})
	}
	return out
}

// ofLexicons are all spellings that a folded word has in the lexicons, but for
// those that only the team's words or the archive gave them.
func (d *Dict) ofLexicons(key string) []Listing {
	var out []Listing
	for _, lang := range Languages {
		for _, e := range d.Lexicon(lang).Folded(key) {
			if e.Flags&(InList|InGeneral|InDomain) == 0 {
				continue
			}
			out = append(out, Listing{Source: "dictionary", Kind: e.Flags.kind(), Term: e.Word, Language: lang,
				Count: d.Lexicon(lang).Count(e.Word)})
		}
	}
	return out
}

func (f Flags) kind() string {
	switch {
	case f&Acronym != 0:
		return "acronym"
	case f&Name != 0:
		return "name"
	}
	return "word"
}
