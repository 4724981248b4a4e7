package dict

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/ulikunitz/xz"
)

// Exclusions reads the column "document" of a CSV file with a header: names
// for [BuildOptions].Exclude.
func Exclusions(path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	column := -1
	var names []string
	for i, row := range rows {
		if i == 0 {
			column = indexOf(row, "document")
		}
		if column < 0 {
			return nil, fmt.Errorf("%s: no column named document", path)
		}
		if i > 0 {
			names = append(names, row[column])
		}
	}
	return names, nil
}

func indexOf(row []string, name string) int {
	for i, cell := range row {
		if strings.TrimSpace(cell) == name {
			return i
		}
	}
	return -1
}

// eachLine calls for every line of a text.
func eachLine(path string, line func(string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // it was only read
	var r io.Reader = bufio.NewReaderSize(f, 1<<20)
	if strings.HasSuffix(path, ".xz") {
		if r, err = xz.NewReader(r); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	s := bufio.NewScanner(r)
	s.Buffer(nil, 64<<20)
	for s.Scan() {
		line(s.Text())
	}
	if err := s.Err(); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

func readLists(o BuildOptions) (map[string]bool, error) {
	listed := map[string]bool{} // to whether it is listed in lower case
	add := func(word string) {
		lower := strings.ToLower(word) == word
		for _, u := range Units(o.Language, word) {
			listed[u] = listed[u] || lower
		}
	}
	for _, path := range o.Lists {
		read := eachLine
		if strings.HasSuffix(path, ".dic") {
			read = hunspellList
		}
		if err := read(path, add); err != nil {
			return nil, err
		}
	}
	return listed, nil
}

func readAllTerms(o BuildOptions) ([]Term, error) {
	var out []Term
	for _, path := range o.Terms {
		terms, err := ReadTerms(path)
		if err != nil {
			return nil, err
		}
		out = append(out, terms...)
	}
	return out, nil
}
