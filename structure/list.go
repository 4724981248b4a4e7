package structure

// marker is the start of an item: the word at which it stands, how many words
// belong to the number or bullet, and how many bytes of the next word do. The
// item ends before word end or, where that is 0, where the next one begins.
type marker struct{ at, words, glued, end int }

// items splits a section's words into the items of its lists; nil where it
// holds none. Numbers, letters and bullets stay out of the items, and so does
// what stands between two lists.
func items(ws []word, kind SectionKind) []string {
	marks := list(ws, kind)
	if len(marks) < 2 {
		return nil
	}
	return cut(ws, beforeSubheadings(ws, withOthers(ws, marks)))
}

// list finds the longest list, of duties without marks as well.
func list(ws []word, kind SectionKind) []marker {
	marks := marked(ws, kind)
	if len(marks) < 2 && duties[kind] {
		marks = sentences(ws)
	}
	return marks
}

// marked finds the longest list whose items have marks.
func marked(ws []word, kind SectionKind) []marker {
	if rows := tabled(ws); len(rows) > 1 {
		return rows
	}
	marks := withLabels(ws, numbered(ws))
	if b := bulleted(ws); len(b) > 1 && (len(marks) < 2 || b[0].at < marks[0].at && len(b) > len(marks)) {
		marks = b
		if duties[kind] {
			marks = withUnmarked(ws, b)
		}
	}
	for _, l := range [][]marker{lettered(ws), romans(ws), arrowed(ws)} {
		if len(l) > 1 && len(l) > len(marks) && !nested(l, marks) {
			marks = l
		}
	}
	return countedItems(ws, marks)
}

// duties are the kinds that are lists even where nothing marks the items.
var duties = map[SectionKind]bool{SpecificAccountabilities: true, KeyActivities: true}

// nested reports whether a list stands whole in an item of another one.
func nested(inner, outer []marker) bool {
	if len(outer) < 2 {
		return false
	}
	for k, m := range outer {
		if inner[0].at > m.at && (k+1 == len(outer) || inner[len(inner)-1].at < outer[k+1].at) {
			return true
		}
	}
	return false
}

// cut gives the text after each mark, up to the next.
func cut(ws []word, marks []marker) []string {
	var out []string
	for i, m := range marks {
		end := entryEnd(marks, i, len(ws))
		out = append(out, flat(ws[min(m.at+m.words, end):end])[m.glued:])
	}
	return out
}

// opens reports whether something new may begin at word i: after the end of a
// sentence or clause, or at a line's start.
func opens(ws []word, i int) bool {
	return i == 0 || ws[i].lineStart || ws[i-1].ends(".;:,)") || ws[i-1].noise() && ws[i-1].Text != "&"
}
