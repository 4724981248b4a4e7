package batch

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// Selection chooses documents by what their outputs hold.
type Selection struct {
	keys []string
	want string // empty: anything but false, 0, "" and nothing
}

// ParseSelection reads a selection: the keys of an output's value with dots
// between them, as in quality.needs_review, or with a value that it must have,
// as in language=fr. A key of a list's elements chooses where one of them has
// it, as in pages.status=failed. The error is a *KeyError where no output can
// have such a key.
func ParseSelection(s string) (*Selection, error) {
	selection, err := parsed(s)
	if err == nil {
		err = selection.check()
	}
	return selection, err
}

func parsed(s string) (*Selection, error) {
	keys, want, given := strings.Cut(s, "=")
	selection := &Selection{keys: strings.Split(keys, "."), want: want}
	for _, key := range selection.keys {
		if key == "" || given && want == "" {
			return nil, fmt.Errorf("%q is no selection", s)
		}
	}
	return selection, nil
}

// chooses reports that the output with a name is chosen.
func (o Options) chooses(name string) bool {
	data, err := o.sink().Read(name + outputEnding)
	return err == nil && o.Only.matches(data)
}

// matches reports that an output is chosen.
func (s *Selection) matches(data []byte) bool {
	numbers := json.NewDecoder(bytes.NewReader(data))
	numbers.UseNumber() // as they are written: a large one as a float has an exponent
	var v any
	return numbers.Decode(&v) == nil && s.in(v, s.keys)
}

func (s *Selection) in(v any, keys []string) bool {
	switch v := v.(type) {
	case []any:
		for _, element := range v {
			if s.in(element, keys) {
				return true
			}
		}
		return false
	case map[string]any:
		if len(keys) == 0 {
			return s.want == "" && len(v) > 0
		}
		return s.in(v[keys[0]], keys[1:])
	}
	return len(keys) == 0 && s.value(v)
}

func (s *Selection) value(v any) bool {
	if s.want != "" {
		return v != nil && fmt.Sprint(v) == s.want
	}
	if n, ok := v.(json.Number); ok {
		f, err := n.Float64()
		return err != nil || f != 0
	}
	return v != nil && v != false && v != ""
}
