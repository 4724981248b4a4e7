package structure

import "testing"

func TestReadNumber(t *testing.T) {
	tests := []struct {
		text string
		name FieldName
		want string
	}{
		{"296O", PositionNumber, "2960"},
		{"I999", PositionNumber, "1999"},
		{"8395S", PositionNumber, "83955"},
		{"NEW", PositionNumber, "NEW"},
		{"Nouveau", PositionNumber, "Nouveau"},
		{"BCP-I4273", PositionNumber, "BCP-14273"},
		{"77539, 63879, 6I586, Senior", PositionNumber, "77539, 63879, 61586"},
		{"IO3O72", JobCode, "103072"},
		{"10307", JobCode, ""},
		{"1030722", JobCode, ""},
		{"SOIL", PositionNumber, ""},
		{"44", PositionNumber, ""},
		{"pe...", PositionNumber, ""},
		{"4OOIO", NOC, "40010"},
		{"OOOI2", NOC, "00012"},
	}
	for _, tt := range tests {
		if got, _ := readNumber(words(tt.text), tt.name); got != tt.want {
			t.Errorf("readNumber(%q, %s) = %q, want %q", tt.text, tt.name, got, tt.want)
		}
	}
}
