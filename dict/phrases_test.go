package dict

import "testing"

func TestPhrasesAreFoundWhereverTheirSpacesWereRead(t *testing.T) {
	p := Default().Phrases("en")
	for read, want := range map[string]string{
		"assistantdeputvminister": "Assistant Deputy Minister",
		"treasurvboard":           "Treasury Board",
		"harbourpilotage":         "",
	} {
		got := ""
		for _, x := range p.Near(read) {
			if x.Text == want {
				got = x.Text
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", read, got, want)
		}
	}
}

func TestSpellingTellsWordsFromMisreadOnes(t *testing.T) {
	lex := Default().Lexicon("en")
	for _, pair := range [][2]string{{"inspectorate", "mntiativforme"}, {"scalability", "vlunggement"}} {
		if word, misread := lex.Spelling(pair[0]), lex.Spelling(pair[1]); word >= misread {
			t.Errorf("%s costs %.1f, %s %.1f", pair[0], word, pair[1], misread)
		}
	}
}

func TestCommonestEnding(t *testing.T) {
	lex := Default().Lexicon("en")
	if n := lex.CommonestEnding("nology", 2); n != lex.Count("technology") {
		t.Errorf("nology: %d, technology stands %d times", n, lex.Count("technology"))
	}
	if n := lex.CommonestEnding("technology", 3); n >= lex.Count("technology") {
		t.Errorf("technology ends as a commoner word: %d", n)
	}
}
