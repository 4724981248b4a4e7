package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"

	"github.com/jdscribe/jdscribe/document"
)

// decode reads the JSON of an earlier stage; it gives nil for a file that is no
// JSON object.
func decode(path string, most int64) (*document.Corrected, error) {
	data := readObject(path, most)
	if data == nil {
		return nil, nil
	}
	c := &document.Corrected{}
	err := json.Unmarshal(data, c)
	if err == nil {
		err = c.Check()
	}
	if err != nil {
		return nil, &codedError{code: exitInput, err: err, msg: "not a document as extract prints it: " + err.Error(),
			hint: "make it with `jdscribe extract --format json FILE`"}
	}
	return c, nil
}

// readObject is the content of a file that holds one JSON object, without its
// byte order mark; nil for any other.
func readObject(path string, most int64) []byte {
	f, err := os.Open(path)
	if err != nil {
		return nil // the extractor says it better
	}
	defer f.Close() //nolint:errcheck // read only
	head := make([]byte, 64)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil
	}
	mark := []byte("\ufeff")
	if !bytes.HasPrefix(bytes.TrimSpace(bytes.TrimPrefix(head[:n], mark)), []byte("{")) {
		return nil
	}
	rest, err := io.ReadAll(io.LimitReader(f, most))
	data := bytes.TrimPrefix(append(head[:n], rest...), mark)
	if err != nil || !json.Valid(data) {
		return nil
	}
	return data
}
