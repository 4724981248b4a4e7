package structure_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/invopop/jsonschema"
	validator "github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/jdscribe/jdscribe/structure"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestSchemaIsGeneratedFromTheTypes(t *testing.T) {
	want := generateSchema(t)
	if *update {
		if err := os.WriteFile("schema.json", want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := structure.Schema()
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), string(got)); d != "" {
		t.Errorf("schema.json is not what the types say; run go test ./structure -update\n%s", d)
	}
}

// generateSchema makes the schema with the types' comments as descriptions.
func generateSchema(t *testing.T) []byte {
	t.Helper()
	r := &jsonschema.Reflector{AllowAdditionalProperties: true, Mapper: enums(constants(t, ".", "../document"))}
	for _, path := range []string{".", "../document"} {
		if err := r.AddGoComments("github.com/jdscribe/jdscribe/structure", path); err != nil {
			t.Fatal(err)
		}
	}
	s := r.Reflect(&structure.JobDescription{})
	datesOf(s)
	s.Title = "Job description"
	s.Description = "What jdscribe knows of one file, schema version 1. Enums name what this version writes: later ones may write more, and readers must accept it."
	b, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return append(b, '\n')
}

// compiled is the published schema, ready to validate outputs.
func compiled(t testing.TB) *validator.Schema {
	t.Helper()
	b, err := structure.Schema()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := validator.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	c := validator.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// validate fails the test where the output is not as the schema says.
func validate(t testing.TB, s *validator.Schema, jd *structure.JobDescription) {
	t.Helper()
	if err := s.Validate(asJSON(t, jd)); err != nil {
		t.Error(err)
	}
}

// asJSON is the output as a validator takes it.
func asJSON(t testing.TB, jd *structure.JobDescription) any {
	t.Helper()
	b, err := json.Marshal(jd)
	if err != nil {
		t.Fatal(err)
	}
	v, err := validator.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestSchemaAllowsUnknownKeysAndAsksForTheKnownOnes(t *testing.T) {
	s := compiled(t)
	jd := structure.Parse(plain("Nothing to see."), nil, structure.Options{})
	validate(t, s, jd)
	var m map[string]any
	b, _ := json.Marshal(jd)
	if err := json.Unmarshal(b, &m); err != nil {
		t.Fatal(err)
	}
	m["later"] = 1.0
	if err := s.Validate(m); err != nil {
		t.Errorf("a key of a later version is refused: %v", err)
	}
	delete(m, "fields")
	if s.Validate(m) == nil {
		t.Error("an output without fields passes")
	}
}
