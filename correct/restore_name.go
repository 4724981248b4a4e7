package correct

import "strings"

// accentedNames are the names with an é that stand in English text. There a
// gap is no wildcard for any letter: English has few words with accents.
var accentedNames = []string{"Métis", "Québec", "Montréal"}

// restoreNames gives such names their é back in English text: "M tis".
func (r *reading) restoreNames() {
	for i := 0; i+1 < len(r.words); i++ {
		if r.french[i] || r.taken[i] || r.taken[i+1] || r.line[i] != r.line[i+1] {
			continue
		}
		for _, name := range accentedNames {
			head, tail, _ := strings.Cut(name, "é")
			before, ok := strings.CutSuffix(r.words[i], head)
			if !ok || strings.Trim(before, `(["/`) != "" {
				continue
			}
			if rest, ok := strings.CutPrefix(r.words[i+1], tail); ok && !startsLower(rest) {
				p := proof{RuleAccent, "the pieces of a name with é", 0.97}
				r.change(i, i+2, before+name+rest, p)
			}
		}
	}
}
