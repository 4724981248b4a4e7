package extract

import (
	"context"
	"fmt"
	"strings"
	"unicode"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract/pdftext"
)

// withAttached leaves the first page to a person where the file holds other
// files, as portfolios and letters do: only the pages are read, and what was
// sent may be in them.
func (p *pdfPages) withAttached(ctx context.Context, page document.Page) document.Page {
	names, err := p.attached(ctx)
	switch {
	case err != nil:
		page.Reason += ", and whether it holds attached files can't be told"
	case len(names) == 0:
		return page
	default:
		page.Reason += ", " + holds(names)
	}
	page.Status = doubtful(page.Status)
	return page
}

// attached asks PDFium only where the plain reader can't tell. On a list that
// never ends PDFium is left to itself, and the next page opens another.
func (p *pdfPages) attached(ctx context.Context) ([]string, error) {
	if p.plain != nil {
		if names, err := p.plain.Attached(ctx); err == nil {
			return names, nil
		}
	}
	full, err := p.pdfium(ctx)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, pdftext.Patience)
	defer cancel()
	names, err := full.Attached(ctx)
	if full.Ended() {
		p.full = nil
	}
	return names, err
}

// Of the attached files some are named, with the beginnings of their names.
const (
	mostNamed   = 5
	longestName = 60 // characters
)

// holds says which files were not read.
func holds(names []string) string {
	files, were := "files", "were"
	if len(names) == 1 {
		files, were = "file", "was"
	}
	shown := make([]string, 0, mostNamed)
	for _, name := range names[:min(len(names), mostNamed)] {
		shown = append(shown, printable(name))
	}
	said := fmt.Sprintf("holds %d attached %s, which %s not read: %s", len(names), files, were, strings.Join(shown, ", "))
	if more := len(names) - len(shown); more > 0 {
		said += fmt.Sprintf(" and %d more", more)
	}
	return said
}

// printable is a name from a file as it can be said in a line.
func printable(name string) string {
	name = strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) || r == unicode.ReplacementChar {
			return -1
		}
		return r
	}, name)
	if name = strings.TrimSpace(name); name == "" {
		return "one without a name"
	}
	if letters := []rune(name); len(letters) > longestName {
		return string(letters[:longestName]) + "…"
	}
	return name
}
