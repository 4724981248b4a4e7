package dict

import "strings"

// Language says which language words are mostly in: "en", "fr", or "" where
// neither has clearly more of its commonest words.
func Language(words []string) string {
	var v languageVotes
	for _, w := range words {
		v = v.with(w)
	}
	return v.winner()
}

// LanguagesAround says of each word which language the words around it are
// mostly in, as [Language] does: those of a window of so many words, half of
// them before it.
func LanguagesAround(words []string, window int) []string {
	upTo := make([]languageVotes, len(words)+1)
	for i, w := range words {
		upTo[i+1] = upTo[i].with(w)
	}
	out := make([]string, len(words))
	for i := range words {
		from, to := upTo[max(0, i-window/2)], upTo[min(len(words), i+window/2)]
		out[i] = languageVotes{to.english - from.english, to.french - from.french}.winner()
	}
	return out
}

// languageVotes counts the commonest words of each language.
type languageVotes struct{ english, french int }

func (v languageVotes) with(word string) languageVotes {
	word = strings.Trim(Normal(word), ".,;:()[]")
	if commonEnglish[word] {
		v.english++
	}
	if commonFrench[word] {
		v.french++
	}
	return v
}

func (v languageVotes) winner() string {
	switch {
	case v.english > 2*v.french:
		return "en"
	case v.french > 2*v.english:
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
