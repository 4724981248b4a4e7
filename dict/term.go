package dict

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Term is a word or a few that a team knows its documents to hold.
type Term struct {
	Kind      string // one of TermKinds
	Text      string // as it is printed
	Expansion string // of an acronym: what it stands for, or empty
	Language  string // "en", "fr", or empty for both
}

// TermKinds are what a term may be, in the order in which they are named.
var TermKinds = []string{"name", "place", "organization", "program", "title", "acronym", "term"}

// KindOf is the kind of a term that comes without one: an acronym where it is
// up to six capitals, a name where it starts with a capital, else a term.
func KindOf(text string) string {
	first, _ := utf8.DecodeRuneInString(text)
	switch {
	case isCapitals(text):
		return "acronym"
	case unicode.IsUpper(first):
		return "name"
	}
	return "term"
}

func isCapitals(text string) bool {
	letters := 0
	for _, r := range text {
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) && r != '&' && r != '-' {
			return false
		}
		letters++
	}
	return letters >= 2 && letters <= acronymLetters
}

// Bounds of a term: longer ones are passages, not terms.
const (
	maxTermLetters = 160
	maxTermWords   = 24
)

// check says what is wrong with a term.
func (t Term) check() error {
	switch {
	case t.Text == "":
		return fmt.Errorf("the term is empty")
	case !slices.Contains(TermKinds, t.Kind):
		return fmt.Errorf("kind %q: it takes %s", t.Kind, strings.Join(TermKinds, ", "))
	case t.Language != "" && !slices.Contains(Languages, t.Language):
		return fmt.Errorf("language %q: it takes %s, or nothing for both", t.Language, strings.Join(Languages, ", "))
	case t.Expansion != "" && t.Kind != "acronym":
		return fmt.Errorf("an expansion, but the kind is %s: only acronyms have one", t.Kind)
	case t.Kind == "acronym" && strings.ContainsFunc(t.Text, unicode.IsSpace):
		return fmt.Errorf("the acronym %q holds a space", t.Text)
	}
	for _, text := range []string{t.Text, t.Expansion} {
		if err := checkTermText(text); err != nil {
			return err
		}
	}
	if len(t.units()) == 0 {
		return fmt.Errorf("%q holds no word of two letters or more", t.Text)
	}
	return nil
}

func checkTermText(text string) error {
	switch {
	case !utf8.ValidString(text):
		return fmt.Errorf("%q is not UTF-8", text)
	case strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsPrint(r) }):
		return fmt.Errorf("%q holds a character that is not printed", text)
	case utf8.RuneCountInString(text) > maxTermLetters || len(strings.Fields(text)) > maxTermWords:
		return fmt.Errorf("%.40q… is too long: %d letters or %d words at most", text, maxTermLetters, maxTermWords)
	}
	return nil
}

// units are the parts of a term that a lexicon can hold.
func (t Term) units() []string {
	var out []string
	for _, w := range strings.Fields(t.Text) {
		for _, u := range Units(t.Language, w) {
			if isUnitWord(u) && utf8.RuneCountInString(u) > 1 {
				out = append(out, u)
			}
		}
	}
	return out
}

// in reports whether a term is one of a language.
func (t Term) in(lang string) bool { return t.Language == "" || t.Language == lang }

// compareTerms orders terms for a file: by their letters, then by language.
func compareTerms(a, b Term) int {
	if c := strings.Compare(Fold(a.Text), Fold(b.Text)); c != 0 {
		return c
	}
	if c := strings.Compare(a.Text, b.Text); c != 0 {
		return c
	}
	return strings.Compare(a.Language, b.Language)
}

// NewTerm is a term with its kind told where it has none, or what is wrong
// with it.
func NewTerm(t Term) (Term, error) {
	t.Text, t.Expansion = clean(t.Text), clean(t.Expansion)
	if t.Kind == "" {
		t.Kind = KindOf(t.Text)
	}
	return t, t.check()
}
