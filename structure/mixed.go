package structure

import "strings"

// Where two sections stand side by side and their text is not parted, the second
// one holds the words of both in turns.

// mixed are the kinds of section that hold the words of two.
func mixed(shared [][2]SectionKind) map[SectionKind]bool {
	out := map[SectionKind]bool{}
	for _, pair := range shared {
		out[pair[1]] = true
	}
	return out
}

// namedFigures are the figures whose labels end in words that only figures have, or
// whose unit is one, with these alone as labels: what stands before may be the other
// section's. The others are lost, as printed.
func namedFigures(figures []Dimension, lost []string) (named []Dimension, all []string) {
	for _, f := range figures {
		f.Label = namedFigure(f.Label)
		if f.Label == "" && figureWords[strings.ToLower(f.Unit)] {
			f.Label = f.Unit
		}
		if f.Label == "" {
			lost = append(lost, f.Raw)
			continue
		}
		named = append(named, f)
	}
	return named, lost
}

// namedFigure is the end of a label that is made of words that figures have.
func namedFigure(label string) string {
	words := strings.Fields(label)
	to := len(words)
	for to > 0 && figureLinks[strings.ToLower(trim(words[to-1]))] {
		to--
	}
	from, named := to, false
	for ; from > 0; from-- {
		w := strings.ToLower(trim(words[from-1]))
		if !figureWords[w] && !figureLinks[w] {
			break
		}
		named = named || figureWords[w] && !vagueFigures[w]
	}
	for from < to && figureLinks[strings.ToLower(trim(words[from]))] {
		from++
	}
	if !named {
		return ""
	}
	label = strings.Trim(strings.Join(words[from:to], " "), " :,-(")
	if !strings.Contains(label, "(") {
		label = strings.TrimRight(label, ")")
	}
	return label
}

var (
	// figureLinks stand between words of a figure's label.
	figureLinks = wordSet("and & of in et de des")
	// vagueFigures are words of figures that name none by themselves.
	vagueFigures = wordSet("number program programme million billion nombre s")
)
