package jdscribe

import (
	"bytes"
	"context"
	"encoding/json"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/sync/errgroup"

	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/structure"
)

// inProcess reads text files without a worker process.
type inProcess struct{}

func (inProcess) Read(ctx context.Context, path string) (*document.Document, error) {
	return extract.Read(ctx, path, extract.Options{})
}

// TestRecognisedArchive takes an archive of 190 real recognised descriptions
// through the whole line: each output is valid, no word is lost, and what a
// description is known to hold is found.
func TestRecognisedArchive(t *testing.T) {
	files, _ := filepath.Glob("../shared/jd/ocr/*.txt")
	if len(files) == 0 {
		t.Skip("needs ../shared/jd/ocr, the reference archive, which is not here")
	}
	schema := compileSchema(t)
	p := New(inProcess{}, dict.Default(), Options{})
	var group errgroup.Group
	group.SetLimit(2)
	var mu sync.Mutex
	found := map[structure.SectionKind]int{}
	for _, file := range files {
		group.Go(func() error {
			jd, err := p.Process(t.Context(), file)
			if err != nil {
				t.Errorf("%s: %v", file, err)
				return nil
			}
			checkOutput(t, schema, file, jd)
			mu.Lock()
			defer mu.Unlock()
			kinds := map[structure.SectionKind]bool{}
			for _, s := range jd.Sections {
				kinds[s.Kind] = true
			}
			for kind := range kinds {
				found[kind]++
			}
			return nil
		})
	}
	_ = group.Wait()
	for kind, least := range map[structure.SectionKind]float64{structure.GeneralAccountability: 0.90, structure.SpecificAccountabilities: 0.85} {
		if share := float64(found[kind]) / float64(len(files)); share < least {
			t.Errorf("%s found in %.3f of %d, want %.2f", kind, share, len(files), least)
		}
	}
}

func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	raw, err := structure.Schema()
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", value); err != nil {
		t.Fatal(err)
	}
	return c.MustCompile("schema.json")
}

func checkOutput(t *testing.T, schema *jsonschema.Schema, file string, jd *structure.JobDescription) {
	t.Helper()
	data, err := json.Marshal(jd)
	if err != nil {
		t.Errorf("%s: %v", file, err)
		return
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Errorf("%s: %v", file, err)
		return
	}
	if err := schema.Validate(value); err != nil {
		t.Errorf("%s: %v", file, err)
	}
	if lost := lostWords(jd); len(lost) > 0 {
		t.Errorf("%s: words in no field, section or unplaced text: %q", file, lost)
	}
}

// lostWords are the corrected text's words that the output holds less often
// than the text does.
func lostWords(jd *structure.JobDescription) []string {
	left := map[string]int{}
	take := func(s string) {
		for _, w := range strings.Fields(s) {
			left[w]++
		}
	}
	take(jd.Unplaced)
	for _, f := range jd.Fields {
		take(f.Value)
		take(f.Raw)
	}
	for _, s := range jd.Sections {
		take(s.Heading)
		take(s.Text)
	}
	var lost []string
	for _, p := range jd.Pages {
		for _, w := range strings.Fields(p.CorrectedText) {
			if left[w]--; left[w] < 0 {
				lost = append(lost, w)
			}
		}
	}
	return lost
}
