package correct

import "strings"

// restoreHyphens closes the space behind a hyphen: "post- secondary" is
// post-secondary, "depart- ment" department. Suspended hyphens stay ("short-
// and long-term"), as does a hyphen at a line's end. A hyphen may also be a
// misread dash, or the end of a line in another column: where nothing says that
// the parts belong together, the edit is proposed.
func (r *reading) restoreHyphens() {
	for i := 0; i+1 < len(r.words); i++ {
		head, ok := strings.CutSuffix(r.words[i], "-")
		if !ok || r.taken[i] || r.taken[i+1] || r.line[i] != r.line[i+1] {
			continue
		}
		next := r.words[i+1]
		if !isHyphenTail(next) || !isHyphenHead(head) {
			continue
		}
		text, evidence, sure := r.closeHyphen(head, next, r.language(i))
		switch {
		case sure:
			r.change(i, i+2, text, proof{RuleHyphen, evidence, 0.94})
		case text != "":
			r.suggest(i, i+2, text, proof{RuleHyphen, evidence, 0.7})
		}
	}
}

func (r *reading) language(i int) string {
	if r.french[i] {
		return "fr"
	}
	return "en"
}

// isHyphenHead reports whether a hyphen can join what stands before it to the
// next word: it ends in two letters and is no little word.
func isHyphenHead(head string) bool {
	if len(head) < 2 || !isLetter(head[len(head)-1]) || !isLetter(head[len(head)-2]) {
		return false
	}
	return !littleWords[strings.ToLower(head)]
}

// isHyphenTail reports the same of the word behind a hyphen: three small
// letters or more, not itself with a hyphen to come ("short- medium- and").
func isHyphenTail(next string) bool {
	tail := strings.TrimRight(next, closers)
	return startsLower(next) && !strings.HasSuffix(next, "-") && !littleWords[firstPart(tail)] &&
		(len(tail) > 2 || compoundTails[tail])
}

func firstPart(tail string) string {
	first, _, _ := strings.Cut(tail, "-")
	return first
}

const closers = `.,;:)"'`

func isLetter(c byte) bool { return lowerByte(c) >= 'a' && lowerByte(c) <= 'z' }

// closeHyphen is the word of both parts, empty where they can make none; sure
// if the parts are known to go together.
func (r *reading) closeHyphen(head, next, lang string) (text, evidence string, sure bool) {
	tail := strings.TrimRight(next, closers)
	last := strings.ToLower(head[strings.LastIndexAny(head, "-/")+1:])
	known := r.dict.Known(lang, last) && r.dict.Known(lang, tail)
	switch {
	case compoundHeads[last] && r.dict.Known(lang, tail), compoundTails[firstPart(tail)]:
		return head + "-" + next, "a part that makes compounds", true
	case known && strings.Contains(head, "-"):
		return head + "-" + next, "the rest of a compound of several parts", true
	case known && r.goTogether(lang, last, firstPart(tail)):
		return head + "-" + next, "both parts are words that often stand together", true
	case startsUpper(head):
		return "", "", false
	case known:
		return head + "-" + next, "both parts are words", false
	case r.dict.Known(lang, head+tail):
		return head + next, "the word as a whole is known, its parts are not", true
	}
	return "", "", false
}

// attraction is by how many nats a word must be likelier behind another than
// anywhere: "decision making" 5, "result relationships" 0.
const attraction = 1.5

func (r *reading) goTogether(lang, head, tail string) bool {
	e, ok := r.dict.Lexicon(lang).Find(tail)
	return ok && r.dict.Model(lang).Score("", head, tail)-e.LogP >= attraction
}

var (
	// littleWords make no compound with a hyphen at their side, but follow a
	// suspended one or start the next column's line.
	littleWords = wordSet("and or to et ou and/or et/ou but nor through versus vs as a au y for in of the la le les de du des en un une with from by on at " +
		"is are be this that")
	compoundHeads = wordSet("non post pre co sub multi cross inter intra self micro macro socio semi anti pan bi tri mid well ex quasi cyber " +
		"sous vice porte auto avant contre")
	compoundTails = wordSet("based wide related specific centred centered driven oriented focused making sharing setting level term assisted led " + //nolint:misspell // American spelling, as printed
		"party edge up going to-day ministre")
)
