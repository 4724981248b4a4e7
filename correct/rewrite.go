package correct

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// rewrite gives a group's tokens with the changes made, parted by spaces.
func rewrite(p *pageView, g group, changes []change) string {
	texts := make([]string, g.to-g.from)
	for i := range texts {
		texts[i] = p.tokens[g.from+i].Text
	}
	for k := len(changes) - 1; k >= 0; k-- {
		a := changes[k].edge
		first, last := &p.slots[a.from], &p.slots[a.to-1]
		start, end := first.start, last.end
		read := first.text
		if a.cand.wide {
			start, end, read = first.wideStart, last.wideEnd, first.wide
		}
		i, j := first.token-g.from, last.token-g.from
		texts[i] = texts[i][:start] + inPrint(p, a, read) + texts[j][end:]
		for x := i + 1; x <= j; x++ {
			texts[x] = ""
		}
	}
	return strings.Join(strings.Fields(strings.Join(texts, " ")), " ")
}

// inPrint gives an edge's words as they were printed.
func inPrint(p *pageView, a *edge, read string) string {
	switch {
	case a.cand.rule == RuleTerm:
		return termLike(a, read)
	case a.cand.printed != "":
		return a.cand.printed
	}
	return likeRead(p, a, read)
}

// likeRead gives an edge's words in the case of what was read.
func likeRead(p *pageView, a *edge, read string) string {
	if parts, ok := asParts(a, read); ok {
		return parts
	}
	text := strings.Join(a.words, " ")
	upper, lower := 0, 0
	for _, r := range read {
		if unicode.IsUpper(r) {
			upper++
		} else if unicode.IsLower(r) {
			lower++
		}
	}
	switch {
	case a.cand.rule == RuleAcronym && lower > 0 && strings.HasSuffix(read, "s"):
		return strings.ToUpper(text[:len(text)-1]) + "s"
	case a.cand.rule == RuleAcronym, upper > 1 && upper > 2*lower:
		return strings.ToUpper(text)
	case a.name, beginsWithCapital(p, a, read, text):
		return upperFirst(text)
	}
	return keepTail(text, read)
}

// asParts gives two words as they were read, where both were, run together or
// with a sign between: a mark of punctuation stays with the first.
func asParts(a *edge, read string) (string, bool) {
	if len(a.words) != 2 {
		return "", false
	}
	end, start := len(a.words[0]), len(read)-len(a.words[1])
	if end > start || strings.ToLower(read[:end]) != a.words[0] || strings.ToLower(read[start:]) != a.words[1] {
		return "", false
	}
	sign := read[end:start]
	if strings.Trim(sign, ",;:!?") != "" {
		sign = ""
	}
	return read[:end] + sign + " " + read[start:], true
}

// beginsWithCapital reports whether what was read stands for a text that was
// printed with a capital.
func beginsWithCapital(p *pageView, a *edge, read, text string) bool {
	first, size := utf8.DecodeRuneInString(read)
	switch {
	case unicode.IsUpper(first):
		return !falseCapital(p, a, first, text)
	case unicode.IsLetter(first):
		return first == 'l' && text[0] == 'i' && besideCapital(p, a)
	}
	return capitalSigns[first] != 0 || startsUpper(read[size:])
}

// keepTail gives what follows an elision the case that it was read in: of
// I'Internet an l'Internet.
func keepTail(text, read string) string {
	head, tail, found := strings.Cut(text, "'")
	if n := len(read) - len(tail); found && n > 0 && strings.ToLower(read[n:]) == tail {
		return head + "'" + read[n:]
	}
	return text
}

// capitalSigns are signs read where a capital was printed, all of them tall.
var capitalSigns = map[rune]rune{'[': 'L', '{': 'L', '\\': 'M'}

// falseCapital reports whether a capital I or J stands for a small letter
// that looks like it, f, l or t, or any capital for an elision, in the middle
// of a sentence of small words. A small i is not read as a capital one.
func falseCapital(p *pageView, a *edge, first rune, text string) bool {
	tall := (first == 'I' || first == 'J') && strings.ContainsRune("ltf", rune(text[0]))
	if a.from == 0 || !tall && !strings.Contains(text, "'") {
		return false
	}
	before := &p.slots[a.from-1]
	token := p.tokens[before.token].Text
	return unicode.IsLower(firstRune(before.text)) && !strings.ContainsAny(token[before.end:], ".:;!?")
}

// besideCapital reports an edge right before or behind a word with a capital: a
// name's, where an l at the beginning of "lnstitute" is a capital I.
func besideCapital(p *pageView, a *edge) bool {
	return a.from > 0 && startsUpper(p.slots[a.from-1].text) || a.to < len(p.slots) && startsUpper(p.slots[a.to].text)
}

func upperFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
