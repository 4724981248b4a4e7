package structure

import "testing"

func TestReadClass(t *testing.T) {
	tests := []struct {
		text      string
		executive bool
		want      string
	}{
		{"EX-01", false, "EX-01"},
		{"EX-OI", false, "EX-01"},
		{"EXx-I", false, "EX-01"},
		{"FEX-OI", false, "EX-01"},
		{"EX OI", false, "EX-01"},
		{"EX-]", false, "EX-01"},
		{"prop. EX-O2", false, "EX-02"},
		{"EXO3 (term", false, "EX-03"},
		{"EX-O2 (NOTE: EX-O3 proposed)", false, "EX-02"},
		{"EX-OIPosition No", false, "EX-01"},
		{"_EX-O3", false, "EX-03"},
		{"AS-05", false, "AS-05"},
		{"PM - 06", false, "PM-06"},
		{"CT-FIN-04", false, "CT-FIN-04"},
		{"GL-08", false, "GL-08"},
		{"X-O2", true, "EX-02"},
		{"-OI", true, "EX-01"},
		// A wrong class is worse than none.
		{"X-O2", false, ""},
		{"-OI", false, ""},
		{"EX-06", false, ""},
		{"EX-00", false, ""},
		{"AS-99", false, ""},
		{"AS 5", false, ""},
		{"as I said", false, ""},
		{"OAS-01", false, ""},
		{"COVID-19", false, ""},
		{"QQ-01", false, ""},
		{"", true, ""},
	}
	for _, tt := range tests {
		if got, at := readClass(words(tt.text), tt.executive); got != tt.want || (got != "") == at.empty() {
			t.Errorf("readClass(%q, %v) = %q at %v, want %q", tt.text, tt.executive, got, at, tt.want)
		}
	}
}
