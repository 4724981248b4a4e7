package dict

import "strings"

// wordList is many words in one string: a list of strings of their own takes
// twenty bytes more a word.
type wordList struct {
	text string
	ends []uint32 // of each word in text
}

func listOf(words []string) wordList {
	l := wordList{text: strings.Join(words, ""), ends: make([]uint32, len(words))}
	end := uint32(0)
	for i, w := range words {
		end += uint32(len(w)) //nolint:gosec // a lexicon's words have some megabytes
		l.ends[i] = end
	}
	return l
}

func (l wordList) len() int { return len(l.ends) }

func (l wordList) at(i int) string {
	from := uint32(0)
	if i > 0 {
		from = l.ends[i-1]
	}
	return l.text[from:l.ends[i]]
}
