package specimen

import "strings"

// markers are the lines that the earlier system put around its text.
const markers = "--- Structured Job Description ---\n\n\n--- Full Extracted Text ---\n"

// misread are readings of an old recognition engine, as printed and as read.
var misread = strings.NewReplacer(
	"Director, Planning, Policy and Liaison is", "Director, Planning. Poliey and [iatson is",
	"conduct strategic research", "conduct strategie research",
	"modern framework", "modem framework",
	"government priorities", "govemment priorities",
	"Within this context", "Within tkis context",
	"legislative proposals", "legislatve proposals",
	"interdepartmental", "interdepartmenta!",
)

// lost is an alphabet without 0, 1 and curly apostrophes.
var lost = strings.NewReplacer("0", "O", "1", "I", "’", " ", "•", "e")

// destroyedText is a draft as the earlier system left it: a line a page, its
// alphabet destroyed, some words misread.
func destroyedText(d draft) ([]byte, error) {
	var b strings.Builder
	b.WriteString(markers)
	for i, blocks := range d.pages {
		if i > 0 {
			b.WriteByte('\n')
		}
		line := strings.ReplaceAll(pageText(blocks), "\n", " ")
		b.WriteString(lost.Replace(misread.Replace(line)))
	}
	return []byte(b.String()), nil
}

// plainText is a draft as it was written.
func plainText(d draft) ([]byte, error) { return []byte(d.source), nil }
