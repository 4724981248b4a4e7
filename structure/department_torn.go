package structure

import "strings"

// A department's first word may be misread past knowing: "(esOO) & Social
// Development Canada" is the end of a name. Several departments' names end so;
// the document's text says which of them it is.

// fewestTorn is the fewest words of a name's end that tell whose it may be.
const fewestTorn = 3

// tornConfidence is the most confidence in a name that was made whole.
const tornConfidence = 0.6

// wholeName is the name that the words behind the first are the end of, as far
// as they go as printed; empty where the text names no such department, or two.
func (h *header) wholeName(words []word) string {
	rest := printed(words[1:])
	end := strings.TrimSpace(joinedNames(plainWords(rest)))
	if len(strings.Fields(end)) < fewestTorn {
		return ""
	}
	head := ""
	for k := range departments() {
		name := joinedNames(plainWords(departments()[k].text))
		if !strings.HasSuffix(name, " "+end+" ") || name == " "+end+" " || !strings.Contains(h.body, name) {
			continue
		}
		n := len(strings.Fields(name)) - len(strings.Fields(end))
		first := strings.Join(strings.Fields(departments()[k].text)[:n], " ")
		if head != "" && head != first {
			return ""
		}
		head = first
	}
	if head == "" {
		return ""
	}
	return head + " " + rest
}
