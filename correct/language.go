package correct

import (
	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/document"
)

// windowTokens is the passage, in tokens, whose commonest words tell the
// language of the token in its middle: bilingual forms change language in the
// middle of a line.
const windowTokens = 24

// languages gives the language of each token.
func (c *Corrector) languages(p *document.Page, tokens []document.Token) []string {
	out := make([]string, len(tokens))
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = t.Text
	}
	if c.options.Language != "" {
		for i := range out {
			out[i] = c.options.Language
		}
		return out
	}
	whole := pageLanguage(p, words)
	for i, lang := range dict.LanguagesAround(words, windowTokens) {
		out[i] = whole
		if lang != "" {
			out[i] = lang
		}
	}
	return out
}

// pageLanguage is the page's own, what its words say, or English.
func pageLanguage(p *document.Page, words []string) string {
	if p.Language != "" {
		return p.Language
	}
	if lang := dict.Language(words); lang != "" {
		return lang
	}
	return "en"
}
