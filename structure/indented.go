package structure

// Bullets that are drawn and not printed as letters leave their items' geometry:
// lines that begin deeper than the page's margin, all at one place, each item
// where the one before has ended with room left for another word.

const (
	leastIndent  = 9.0 // points
	sameIndent   = 3.0
	fewestDrawn  = 2
	spaceOfWidth = 0.3 // a space, in heights of the words
)

// boxedLine is a line of a section and where it stands.
type boxedLine struct {
	span
	left, right float64
}

// indented are the items of duties that only their indent shows; nil where words
// have no boxes, where marks show the items or the lines do not stand so.
func indented(all, ws []word, kind SectionKind) []string {
	if !duties[kind] || len(ws) == 0 || ws[0].Box.IsZero() {
		return nil
	}
	lines := boxedLines(ws)
	left, right := margins(all)
	marks := indentedItems(ws, lines, left, right)
	if len(marks) < fewestDrawn || paragraphs(ws, marks) || len(marked(ws, kind)) >= fewestDrawn {
		return nil
	}
	return cut(ws, marks)
}

// paragraphs reports whether half of the items begin as sentences of a text do.
func paragraphs(ws []word, marks []marker) bool {
	n := 0
	for _, m := range marks {
		if sentenceOpeners[ws[m.at].Text] {
			n++
		}
	}
	return 2*n >= len(marks)
}

func boxedLines(ws []word) []boxedLine {
	var out []boxedLine
	for from := 0; from < len(ws); {
		to := lineEnd(ws, from)
		b := around(ws[from:to])
		out = append(out, boxedLine{span{from, to}, ws[from].Box.X, b.X + b.Width})
		from = to
	}
	return out
}

// margins are the leftmost beginning of a line and the rightmost end of a word.
func margins(ws []word) (left, right float64) {
	first := true
	for i := range ws {
		b := &ws[i].Box
		if b.IsZero() || ws[i].furniture {
			continue
		}
		if first || b.X < left {
			left, first = b.X, false
		}
		right = max(right, b.X+b.Width)
	}
	return left, right
}

// indentedItems are the beginnings of the items among lines; what stands at the
// margin before is what announces them, behind them it ends the list.
func indentedItems(ws []word, lines []boxedLine, left, right float64) []marker {
	var out []marker
	indent := 0.0
	for k, l := range lines {
		if l.left < left+leastIndent {
			if len(out) > 0 {
				out[len(out)-1].end = l.from
				return out
			}
			continue
		}
		switch {
		case len(out) == 0 && ws[l.from].capital():
			indent = l.left
			out = append(out, marker{at: l.from})
		case len(out) == 0 || l.left < indent-sameIndent:
			return nil // no list begins so
		case l.left <= indent+sameIndent && ws[l.from].capital() && endedLine(ws, lines[k-1], l, right):
			out = append(out, marker{at: l.from})
		}
	}
	return out
}

// endedLine reports whether an item ends with a line: it has a stop, and the next
// line's first word would have stood on it.
func endedLine(ws []word, line, next boxedLine, right float64) bool {
	last, first := &ws[line.to-1], &ws[next.from].Box
	if !last.ends(".;") && !joiner(last) {
		return false
	}
	return last.Page != ws[next.from].Page || line.right+spaceOfWidth*first.Height+first.Width < right
}
