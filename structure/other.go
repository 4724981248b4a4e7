package structure

import "slices"

// A document that is no job description keeps its own headings, as sections of
// kind other, where its lines show them. Nothing else is read from it.

// Limits of such a heading.
const (
	longestShout      = 10 // words
	fewestLetters     = 4
	fewestOwnHeadings = 2 // one alone is a letterhead
)

// ownHeadings are the lines in capitals that stand alone, and are no label with
// its value.
func ownHeadings(ws []word) []candidate {
	var out []candidate
	for i := 0; i < len(ws); {
		end := lineEnd(ws, i)
		if ws[i].lineStart && !ws[i].furniture && shoutedLine(ws[i:end]) && !labelled(ws[i:end]) {
			out = append(out, candidate{from: i, to: end, means: string(Other), score: beyondDoubt})
		}
		i = end
	}
	if len(out) < fewestOwnHeadings {
		return nil
	}
	return out
}

func lineEnd(ws []word, i int) int {
	for i++; i < len(ws) && !ws[i].lineStart && !ws[i].pageStart; i++ {
	}
	return i
}

// labelled reports whether a line is a label with its value.
func labelled(line []word) bool {
	return slices.ContainsFunc(line[:len(line)-1], func(w word) bool { return w.ends(":") })
}

func shoutedLine(line []word) bool {
	letters := 0
	for i := range line {
		letters += line[i].upper
	}
	return len(line) <= longestShout && letters >= fewestLetters && letterCase(line) == allCapitals && !line[len(line)-1].ends(".;,")
}
