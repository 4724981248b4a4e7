package correct

import (
	"strings"

	"github.com/jdscribe/jdscribe/dict"
)

// acronymCount is how often, in ten million words, an acronym must stand to be
// a candidate for one that no text has.
const acronymCount = 100

// acronyms are the known acronyms one confusion from an unknown one.
func (c *Corrector) acronyms(v *view, s *slot) []candidate {
	if len(s.text) < 3 {
		return nil
	}
	lex := c.dict.Lexicon(s.lang)
	best := map[string]candidate{}
	for _, pair := range capitalsAlike {
		for i := range s.unit {
			rest, ok := strings.CutPrefix(s.unit[i:], pair[1])
			if !ok {
				continue
			}
			word := s.unit[:i] + pair[0] + rest
			e, known := lex.Find(word)
			if known && e.Flags&dict.Acronym != 0 && lex.Count(word) >= acronymCount {
				best[word] = candidate{word: word, id: e.ID, cost: 0.5, rule: RuleAcronym, source: "acronyms"}
			}
		}
	}
	return ranked(best, lex)
}

// capitalsAlike are capitals as printed and as read, in normal form.
var capitalsAlike = [][2]string{{"d", "o"}, {"d", "0"}, {"g", "c"}, {"c", "g"}, {"o", "q"}, {"e", "f"}, {"i", "l"}, {"h", "ii"}}
