package structure

// Many descriptions are signed at their end with no heading over the signatures:
// "Supervisor's Signature Date" behind the last duty, a row of rules with roles
// below, or a statement that what stands above is accurate. That is no part of
// the section before, nor of its last item. It is in no section: the words stay
// in Unplaced, and who signs is told.

// Limits of the signatures behind a section.
const (
	longestSigning = 160 // words
	signReach      = 4   // words from a role to the place to sign
	signGap        = 30  // words, no noise, from one place to sign to the next, and to the end
	statementReach = 70  // words from a statement's beginning to the first of them
	nameReach      = 9   // words that a pen wrote before the first role
)

// markSigned marks the signatures at the end of the sections that are none, and
// gives them.
func markSigned(ws []word, heads []candidate) []word {
	var out []word
	for i, c := range heads {
		switch SectionKind(c.means) {
		case Certification, OrganizationChart, EvaluationRationale, Other:
			continue
		}
		end := sectionEnd(heads, i, len(ws))
		for k := signing(ws, c.to, end); k < end; k++ {
			if !ws[k].furniture {
				out = append(out, ws[k])
				ws[k].furniture = true
			}
		}
	}
	return out
}

// signing is the word at which the signatures at the end of a section begin, or
// the section's end.
func signing(ws []word, from, end int) int {
	places := placesToSign(ws, max(from, end-longestSigning), end)
	if len(places) == 0 || sounds(ws[places[len(places)-1]:end]) > signGap {
		return end
	}
	first := len(places) - 1
	for first > 0 && sounds(ws[places[first-1]:places[first]]) <= signGap {
		first--
	}
	best := end
	for i := places[len(places)-1]; i >= max(from, places[first]-statementReach); i-- {
		if signatureAt(ws[:end], i, from) || ws[i].capital() && cueAt(ws[i:end], signatureCues()[overSignatures]) > 0 {
			best = i
		}
	}
	if best == end {
		return end
	}
	return penned(ws, from, best)
}

// placesToSign are the words that name one, and rules to sign on.
func placesToSign(ws []word, from, end int) []int {
	var out []int
	for i := from; i < end; i++ {
		if !ws[i].furniture && (signWord(&ws[i]) && ws[i].capital() || drawn(&ws[i])) {
			out = append(out, i)
		}
	}
	return out
}

// signatureAt reports whether one who signs is named at word i, beside a place
// to sign.
func signatureAt(ws []word, i, from int) bool {
	if !ws[i].capital() || ws[i].furniture {
		return false
	}
	_, n := roleAt(ws[i:])
	if n == 0 {
		return (opens(ws, i) || ruled(ws, i)) && titleSigned(ws, i) > 0
	}
	if !opens(ws, i) && !ruled(ws, i) && penned(ws, from, i) == i {
		return i+n < len(ws) && signWord(&ws[i+n])
	}
	for k := i; k < min(len(ws), i+n+signReach); k++ {
		if signWord(&ws[k]) || drawn(&ws[k]) {
			return true
		}
	}
	return ruled(ws, i)
}

// penned is the beginning of what stands between the last sentence and word i,
// where that is a rule, a name or what a pen's strokes were read as.
func penned(ws []word, from, i int) int {
	for k := i; k > max(from, i-nameReach); k-- {
		before := &ws[k-1]
		switch {
		case before.ends(".;") && before.lower > 2:
			return k
		case before.lower > 0 && !before.capital() && len(before.letters) > 3:
			return afterRules(ws, from, i)
		}
	}
	return afterRules(ws, from, i)
}

// afterRules is the first of the rules right before word i, or i.
func afterRules(ws []word, from, i int) int {
	for i > from && (drawn(&ws[i-1]) || ws[i-1].noise() && i-1 > from && drawn(&ws[i-2])) {
		i--
	}
	return i
}
