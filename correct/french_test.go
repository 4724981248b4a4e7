package correct

import (
	"testing"

	"github.com/jdscribe/jdscribe/dict"
)

// TestMarkOfAList: a letter with a sign behind it is a list's mark; a word at a
// clause's end is none.
func TestMarkOfAList(t *testing.T) {
	for text, want := range map[string]bool{"a)": true, "a.": true, "(a)": true, "a": false, "a,": false, "ou)": false, "ou.": false} {
		if got := pieceOf(text).isMark(); got != want {
			t.Errorf("%s is a mark: %v", text, got)
		}
	}
}

// TestWhatAFrenchWordNeeds: a word that is to be another needs more than one that
// only lacks accents, or that no text but recognised ones has.
func TestWhatAFrenchWordNeeds(t *testing.T) {
	lex := dict.Default().Lexicon("fr")
	tests := map[string]struct {
		printed string
		needed  float64
	}{"marche": {"marché", surelyAccented}, "refus": {"refusé", surelyAlone}, "missions": {"émissions", surelyAnother}}
	for _, e := range lex.All() {
		if e.Flags&dict.InGeneral == 0 && len(e.Word) == len("missions") {
			tests[e.Word] = struct {
				printed string
				needed  float64
			}{"é" + e.Word, surelyAccented}
			break
		}
	}
	if len(tests) < 4 {
		t.Error("every word is one of general texts")
	}
	for read, tt := range tests {
		f := frenchReader{reading: &reading{words: []string{read}}, lex: lex, pieces: []piece{pieceOf(read)}}
		if got := f.needed(arc{from: 0, to: 1, text: tt.printed, loss: lostAccent}); got != tt.needed {
			t.Errorf("%s for %s needs %v, want %v", tt.printed, read, got, tt.needed)
		}
	}
}
