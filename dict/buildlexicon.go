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
	lang    string
	words   []string
	flags   map[string]Flags
	misread map[string]bool // listed words that the domain has as misreadings only
	terms   map[string]bool // words that files of terms hold
}

func chooseWords(o BuildOptions, domain, general *corpus, listed map[string]bool, terms []Term) *wordChoice {
	c := &wordChoice{lang: o.Language, flags: map[string]Flags{}, misread: map[string]bool{}, terms: map[string]bool{}}
	c.addClean(general, listed)
	c.addTerms(o.Language, terms)
	c.addDomain(o, domain)
	c.flags[Number] |= InGeneral
	for u := range c.flags {
		c.words = append(c.words, u)
		if c.flags[u]&Acronym == 0 {
			c.flags[u] |= kindOf(domain.of(u), general.of(u), listed, u)
		}
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
		if isUnitWord(u) && !offensive(u) {
			c.flags[u] |= InList
		}
	}
	for i, u := range general.unit {
		s := general.seen[i]
		if s.count >= least && isUnitWord(u) && !c.short(u, s, general) {
			c.flags[u] |= InGeneral
		}
	}
}

// offensive reports whether a listed word must never be suggested for another.
func offensive(u string) bool {
	for _, start := range []string{"nigger", "kike", "gook", "faggot", "cunt", "fuck", "shit", "motherfuck", "bullshit", "wetback"} {
		if strings.HasPrefix(u, start) {
			return true
		}
	}
	return false
}

// short reports whether a unit is two letters that the English list lacks: a
// piece of a word or of another language, unless it is printed in capitals. The
// French list lacks forms such as the ai of "j'ai".
func (c *wordChoice) short(u string, s unitCount, of *corpus) bool {
	return c.lang == "en" && utf8.RuneCountInString(u) == 2 && c.flags[u] == 0 && u != "'s" &&
		2*s.capitals <= s.count && shortShare*s.count < of.total
}

// shortShare is one in how many words a word of two letters must be that no
// list has.
const shortShare = 10_000

// addTerms takes the words of terms; one that is known only from them is an
// acronym or a name as it is printed there.
func (c *wordChoice) addTerms(lang string, terms []Term) {
	for _, t := range terms {
		if !t.in(lang) {
			continue
		}
		extras, _ := termExtras(t, lang, InList|Suggest, 0)
		for _, x := range extras {
			if x.flags&Acronym == 0 && utf8.RuneCountInString(x.unit) < termLetters {
				continue
			}
			if c.flags[x.unit]&^(Suggest|Acronym|Name) == 0 {
				c.flags[x.unit] = x.flags &^ Name
			}
			c.terms[x.unit] = true
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
		case c.flags[u] == 0 && (!o.admitsDomainWords() || !c.admit(o, u, domain, trusted, acronyms)):
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
		if c.terms[w] {
			p = max(p, math.Exp(termLogP))
		}
		cost[i], flags[i] = quantise(math.Log(p)), c.flags[w]
	}
	return newLexicon(listOf(c.words), cost, flags)
}

// termLetters is the least length of a term's word that is no acronym: shorter
// ones, such as Pari of Pari-Mutuel, look like beginnings of others.
const termLetters = 5

// termLogP is the least probability of a term's word: 20 times in ten million.
const termLogP = -13.1

// share is a word's part in a corpus.
func (c *wordChoice) share(of *corpus, w string) float64 {
	return (float64(of.of(w).count) + unseenCount) / (float64(of.total) + unseenCount*float64(len(c.words)))
}
