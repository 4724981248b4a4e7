package structure

import "testing"

func TestPhraseMatchesMisreadText(t *testing.T) {
	tests := []struct {
		phrase, text string
		words        int // 0: no match
	}{
		{"Specific accountabilities", "SPECIFIC ACCOUNTABILITIES I.", 2},
		{"Specific accountabilities", "SPECIFIC ACCOUNTASBILITIES", 2},
		{"Specific accountabilities", "CIFIC ACCOUNTABILITIES", 2},
		{"Étendue des responsabilités", "JENDUE DES RESPONSABILITES", 3},
		{"Responsabilités générales", "Responsabilit s g n rales du", 5},
		{"Date d'entrée en vigueur", "Date d'entr e en vigueur :", 5},
		{"Numéro du poste", "NUMERO DU POSTE", 3},
		{"Position number", "PositionNumber 123", 1},
		{"Specific accountabilities", "General accountability", 0},
		{"Dimensions", "The dimensions", 0},
	}
	for _, tt := range tests {
		p := newPhrase(tt.phrase)
		if n, s := p.match(words(tt.text), similarHeading); n != tt.words {
			t.Errorf("%q in %q: %d words (%.2f), want %d", tt.phrase, tt.text, n, s, tt.words)
		}
	}
}
