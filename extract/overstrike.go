package extract

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Printers had no bold type, no underlines and no accents of their own: a text
// for them strikes a place twice, behind a step back ("x⌫x", "_⌫x", "e⌫´") or
// behind a return without a new line.

// strikes are the characters that stand at the places of a line, and what came
// of striking them twice.
type strikes struct {
	places []rune
	at     int
	folded int // places struck twice with one meaning
	doubts int // places where one character covers another
}

// strike puts a character at the present place.
func (s *strikes) strike(r rune) {
	if s.at == len(s.places) {
		s.places = append(s.places, r)
	} else if both, same := struckOver(s.places[s.at], r); same {
		s.places[s.at] = both
		s.folded++
	} else {
		s.places[s.at] = both
		s.doubts++
	}
	s.at++
}

// struckOver is what two characters at one place mean: the letter that was
// struck twice, underlined or given an accent. Where one covers the other, it is
// the letter under a stroke, or what was struck last, and same is false.
func struckOver(first, last rune) (r rune, same bool) {
	switch {
	case first == last || last == '_' || unicode.IsSpace(last):
		return first, true
	case first == '_' || unicode.IsSpace(first):
		return last, true
	}
	if r, ok := accented(first, last); ok {
		return r, true
	}
	if r, ok := accented(last, first); ok {
		return r, true
	}
	if strings.ContainsRune("/-", last) {
		return first, false
	}
	return last, false
}

// accents are the signs that printers struck over letters.
var accents = map[rune]rune{'\'': '\u0301', '´': '\u0301', '`': '\u0300', '^': '\u0302', '"': '\u0308', '¨': '\u0308', ',': '\u0327', '¸': '\u0327'}

// accented is the letter that a sign makes of a letter, as "é".
func accented(letter, sign rune) (rune, bool) {
	mark, is := accents[sign]
	if !is || !unicode.IsLetter(letter) {
		return 0, false
	}
	one := []rune(norm.NFC.String(string([]rune{letter, mark})))
	return one[0], len(one) == 1
}

// foldSteps folds the steps back of a line into its places.
func foldSteps(line string) *strikes {
	s := &strikes{places: make([]rune, 0, len(line))}
	for _, r := range line {
		if r == '\b' {
			s.at = max(0, s.at-1)
			continue
		}
		s.strike(r)
	}
	return s
}

// printedOver folds lines that a return alone sends the printer over again,
// where what comes second repeats, underlines or fills what came first; other
// returns stay. In a text whose lines end in returns it folds nothing.
func printedOver(text string) (string, int) {
	newlines := strings.Count(text, "\n")
	alone := strings.Count(text, "\r") - strings.Count(text, "\r\n")
	if alone == 0 || alone > mostOver*newlines {
		return text, 0
	}
	lines, folded := strings.Split(text, "\n"), 0
	for i, line := range lines {
		body := strings.TrimRight(line, "\r")
		if passes := strings.Split(body, "\r"); len(passes) > 1 {
			if over, ok := onePass(passes); ok {
				lines[i] = over
				folded++
			}
		}
	}
	return strings.Join(lines, "\n"), folded
}

// mostOver are the most passes over a line.
const mostOver = 4

// onePass is a line of several passes, where they agree: none covers another's
// letters, and half of each later one's strikes fall on print.
func onePass(passes []string) (string, bool) {
	s := &strikes{}
	for i, pass := range passes {
		s.at = 0
		before := len(s.places)
		print, on := 0, 0
		for _, r := range pass {
			if !unicode.IsSpace(r) {
				print++
				if s.at < before && !unicode.IsSpace(s.places[s.at]) {
					on++
				}
			}
			s.strike(r)
		}
		if i > 0 && (2*on < print || s.doubts > 0) {
			return "", false
		}
	}
	return string(s.places), true
}
