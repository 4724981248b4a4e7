package structure

import "unicode"

// letter is a letter without its accent, a to z as 0 to 25, a digit as 26 to
// 35, or any other letter as 36.
type letter uint8

const otherLetter letter = 36

// sign stands for a word without letters.
const sign = otherLetter + 1

// firstLetter is that of words, with which most of what there is to find begins.
func firstLetter(ws []word) letter {
	if len(ws[0].letters) == 0 {
		return sign
	}
	return ws[0].letters[0]
}

func lostCost(i int, r rune) float64 {
	switch {
	case base(unicode.ToLower(r)) != unicode.ToLower(r):
		return costLostAccent
	case i < clippedLetters:
		return costLostStart
	}
	return 1
}

// appendLetters adds what a character is to an alignment: nothing for
// punctuation, two letters for a ligature.
func appendLetters(out []letter, r rune) []letter {
	r = base(unicode.ToLower(r))
	switch {
	case r >= 'a' && r <= 'z':
		return append(out, letter(r-'a'))
	case r >= '0' && r <= '9':
		return append(out, letter(r-'0')+26)
	case r == 'œ':
		return append(out, 'o'-'a', 'e'-'a')
	case r == 'æ':
		return append(out, 0, 'e'-'a')
	case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '#':
		return append(out, otherLetter)
	}
	return out
}

// base is a lower-case letter without its accent.
func base(r rune) rune {
	switch r {
	case 'à', 'â', 'ä', 'á':
		return 'a'
	case 'é', 'è', 'ê', 'ë':
		return 'e'
	case 'î', 'ï', 'í':
		return 'i'
	case 'ô', 'ö', 'ó':
		return 'o'
	case 'ù', 'û', 'ü', 'ú':
		return 'u'
	case 'ç':
		return 'c'
	}
	return r
}

// lookalikes are letters that recognition takes for one another.
var lookalikes = []string{"il1jt", "o0q", "ceo", "s58", "b8", "nu", "g6", "vy", "z2", "uo", "fr"}

// substitution is what it costs that one letter was read for another.
var substitution = func() (table [otherLetter + 1][otherLetter + 1]float64) {
	for a := range table {
		for b := range table[a] {
			if a != b {
				table[a][b] = 1
			}
		}
	}
	for _, set := range lookalikes {
		var group []letter
		for _, r := range set {
			group = appendLetters(group, r)
		}
		for _, a := range group {
			for _, b := range group {
				if a != b {
					table[a][b] = costLookalike
				}
			}
		}
	}
	return table
}()
