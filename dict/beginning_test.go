package dict

import "testing"

func TestCommonestBeginning(t *testing.T) {
	lex := Default().Lexicon("en")
	if n := lex.CommonestBeginning("technol", 2); n != lex.Count("technology") {
		t.Errorf("technology stands %d times, got %d", lex.Count("technology"), n)
	}
	if n := lex.CommonestBeginning("technology", 2); n >= lex.Count("technology") {
		t.Errorf("no longer word is as common: %d", n)
	}
	if n := lex.CommonestBeginning("zzzz", 1); n != 0 {
		t.Errorf("no word begins so: %d", n)
	}
}
