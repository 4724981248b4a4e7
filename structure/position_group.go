package structure

import "strings"

// Positions may be named together in a sentence, most in lower case: "four
// inspectors (TI-05), the registrar (EX-01) and a clerk (CR-04)".

// inGroup are the entries of positions that are named together from word from on:
// a bracket or a semicolon parts them, before another title in whatever letters.
// What commas alone part is one group.
func inGroup(ws []word, from, end int) []marker {
	out := []marker{{at: from}}
	end = min(end, sentenceFrom(ws, from))
	depth := 0
	for i := from + 1; i < end; i++ {
		before := &ws[i-1]
		depth = max(0, depth+strings.Count(before.Text, "(")-strings.Count(before.Text, ")"))
		if depth > 0 || !before.ends(";") && !strings.HasSuffix(strings.TrimRight(before.Text, ",;."), ")") {
			continue
		}
		at := i
		for at < end && (joiner(&ws[at]) || nameArticles[ws[at].Text]) {
			at++
		}
		if named := at + counts(ws, at); named < end && anyHead(ws[named:end]) {
			out = append(out, marker{at: i, words: startOfTitle(ws, at) - i})
		}
	}
	return out
}

// startOfTitle is the word in capitals with which a title begins at word i or
// shortly behind it, or i where it is in lower case.
func startOfTitle(ws []word, i int) int {
	for k := i; k < len(ws) && !titleHead(&ws[k]); k++ {
		if ws[k].capital() {
			return k
		}
		if k+1 < len(ws) && titleHead(&ws[k+1]) && ws[k+1].capital() && counts(ws, k) == 0 {
			return k + 1
		}
	}
	return i
}

// counts is 1 where word i counts positions.
func counts(ws []word, i int) int {
	if i < len(ws) {
		if _, digits := number(ws[i].Text); digits || countedInWords[ws[i].Text] || ws[i].Text == "one" {
			return 1
		}
	}
	return 0
}

// anyHead reports whether a title's head, in capitals or not, is among the first
// words, and no verb before an article.
func anyHead(ws []word) bool {
	const reach = 4
	for i := range ws[:min(len(ws), reach)] {
		if titleHead(&ws[i]) {
			return i+1 == len(ws) || !verbObjects[ws[i+1].Text]
		}
		if ws[i].ends(",;:.") {
			break
		}
	}
	return false
}

// firstMark is where the first of some entries stands, or end.
func firstMark(marks []marker, end int) int {
	if len(marks) > 0 {
		return marks[0].at
	}
	return end
}
