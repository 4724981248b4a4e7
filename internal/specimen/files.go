package specimen

import (
	"bytes"
	"encoding/json"
)

// File is a file of testdata.
type File struct {
	Path  string // in testdata, with slashes
	Bytes []byte
}

// Files are the files that a specimen puts into testdata: itself, its facts
// and, where it can be read, the text as printed.
func (s Specimen) Files() ([]File, error) {
	facts, err := s.Facts.json()
	if err != nil {
		return nil, err
	}
	files := []File{
		{"archive/" + s.Path, s.Bytes},
		{"truth/" + s.Path + ".json", facts},
	}
	if s.Truth != "" {
		files = append(files, File{"truth/" + s.Path + ".txt", []byte(s.Truth)})
	}
	return files, nil
}

func (f Facts) json() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(f)
	return b.Bytes(), err
}
