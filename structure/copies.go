package structure

import (
	"fmt"
	"strings"
)

// A feeder takes a page twice, or a copy lies behind the original. The second
// page would double the items and figures of its sections, so that its words are
// in none of them, like page furniture, and a person is told. A copy is another
// picture of the same print: a word in ten may be read otherwise, but hardly a
// number, for two pages of figures may differ in nothing else.

const (
	fewestCopied = samePage // words
	mostMisread  = 0.1      // of a copy's words
	wordsANumber = 100      // of which one may be another number
	copySlack    = 4        // words that may differ at the page's beginning, such as a stamp
	copyReach    = 40       // pages that a copy stands behind its original
)

// markCopies sets word.copied and word.furniture on the pages that stand in the
// document before, and gives the reason for a look, or "".
func markCopies(ws []word) string {
	pages := pageSpans(ws)
	var found []string
	for i := range pages {
		for j := max(0, i-copyReach); j < i; j++ {
			if ws[pages[j].from].copied || !copyOf(ws, pages[i], pages[j]) {
				continue
			}
			mark(ws, pages[i])
			ws[pages[i].from].copied = true
			found = append(found, fmt.Sprintf("%d = %d", ws[pages[i].from].Page, ws[pages[j].from].Page))
			break
		}
	}
	if found == nil {
		return ""
	}
	return "copies of pages are in no section: " + strings.Join(found, ", ")
}

// copyOf reports whether page a has the words of page b.
func copyOf(ws []word, a, b span) bool {
	n, m := a.to-a.from, b.to-b.from
	most := int(mostMisread * float64(max(n, m)))
	if min(n, m) < fewestCopied || max(n, m)-min(n, m) > most {
		return false
	}
	i, j, misses, numbers := 0, 0, 0, 0
	for i < n && j < m {
		if s, t := inStep(ws, a, b, top, i, j); s > 0 {
			if otherNumber(&ws[a.from+i], &ws[b.from+j]) {
				numbers++
			}
			i, j = i+s, j+t
			continue
		}
		if misses++; misses > copySlack+int(mostMisread*float64(i)) {
			return false
		}
		i, j = stepOver(ws, a, b, i, j)
	}
	return misses+n-i+m-j <= most && numbers <= min(n, m)/wordsANumber
}

// stepOver goes on behind a word that pages a and b do not have in common: one
// of them may lack it.
func stepOver(ws []word, a, b span, i, j int) (int, int) {
	if i+1 < a.to-a.from && alike(&ws[a.from+i+1], &ws[b.from+j]) {
		return i + 1, j
	}
	if j+1 < b.to-b.from && alike(&ws[a.from+i], &ws[b.from+j+1]) {
		return i, j + 1
	}
	return i + 1, j + 1
}

// otherNumber reports whether words are two numbers.
func otherNumber(a, b *word) bool {
	x, first := number(trim(a.Text))
	y, second := number(trim(b.Text))
	return first && second && x != y
}
