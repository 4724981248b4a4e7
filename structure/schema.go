package structure

import _ "embed" // the schema

//go:embed schema.json
var schema []byte

// Schema is the JSON Schema (draft 2020-12) of a JobDescription as it is
// written. It is generated from the Go types and their comments and kept as
// schema.json; a test holds the two together. It allows keys that it does not
// name, for later versions add some; its enums are the values that this version
// writes.
func Schema() ([]byte, error) { return append([]byte(nil), schema...), nil }
