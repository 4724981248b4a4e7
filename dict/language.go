package dict

import "strings"

// Language says which language words are mostly in: "en", "fr", or "" where
// neither has clearly more of its commonest words.
func Language(words []string) string {
	en, fr := 0, 0
	for _, w := range words {
		w = strings.Trim(Normal(w), ".,;:()[]")
		if commonEnglish[w] {
			en++
		}
		if commonFrench[w] {
			fr++
		}
	}
	switch {
	case en > 2*fr:
		return "en"
	case fr > 2*en:
		return "fr"
	}
	return ""
}

// The commonest words of each language that are no words of the other, also
// where accents are lost.
var (
	commonEnglish = set("the of and to in is that with as by are or this an be which from its will their has with have it these other through within such must")
	commonFrench  = set("le la les de des du et un une en est que qui dans pour par au aux sur ces ses avec sont ce cette ou il elle leur leurs d l s ainsi afin")
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
