package dict

import (
	"math"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How often a word must be seen to be one.
const (
	generalCount     = 5  // in general texts, beside a word list
	generalCountSole = 3  // in general texts, where the language has no word list
	domainDocuments  = 4  // domain texts, which hold errors
	loneDocuments    = 2  // domain texts, for a word that is near no other
	contaminantRatio = 3  // a word this many times as frequent, one confusion away, explains an unlisted one
	suggestCount     = 3  // domain texts that hold a word worth suggesting
	suggestGeneral   = 60 // or this often in general texts
)

// wordChoice is the words of a lexicon to be.
type wordChoice struct {
	words   []string
	flags   map[string]Flags
	misread map[string]bool // listed words that the domain has as misreadings only
}

func chooseWords(o BuildOptions, domain, general *corpus, listed map[string]bool) *wordChoice {
	c := &wordChoice{flags: map[string]Flags{}, misread: map[string]bool{}}
	c.addClean(general, listed)
	c.addDomain(o, domain)
	c.flags[Number] |= InGeneral
	for u := range c.flags {
		c.words = append(c.words, u)
		c.flags[u] |= kindOf(domain.of(u), general.of(u), listed, u)
	}
	sort.Strings(c.words)
	return c
}

// addClean takes words of the list, and of the general texts those that stand
// there often enough.
func (c *wordChoice) addClean(general *corpus, listed map[string]bool) {
	least := generalCount
	if len(listed) == 0 {
		least = generalCountSole
	}
	for u := range listed {
		if isUnitWord(u) {
			c.flags[u] |= InList
		}
	}
	for i, u := range general.unit {
		if general.seen[i].count >= least && isUnitWord(u) {
			c.flags[u] |= InGeneral
		}
	}
}

// addDomain takes words of the recognised texts but misreadings.
func (c *wordChoice) addDomain(o BuildOptions, domain *corpus) {
	trusted, acronyms := c.trustedCounts(domain), domain.acronyms()
	for i, u := range domain.unit {
		s := domain.seen[i]
		if s.documents < loneDocuments || !isUnitWord(u) {
			continue
		}
		switch {
		case c.flags[u] == 0 && (!o.admitsDomainWords() || !c.admit(o, u, s, trusted, acronyms)):
		case c.flags[u] == InList && c.contaminant(u, s, trusted, acronyms):
			c.misread[u] = true
		default:
			c.flags[u] |= InDomain
		}
	}
}

// admitsDomainWords reports whether a word may be known from domain texts
// alone: not in French, where lost accents leave pieces of words.
func (o BuildOptions) admitsDomainWords() bool { return o.Language == "en" }

// isUnitWord keeps out what holds a digit or another sign within, and single
// letters but those that are words.
func isUnitWord(u string) bool {
	if utf8.RuneCountInString(u) == 1 {
		return u == "a" || u == "i" || u == "à" || u == "y" || u == "o"
	}
	for i, r := range u {
		if r == '\'' && strings.HasPrefix(u[i+1:], "'") {
			return false
		}
		if !unicode.IsLetter(r) && r != '\'' && r != '.' && r != '&' {
			return false
		}
	}
	return true
}

// trustedCounts are how often words known from clean sources stand in the
// domain.
func (c *wordChoice) trustedCounts(domain *corpus) map[string]int {
	out := map[string]int{}
	for u := range c.flags {
		if n := domain.of(u).count; n > 0 {
			out[u] = n
		}
	}
	return out
}

// acronymLetters is the length of the longest acronyms; what else is in
// capitals stands in headings.
const acronymLetters = 6

func kindOf(d, g unitCount, listed map[string]bool, u string) Flags {
	var f Flags
	if len(u) > 2 && (d.documents >= suggestCount || g.count >= suggestGeneral) {
		f |= Suggest
	}
	capitals, title, all := d.capitals+g.capitals, d.title+g.title, d.count+g.count
	lower, inList := listed[u]
	switch {
	case !lower && all > 0 && 10*capitals >= 7*all && utf8.RuneCountInString(u) <= acronymLetters:
		f |= Acronym
	case !lower && inList, !lower && all > 0 && 10*(capitals+title) >= 9*all:
		f |= Name
	}
	return f
}

// unseenCount is what a word that no text holds counts in the general texts.
const unseenCount = 0.3

func (c *wordChoice) lexicon(domainWeight float64, domain, general *corpus) *Lexicon {
	cost := make([]uint8, len(c.words))
	flags := make([]Flags, len(c.words))
	for i, w := range c.words {
		inDomain := c.share(domain, w)
		if c.misread[w] {
			inDomain = c.share(domain, "")
		}
		p := inDomain*domainWeight + c.share(general, w)*(1-domainWeight)
		cost[i], flags[i] = quantise(math.Log(p)), c.flags[w]
	}
	return newLexicon(c.words, cost, flags)
}

// share is a word's part in a corpus.
func (c *wordChoice) share(of *corpus, w string) float64 {
	return (float64(of.of(w).count) + unseenCount) / (float64(of.total) + unseenCount*float64(len(c.words)))
}
