package pdftext

import (
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"

	"github.com/ledongthuc/pdf"
)

// Unread says what of page n's content, from 1, can't be read, or nothing: a
// page that seems to be empty may have lost what was on it.
func (d *Document) Unread(ctx context.Context, n int) string {
	lost, err := within(ctx, d, func() (string, error) { return unread(d.reader.Page(n)), nil })
	if err != nil {
		return "its content can't be decoded"
	}
	return lost
}

// mostContent of an empty page is looked at, in bytes.
const mostContent = 1 << 20

func unread(p pdf.Page) string {
	contents := p.V.Key("Contents")
	streams := []pdf.Value{contents}
	switch contents.Kind() {
	case pdf.Null:
		if slices.Contains(p.V.Keys(), "Contents") {
			return "its content is missing"
		}
		return ""
	case pdf.Array:
		streams = streams[:0]
		for i := range min(contents.Len(), maxAnnotations) {
			streams = append(streams, contents.Index(i))
		}
	}
	var content []byte
	for _, s := range streams {
		if s.Kind() != pdf.Stream {
			return "a part of its content is missing"
		}
		part, err := io.ReadAll(io.LimitReader(s.Reader(), mostContent))
		if err != nil || len(part) == 0 && s.Key("Length").Int64() > 0 {
			return "its content can't be decoded"
		}
		content = append(append(content, part...), '\n')
	}
	return missing(p, content)
}

// EndsEarly reports a page, from 1, of whose content a part can't be decoded to
// its end: another reader takes what comes before for all of it.
func (d *Document) EndsEarly(ctx context.Context, n int) bool {
	early, err := within(ctx, d, func() (bool, error) {
		contents := d.reader.Page(n).V.Key("Contents")
		if contents.Kind() != pdf.Array {
			return endsEarly(contents), nil
		}
		for i := range min(contents.Len(), maxAnnotations) {
			if endsEarly(contents.Index(i)) {
				return true, nil
			}
		}
		return false, nil
	})
	return early && err == nil
}

// whole is how a content ends that was written to its end, whatever comes behind:
// many writers leave out the sum that a coded stream ends in.
var whole = regexp.MustCompile(`(?:^|\s)(?:ET|Q|EMC|Do|[fFSsBb]\*?|n)\s*$`)

// endsEarly looks at a stream that is coded by Flate alone, since the library
// knows few others and panics.
func endsEarly(s pdf.Value) (early bool) {
	if s.Kind() != pdf.Stream || !onlyFlate(s.Key("Filter")) {
		return false
	}
	defer func() {
		if recover() != nil { // it does not even begin
			early = true
		}
	}()
	content, err := io.ReadAll(io.LimitReader(s.Reader(), mostContent))
	return err != nil && !errors.Is(err, zlib.ErrChecksum) && !whole.Match(content)
}

func onlyFlate(filter pdf.Value) bool {
	if filter.Kind() == pdf.Array && filter.Len() == 1 {
		filter = filter.Index(0)
	}
	return filter.Name() == "FlateDecode"
}

// drawnByName finds what a content draws of the page's resources.
var drawnByName = regexp.MustCompile(`/([^\s/<>\[\]()%#]+)\s+Do\b`)

// missing says what a content draws that the file does not have, or that it is
// no content at all.
func missing(p pdf.Page, content []byte) string {
	odd := 0
	for _, b := range content {
		if b < '\t' || b > '~' {
			odd++
		}
	}
	if 10*odd > 3*len(content) {
		return "its content is no page description"
	}
	objects := inherited(p, "Resources").Key("XObject")
	for _, m := range drawnByName.FindAllSubmatch(content, -1) {
		if objects.Key(string(m[1])).IsNull() {
			return fmt.Sprintf("what it draws as %s is missing", m[1])
		}
	}
	return ""
}
