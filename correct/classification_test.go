package correct

import "testing"

func TestReadClass(t *testing.T) {
	for word, want := range map[string]string{
		"EX-OI":     "EX-01",
		"EX-I":      "EX-1",
		"EX-OL":     "EX-01",
		"EX-]":      "EX-1",
		"EXx-O2":    "EX-02",
		"EXO3":      "EX03",
		"PM-O5/O6":  "PM-05/06",
		"EN-ENG-O4": "EN-ENG-04",
		"CT-FIN-O2": "CT-FIN-02",
		"EX-O6":     "", // has five levels
		"EXy-O2":    "",
		"SD-O2":     "", // no group
		"EXOI":      "", // an acronym may read so
		"EX-2":      "", // nothing to restore
		"PMOO5":     "",
	} {
		c, ok := readClass(word)
		if got := c.group + c.joint + c.levels; ok != (want != "") || ok && got != want {
			t.Errorf("%s gives %q, %v, want %q", word, got, ok, want)
		}
	}
}
