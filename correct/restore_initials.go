package correct

import (
	"strings"

	"github.com/jdscribe/jdscribe/dict"
)

// RuleInitials mends an acronym in brackets behind the words whose initials it
// is: Employment Insurance (El) → (EI).
const RuleInitials = "acronym-initials"

// restoreInitials reads acronyms that their expansions prove: in brackets, of
// as many letters as the words with capitals in front, and the initials of
// these but for letters that look alike.
func (r *reading) restoreInitials() {
	for i, w := range r.words {
		read, ok := bracketed(w)
		if !ok || r.taken[i] {
			continue
		}
		initials := r.initials(i, len(read))
		if initials == read || initials == "" || !alikeInitials(initials, read) || r.ownAcronym(read) {
			continue
		}
		p := proof{RuleInitials, "the initials of the words in front", 0.97}
		r.change(i, i+1, strings.Replace(w, read, initials, 1), p)
	}
}

// definedAcronyms are those of a page that stand in brackets behind the words
// whose initials they are, in normal form: they are right.
func definedAcronyms(r *reading) map[string]bool {
	defined := map[string]bool{}
	for i, w := range r.words {
		if read, ok := bracketed(w); ok && r.initials(i, len(read)) == read {
			defined[dict.Normal(read)] = true
		}
	}
	return defined
}

// ownAcronym reports whether an acronym is right as it was read: all capitals
// and known, or there again.
func (r *reading) ownAcronym(read string) bool {
	if strings.Contains(read, "l") {
		return false
	}
	if e, ok := r.dict.Lexicon("en").Find(read); ok && e.Flags&dict.Acronym != 0 {
		return true
	}
	times := 0
	for _, w := range r.words {
		if strings.Trim(w, "().,;:'\"") == read {
			times++
		}
	}
	return times > 1
}

// bracketed is what stands between brackets: capitals, at least two, and small
// letters that are read for capitals.
func bracketed(word string) (read string, ok bool) {
	rest, ok := strings.CutPrefix(word, "(")
	if !ok {
		return "", false
	}
	read, after, closed := strings.Cut(rest, ")")
	if !closed || len(read) < 2 || len(read) > maxAcronym || strings.Trim(after, ".,;:") != "" || !startsUpper(read) {
		return "", false
	}
	return read, strings.Trim(read, "ABCDEFGHIJKLMNOPQRSTUVWXYZl") == ""
}

// initials are those of the n words in front of word i that start with
// capitals, little words between them left out; empty where there are fewer.
func (r *reading) initials(i, n int) string {
	out := ""
	for k := i - 1; k >= 0 && len(out) < n && r.line[k] >= r.line[i]-1; k-- {
		parts := strings.FieldsFunc(r.words[k], func(c rune) bool { return c == '-' || c == '/' })
		for p := len(parts) - 1; p >= 0 && len(out) < n; p-- {
			switch word := strings.Trim(parts[p], "\"'’"); {
			case startsUpper(word):
				out = word[:1] + out
			case !initialless[word]:
				return ""
			}
		}
		if strings.ContainsAny(r.words[k], ".;:()") {
			break
		}
	}
	if len(out) < n {
		return ""
	}
	return out
}

// initialless words have no letter in an acronym.
var initialless = wordSet("and of the for in on to & et de du des la le les en a au aux")

// alikeInitials reports whether two acronyms of the same length differ only in
// letters that look alike, and in fewer than they share.
func alikeInitials(printed, read string) bool {
	same := 0
	for i := range len(printed) {
		switch {
		case printed[i] == read[i]:
			same++
		case !strings.Contains(alikeCapitals[printed[i]], read[i:i+1]):
			return false
		}
	}
	return 2*same >= len(printed)
}

// alikeCapitals are what printed capitals are read as.
var alikeCapitals = map[byte]string{'I': "lLTJ", 'L': "IlE", 'D': "OB", 'O': "DQC", 'Q': "O", 'C': "GO", 'G': "C", 'E': "F", 'F': "EP", 'S': "5", 'B': "8", 'T': "I", 'P': "F", 'R': "K"}
