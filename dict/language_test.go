package dict

import (
	"strings"
	"testing"
)

// TestLanguagesAround holds the sliding window to the language of each window.
func TestLanguagesAround(t *testing.T) {
	words := strings.Fields("The director of the agency is responsible to the deputy / La directrice de l'agence relève du sous-ministre et des autres 45 x")
	const window = 6
	seen := map[string]bool{}
	for i, got := range LanguagesAround(words, window) {
		want := Language(words[max(0, i-window/2):min(len(words), i+window/2)])
		if got != want {
			t.Errorf("around %q: %q, want %q", words[i], got, want)
		}
		seen[got] = true
	}
	if !seen["en"] || !seen["fr"] {
		t.Errorf("languages %v", seen)
	}
	if got := LanguagesAround(nil, window); len(got) != 0 {
		t.Errorf("of nothing: %v", got)
	}
}
