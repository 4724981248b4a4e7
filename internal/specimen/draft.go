package specimen

import (
	"fmt"
	"strings"
)

// draft is a text as its author wrote it, by page.
type draft struct {
	pages  [][]block
	footer [2]string // at the foot of every page: left, and right with the page and the number of pages
	source string
}

// block is a line of the source: a title, a heading, a field, an item of a
// list or a paragraph. The zero block is an empty line.
type block struct {
	kind blockKind
	mark string // of an item: its number or bullet; of a field: its label
	text string
}

type blockKind int

const (
	blank blockKind = iota
	title
	heading
	field
	item
	paragraph
)

// rule is what an author writes for a line to sign on.
const rule = "____________________"

// parseDraft reads a text: "= " begins a title, "# " a heading, a tab parts a
// label from its value, "- " or "1. " begins an item, and a line of three
// hyphens ends a page. Every other line is a paragraph. A first line that
// begins with "~ " is the running footer, its right part after a tab.
func parseDraft(source string) draft {
	d := draft{source: source}
	if rest, ok := strings.CutPrefix(source, "~ "); ok {
		line, body, _ := strings.Cut(rest, "\n")
		d.footer[0], d.footer[1], _ = strings.Cut(line, "\t")
		source = body
	}
	for page := range strings.SplitSeq(source, "\n---\n") {
		var blocks []block
		for line := range strings.SplitSeq(strings.Trim(page, "\n"), "\n") {
			blocks = append(blocks, parseBlock(line))
		}
		d.pages = append(d.pages, blocks)
	}
	return d
}

func parseBlock(line string) block {
	if line == "" {
		return block{}
	}
	if label, value, ok := strings.Cut(line, "\t"); ok {
		return block{kind: field, mark: label, text: value}
	}
	first, rest, _ := strings.Cut(line, " ")
	switch {
	case first == "=":
		return block{kind: title, text: rest}
	case first == "#":
		return block{kind: heading, text: rest}
	case first == "-":
		return block{kind: item, mark: "•", text: rest}
	case strings.HasSuffix(first, ".") && strings.Trim(first, "0123456789") == ".":
		return block{kind: item, mark: first, text: rest}
	}
	return block{kind: paragraph, text: line}
}

// String is the block as it reads in print.
func (b block) String() string {
	if b.text == rule {
		return b.mark
	}
	return strings.TrimSpace(b.mark + " " + b.text)
}

// pageText is a page as it reads in print, a line a block.
func pageText(blocks []block) string {
	var lines []string
	for _, b := range blocks {
		if s := b.String(); s != "" {
			lines = append(lines, s)
		}
	}
	return strings.Join(lines, "\n")
}

// text is the whole draft as it reads in print; pages end with a form feed.
func (d draft) text() string {
	var b strings.Builder
	for i, p := range d.pages {
		b.WriteString(pageText(p))
		if left, right := d.foot(i); left != "" {
			b.WriteString("\n" + left + " " + right)
		}
		b.WriteString("\n\f")
	}
	return b.String()
}

// foot is the running footer of a page, counted from 0: left and right.
func (d draft) foot(page int) (left, right string) {
	if d.footer[0] == "" {
		return "", ""
	}
	return d.footer[0], fmt.Sprintf(d.footer[1], page+1, len(d.pages))
}
