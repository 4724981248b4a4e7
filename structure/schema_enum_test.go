package structure_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/invopop/jsonschema"

	"github.com/jdscribe/jdscribe/structure"
)

// constants are the values of the string constants of a package's types, by
// "package.Type", in the order of the source.
func constants(t *testing.T, dirs ...string) map[string][]any {
	t.Helper()
	out := map[string][]any{}
	for _, dir := range dirs {
		paths, _ := filepath.Glob(filepath.Join(dir, "*.go"))
		for _, path := range paths {
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if spec, ok := n.(*ast.ValueSpec); ok {
					addConstants(out, file.Name.Name, spec)
				}
				return true
			})
		}
	}
	return out
}

func addConstants(out map[string][]any, pkg string, spec *ast.ValueSpec) {
	typ, ok := spec.Type.(*ast.Ident)
	if !ok {
		return
	}
	for _, v := range spec.Values {
		if lit, ok := v.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			s, _ := strconv.Unquote(lit.Value)
			out[pkg+"."+typ.Name] = append(out[pkg+"."+typ.Name], s)
		}
	}
}

// enums makes the schema of a type that has constants their list.
func enums(values map[string][]any) func(reflect.Type) *jsonschema.Schema {
	return func(t reflect.Type) *jsonschema.Schema {
		pkg := t.PkgPath()[strings.LastIndex(t.PkgPath(), "/")+1:]
		if v := values[pkg+"."+t.Name()]; len(v) > 0 && t.Kind() == reflect.String {
			return &jsonschema.Schema{Type: "string", Enum: v}
		}
		return nil
	}
}

// datesOf says of the ISO date of a field that it is a year, a month or a day
// that exists.
func datesOf(s *jsonschema.Schema) {
	iso, _ := s.Definitions["Field"].Properties.Get("iso")
	iso.AnyOf = []*jsonschema.Schema{{Format: "date"}, {Pattern: "^[0-9]{4}(-(0[1-9]|1[0-2]))?$"}}
}

func TestSchemaNamesTheKnownValues(t *testing.T) {
	s := compiled(t)
	good := func() *structure.JobDescription {
		jd := structure.Parse(plain("DATE: May 3, 2012", "GENERAL ACCOUNTABILITY: Leads."), nil, structure.Options{})
		jd.Fields[structure.EffectiveDate] = structure.Field{Value: "May 3, 2012", ISO: "2012-05-03"}
		jd.Sections = []structure.Section{{Kind: structure.Dimensions, Pages: []int{1}}}
		jd.Certification = []structure.Signatory{{Role: structure.Manager}}
		return jd
	}
	if err := s.Validate(asJSON(t, good())); err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(*structure.JobDescription){
		"document_type": func(jd *structure.JobDescription) { jd.DocumentType = "letter" },
		"language":      func(jd *structure.JobDescription) { jd.Language = "de" },
		"section kind":  func(jd *structure.JobDescription) { jd.Sections[0].Kind = "scope" },
		"page method":   func(jd *structure.JobDescription) { jd.Pages[0].Method = "guess" },
		"page status":   func(jd *structure.JobDescription) { jd.Pages[0].Status = "fine" },
		"role":          func(jd *structure.JobDescription) { jd.Certification[0].Role = "witness" },
		"no such day": func(jd *structure.JobDescription) {
			jd.Fields[structure.EffectiveDate] = structure.Field{ISO: "2012-05-32"}
		},
	} {
		jd := good()
		spoil(jd)
		if s.Validate(asJSON(t, jd)) == nil {
			t.Errorf("%s: a value that nothing writes passes", name)
		}
	}
}
