package dict

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// Words are a team's own words: what [Dict.WithWords] makes known. The zero
// value holds none.
type Words struct {
	Terms []Term // in order, none twice
}

// Added says what adding terms did.
type Added struct {
	New, Changed, Known int
}

// Add takes terms in; one that is there with another kind or expansion is
// changed.
func (w *Words) Add(terms []Term) Added {
	var a Added
	for _, t := range terms {
		i, found := slices.BinarySearchFunc(w.Terms, t, compareTerms)
		switch {
		case !found:
			w.Terms = slices.Insert(w.Terms, i, t)
			a.New++
		case w.Terms[i] == t:
			a.Known++
		default:
			w.Terms[i] = t
			a.Changed++
		}
	}
	return a
}

// Hash is short and differs where two sets of words do; empty for none.
func (w *Words) Hash() string {
	if w == nil || len(w.Terms) == 0 {
		return ""
	}
	sum := sha256.Sum256(w.encode())
	return hex.EncodeToString(sum[:])[:12]
}

var wordsHeader = []string{"kind", "term", "expansion", "language"}

func (w *Words) encode() []byte {
	var b bytes.Buffer
	out := csv.NewWriter(&b)
	_ = out.Write(wordsHeader) // a buffer takes everything
	for _, t := range w.Terms {
		_ = out.Write([]string{t.Kind, t.Text, t.Expansion, t.Language})
	}
	out.Flush()
	return b.Bytes()
}

// Save writes the words to a file that [OpenWords] reads: CSV with the columns
// kind, term, expansion and language.
func (w *Words) Save(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return writeFile(path, w.encode())
}

// OpenWords reads a team's words: a file that Save wrote, or any that
// [ReadTerms] reads. Its error is a [TermErrors] where rows are wrong.
func OpenWords(path string) (*Words, error) {
	terms, err := ReadTerms(path)
	if err != nil {
		return nil, err
	}
	w := &Words{}
	w.Add(terms)
	return w, nil
}

// OpenOrNewWords is OpenWords, but no words where there is no file.
func OpenOrNewWords(path string) (*Words, error) {
	w, err := OpenWords(path)
	if errors.Is(err, fs.ErrNotExist) {
		return &Words{}, nil
	}
	return w, err
}

// TermError is what is wrong with one row of a file of terms.
type TermError struct {
	File string
	Line int // from 1
	Err  error
}

func (e TermError) Error() string { return fmt.Sprintf("%s:%d: %v", e.File, e.Line, e.Err) }

// TermErrors are the wrong rows of a file, in order.
type TermErrors []TermError

// Error names the first rows; the others are a number.
func (e TermErrors) Error() string {
	const most = 5
	text := ""
	for i := range e[:min(most, len(e))] {
		if i > 0 {
			text += "; "
		}
		text += e[i].Error()
	}
	if len(e) > most {
		text += fmt.Sprintf("; and %d more", len(e)-most)
	}
	return text
}
