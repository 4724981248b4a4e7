package structure

import (
	"slices"
	"strings"
)

// fewestMarked is how many entries make a list of positions by their marks alone.
const fewestMarked = 2

// markedEntries are the entries of a list behind word from whose marks show them
// though their titles may not: letters, or dashes that each begin a line. It is nil
// where such marks are not at the list's beginning or too few hold a title.
func markedEntries(ws []word, from int) []marker {
	const reach = 3
	for i := from; i < min(len(ws), from+reach); i++ {
		for _, marks := range [][]marker{lettered(ws[i:]), numbered(ws[i:]), dashed(ws[i:])} {
			if len(marks) < fewestMarked || marks[0].at > 0 {
				continue
			}
			for k := range marks {
				marks[k].at += i
			}
			marks[len(marks)-1].end = sentenceFrom(ws, marks[len(marks)-1].at)
			if holdTitles(ws, marks) {
				return marks
			}
		}
	}
	return nil
}

// sameStarts reports whether two lists' entries begin at the same words.
func sameStarts(a, b []marker) bool {
	return slices.EqualFunc(a, b, func(m, n marker) bool { return m.at == n.at })
}

// dashed are the dashes that each begin a line.
func dashed(ws []word) []marker {
	var out []marker
	for i := range ws {
		if ws[i].lineStart && weakBullets[ws[i].Text] && i+1 < len(ws) && !ws[i+1].lineStart {
			out = append(out, marker{at: i, words: 1})
		}
	}
	return out
}

// partedEntries are the entries of a list behind word from that is a sentence parted
// by semicolons, where each begins with a title, in lower case too; or nil.
func partedEntries(ws []word, from int) []marker {
	if from >= len(ws) {
		return nil
	}
	end := sentenceFrom(ws, from)
	var out []marker
	for at := from; at < end; {
		title := at
		for title < end && (joiner(&ws[title]) || nameArticles[strings.ToLower(ws[title].Text)]) {
			title++
		}
		if title == end || !startsTitle(ws[title:end]) {
			return nil
		}
		out = append(out, marker{at: at, words: title - at})
		for at = title; at < end && !ws[at].ends(";"); {
			at++
		}
		at++
	}
	if len(out) < fewestMarked {
		return nil
	}
	out[len(out)-1].end = end
	return out
}

// holdTitles reports whether half of some entries hold a title's head.
func holdTitles(ws []word, marks []marker) bool {
	heads := 0
	for k, m := range marks {
		entry := ws[m.at+m.words : min(entryEnd(marks, k, len(ws)), m.at+longestText)]
		if slices.ContainsFunc(entry, func(w word) bool { return titleHead(&w) || frenchHead(&w) }) {
			heads++
		}
	}
	return 2*heads >= len(marks)
}
