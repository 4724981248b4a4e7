package structure

import "strings"

// A field may be printed that has no value. What says that the value is to come
// ("TBD") stands as printed where numbers and dates do, for a form without it
// differs from one whose number is still to be given; it is no name of a
// department or a place. What says that there is none ("N/A") is no value
// anywhere.

// placeholders stand in a field that has no value of its own yet.
var placeholders = wordSet("new nouveau nouvelle tbd tbc tba various divers diverses multiple generic générique àd")

func placeholder(s string) string {
	s = trim(s)
	if placeholders[strings.ToLower(s)] {
		return s
	}
	return ""
}

// openPhrases are placeholders of several words, openWords those of one that no
// name begins with.
var (
	openPhrases = cues("to be determined", "to be confirmed", "to be established", "à déterminer", "à confirmer", "à venir")
	openWords   = wordSet("tbd tbc tba àd")
)

// openValue is the placeholder at the words' start, as printed.
func openValue(ws []word) (string, span) {
	if v := placeholder(ws[0].Text); v != "" {
		return v, span{0, 1}
	}
	if n := cueAt(ws, openPhrases); n > 0 {
		return printed(ws[:n]), span{0, n}
	}
	return "", span{}
}

var (
	absentWords   = wordSet("n/a na nil none s/o so aucun aucune néant")
	absentPhrases = cues("not applicable", "not available", "sans objet", "non applicable")
)

// absent is how many words at the start say that there is no value.
func absent(ws []word) int {
	if len(ws) == 0 {
		return 0
	}
	if absentWords[strings.ToLower(strings.ReplaceAll(trim(ws[0].Text), ".", ""))] {
		return 1
	}
	return cueAt(ws, absentPhrases)
}

// unnamed reports whether words that stand for a name say that there is none, or
// none yet.
func unnamed(ws []word) bool {
	return openWords[strings.ToLower(trim(ws[0].Text))] || cueAt(ws, openPhrases) > 0 || absent(ws) > 0
}
