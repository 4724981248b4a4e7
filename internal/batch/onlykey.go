package batch

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/jdscribe/jdscribe/structure"
)

// KeyError is a key of a selection that no output has.
type KeyError struct {
	Key   string
	Known []string // that outputs have there
}

func (e *KeyError) Error() string { return fmt.Sprintf("outputs have no %q there", e.Key) }

// check follows a selection's keys through what an output is.
func (s *Selection) check() error {
	t := reflect.TypeFor[structure.JobDescription]()
	for _, key := range s.keys {
		t = element(t)
		below, known := keysOf(t)
		next, is := below[key]
		if !is {
			return &KeyError{Key: key, Known: known}
		}
		t = next
	}
	if element(t).Kind() == reflect.Bool && s.want != "" && s.want != "true" && s.want != "false" {
		return &KeyError{Key: s.want, Known: []string{"true", "false"}}
	}
	return nil
}

// element is what a pointer leads to, or a list holds.
func element(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	return t
}

// keysOf are the keys of an object in an output with the types of their values,
// and in order; none of what is no object.
func keysOf(t reflect.Type) (types map[string]reflect.Type, names []string) {
	types = map[string]reflect.Type{}
	switch t.Kind() {
	case reflect.Struct:
		for _, f := range reflect.VisibleFields(t) {
			if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" && name != "-" {
				types[name] = f.Type
			}
		}
	case reflect.Map: // of the header fields
		for _, name := range structure.FieldNames() {
			types[string(name)] = t.Elem()
		}
	}
	for name := range types {
		names = append(names, name)
	}
	slices.Sort(names)
	return types, names
}
