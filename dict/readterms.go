package dict

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode/utf8"
)

// maxTermsBytes bounds a file of terms: half a million of them.
const maxTermsBytes = 16 << 20

// ReadTerms reads terms from a file. With the ending .csv, or where its first
// line names the column term, it is CSV with a header: the columns kind, term,
// expansion and language, in any order, of which only term is needed. Else it
// is a term a line. Empty lines and lines that start with # are left out. If
// rows are wrong, it reads none and the error is a [TermErrors].
func ReadTerms(path string) ([]Term, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	return ParseTerms(path, f)
}

// ParseTerms reads terms as [ReadTerms] does; the name is for errors.
func ParseTerms(name string, r io.Reader) ([]Term, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxTermsBytes+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(data) > maxTermsBytes {
		return nil, TermErrors{{name, 1, fmt.Errorf("more than %d MB: too much for a file of terms", maxTermsBytes>>20)}}
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return nil, TermErrors{{name, 1 + bytes.Count(data[:i], []byte("\n")), errors.New("not a text: it holds a zero byte")}}
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	p := termParser{name: name}
	if strings.HasSuffix(strings.ToLower(name), ".csv") || startsWithHeader(data) {
		p.table(data)
	} else {
		p.lines(data)
	}
	if len(p.errors) > 0 {
		return nil, p.errors
	}
	return p.terms, nil
}

// startsWithHeader reports whether the first line that is no comment names the
// column term among others.
func startsWithHeader(data []byte) bool {
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			cells := strings.Split(strings.ToLower(line), ",")
			return len(cells) > 1 && indexOf(cells, "term") >= 0
		}
	}
	return false
}

type termParser struct {
	name   string
	terms  []Term
	errors TermErrors
}

func (p *termParser) fail(line int, err error) {
	p.errors = append(p.errors, TermError{p.name, line, err})
}

func (p *termParser) add(line int, t Term) {
	t, err := NewTerm(t)
	if err != nil {
		p.fail(line, err)
		return
	}
	p.terms = append(p.terms, t)
}

func (p *termParser) lines(data []byte) {
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		if line = clean(line); line != "" && line[0] != '#' {
			p.add(n, Term{Text: line})
		}
	}
}

func (p *termParser) table(data []byte) {
	r := csv.NewReader(bytes.NewReader(data))
	r.Comment, r.FieldsPerRecord, r.TrimLeadingSpace = '#', -1, true
	var columns []string
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			p.fail(bad.StartLine, bad.Err)
			return // where a quotation ends is not known any more
		}
		line, _ := r.FieldPos(0)
		if columns == nil {
			if columns = p.header(line, row); columns == nil {
				return
			}
			continue
		}
		p.row(line, columns, row)
	}
	if columns == nil {
		p.fail(1, errors.New("no header: the first line names the columns "+strings.Join(wordsHeader, ", ")))
	}
}

// header is the names of the columns, nil where they are wrong.
func (p *termParser) header(line int, row []string) []string {
	var columns []string
	for _, cell := range row {
		name := strings.ToLower(clean(cell))
		if !slices.Contains(wordsHeader, name) {
			p.fail(line, fmt.Errorf("column %q: the columns are %s", name, strings.Join(wordsHeader, ", ")))
			return nil
		}
		if slices.Contains(columns, name) {
			p.fail(line, fmt.Errorf("two columns named %q", name))
			return nil
		}
		columns = append(columns, name)
	}
	if !slices.Contains(columns, "term") {
		p.fail(line, errors.New("no column named term"))
		return nil
	}
	return columns
}

func (p *termParser) row(line int, columns, row []string) {
	if len(row) != len(columns) {
		p.fail(line, fmt.Errorf("%d cells, but %d columns", len(row), len(columns)))
		return
	}
	var t Term
	for i, name := range columns {
		cell := clean(row[i])
		switch name {
		case "kind":
			t.Kind = strings.ToLower(cell)
		case "term":
			t.Text = cell
		case "expansion":
			t.Expansion = cell
		case "language":
			t.Language = strings.ToLower(cell)
		}
	}
	p.add(line, t)
}

// clean is a cell without spaces around and with single ones within; what is
// no UTF-8 stays, to be refused.
func clean(cell string) string {
	if !utf8.ValidString(cell) {
		return cell
	}
	return strings.Join(strings.Fields(cell), " ")
}
