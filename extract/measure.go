package extract

import (
	"strings"
	"unicode"

	"github.com/jdscribe/jdscribe/document"
)

// functionWords are the commonest words that only one of the two languages has.
var functionWords = map[string]string{
	"the": "en", "of": "en", "and": "en", "to": "en", "in": "en", "for": "en", "is": "en", "with": "en", "by": "en", "this": "en", "are": "en", "that": "en",
	"de": "fr", "la": "fr", "le": "fr", "les": "fr", "et": "fr", "des": "fr", "du": "fr", "en": "fr", "à": "fr", "aux": "fr", "pour": "fr", "une": "fr", "dans": "fr", "est": "fr",
}

// language is "en" or "fr" by the function words, empty where they do not tell.
func language(lines []document.Line) string {
	counts := map[string]int{}
	for _, l := range lines {
		for _, w := range l.Words {
			counts[functionWords[strings.ToLower(w.Text)]]++
		}
	}
	switch en, fr := counts["en"], counts["fr"]; {
	case en > 2*fr:
		return "en"
	case fr > 2*en:
		return "fr"
	}
	return ""
}

// measure gives a text's language and the signals that follow from its words.
func measure(lines []document.Line, known func(language, word string) bool) (string, document.Signals) {
	lang := language(lines)
	var s document.Signals
	letters, marks, words, hits := 0, 0, 0, 0
	for _, l := range lines {
		for _, w := range l.Words {
			for _, r := range w.Text {
				marks++
				switch {
				case unicode.IsLetter(r):
					letters++
					s.Characters++
				case unicode.IsDigit(r):
					s.Characters++
				case r == unicode.ReplacementChar:
					s.UnmappedGlyphs++
				}
			}
			if core, ok := letterWord(w.Text); ok && known != nil {
				words++
				if isKnown(known, lang, core) {
					hits++
				}
			}
		}
	}
	if marks > 0 {
		s.LettersRatio = round3(float64(letters) / float64(marks))
	}
	if words > 0 {
		s.KnownWordRatio = round3(float64(hits) / float64(words))
	}
	return lang, s
}

// letterWord strips outer punctuation; ok for a word of two letters or more
// and nothing else but inner apostrophes and hyphens.
func letterWord(w string) (string, bool) {
	core := strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	n := 0
	for _, r := range core {
		switch {
		case unicode.IsLetter(r):
			n++
		case !strings.ContainsRune("'’-", r):
			return "", false
		}
	}
	return core, n >= 2
}

func isKnown(known func(language, word string) bool, lang, word string) bool {
	if lang != "" {
		return known(lang, word)
	}
	return known("en", word) || known("fr", word)
}

func round3(x float64) float64 { return float64(int(x*1000+0.5)) / 1000 }
