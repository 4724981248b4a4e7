package enginetest

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"strings"

	"github.com/jdscribe/jdscribe/extract"
)

// A recording is a folder: a file for each question, named by a hash of its
// request and its pixels, and one with the engine's name. Processes may add to
// one side by side.
const nameFile = "engine"

// answer is what a question's file holds, compressed.
type answer struct {
	Read *extract.Recognition `json:"read,omitempty"`
	Code extract.Code         `json:"code,omitempty"` // of an error
	Text string               `json:"text,omitempty"` // its detail
}

// Record gives an engine that writes down what another one answers.
func Record(dir string, live extract.Engine) (extract.Engine, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	return recorder{dir, live}, write(dir, nameFile, []byte(live.Name()+"\n"))
}

// Forget empties a recording, so that what is recorded next is all there is.
func Forget(dir string) error { return os.RemoveAll(dir) }

type recorder struct {
	dir  string
	live extract.Engine
}

func (r recorder) Name() string { return r.live.Name() }

// Writes are the folders that a recorder writes files to.
func (r recorder) Writes() []string { return []string{r.dir} }

func (r recorder) Recognise(ctx context.Context, img *image.Gray, q extract.Request) (*extract.Recognition, error) {
	read, err := r.live.Recognise(ctx, img, q)
	a := answer{Read: read}
	var typed *extract.Error
	if errors.As(err, &typed) {
		a = answer{Code: typed.Code, Text: typed.Detail}
	} else if err != nil {
		return nil, err // a context's end is no answer
	}
	if wrong := a.save(r.dir, key(img, q)); wrong != nil {
		return nil, fmt.Errorf("record: %w", wrong)
	}
	return read, err
}

func (a answer) save(dir, name string) error {
	var out bytes.Buffer
	packed, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return err
	}
	if err := errors.Join(json.NewEncoder(packed).Encode(a), packed.Close()); err != nil {
		return err
	}
	return write(dir, name, out.Bytes())
}

// write puts a whole file in place at once.
func write(dir, name string, data []byte) error {
	f, err := os.CreateTemp(dir, ".new-*")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Chmod(0o644), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), filepath.Join(dir, name))
}

// Replay gives an engine that answers from a recording. What is not in it goes
// to the live engine, or is an error where there is none.
func Replay(dir string, live extract.Engine) (extract.Engine, error) {
	name, err := os.ReadFile(filepath.Join(dir, nameFile))
	if err != nil {
		return nil, fmt.Errorf("recording: %w", err)
	}
	return &replayer{dir: dir, name: strings.TrimSpace(string(name)), live: live}, nil
}

type replayer struct {
	dir, name string
	live      extract.Engine
}

func (r *replayer) Name() string { return r.name }

func (r *replayer) Recognise(ctx context.Context, img *image.Gray, q extract.Request) (*extract.Recognition, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	data, err := os.ReadFile(filepath.Join(r.dir, key(img, q)))
	switch {
	case err == nil:
		return load(data)
	case r.live != nil:
		return r.live.Recognise(ctx, img, q)
	}
	return nil, fmt.Errorf("%v of %+v is not in the recording %s: it is made anew, where Tesseract is, by `make record`", img.Rect.Size(), q, r.dir)
}

func load(data []byte) (*extract.Recognition, error) {
	packed, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("recording: %w", err)
	}
	var a answer
	if err := json.NewDecoder(packed).Decode(&a); err != nil {
		return nil, fmt.Errorf("recording: %w", err)
	}
	if a.Code != "" {
		return nil, &extract.Error{Code: a.Code, Detail: a.Text}
	}
	return a.Read, nil
}

// key names a question: all of its request, and its pixels.
func key(img *image.Gray, q extract.Request) string {
	h := sha256.New()
	_, _ = fmt.Fprintf(h, "%+v %v\n", q, img.Rect.Size()) // a hash takes everything
	for y := range img.Rect.Dy() {
		_, _ = h.Write(img.Pix[y*img.Stride:][:img.Rect.Dx()])
	}
	return hex.EncodeToString(h.Sum(nil)[:12]) + ".json.gz"
}
