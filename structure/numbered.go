package structure

import (
	"regexp"
	"strings"
)

var (
	numberMark = regexp.MustCompile(`^[(\[]?([0-9IlOS|t!]{1,3})[.)\]:,]{1,2}$`)
	dashedMark = regexp.MustCompile(`^[0-9]{1,2}[.)]?[-–—]$`)
)

// isMarker reports whether a word could number or mark an item.
func isMarker(w *word) bool {
	return numberMark.MatchString(w.Text) || bullets[w.Text] || dashedMark.MatchString(w.Text)
}

// likeDigits are letters that list numbers are read as, beside those of number.
var likeDigits = strings.NewReplacer("t", "1", "!", "1", "S", "5")

// longestMark is the most bytes of a list's number with what is around it.
const longestMark = 6

// itemNumber is the number that a word could be in a list, or 0.
func itemNumber(w *word) int {
	if len(w.Text) > longestMark || !w.ends(".)]:,") {
		return 0
	}
	m := numberMark.FindStringSubmatch(w.Text)
	if m == nil {
		return 0
	}
	s := m[1]
	if s == "S" || strings.ContainsAny(s, "t!") {
		s = likeDigits.Replace(s)
	}
	d, ok := number(s)
	if n := atoi(d); ok && n <= longestList {
		return n
	}
	return 0
}

// longestList is the most items of a list.
const longestList = 60

// link is a word that could be a list's number n, with the best list that ends
// there.
type link struct {
	listMark
	at, back int
	length   float64
	anew     int // word at which its list begins with 1, or -1
}

// numbered finds the list whose numbers go up by one, the longest there is. A
// number that recognition lost leaves a gap of one, which is mended where its
// item's beginning can be told.
func numbered(ws []word) []marker {
	var links []link
	best := -1
	for i := range ws {
		m := markAt(ws, i)
		if m.n == 0 {
			continue
		}
		links = append(links, chain(links, link{listMark: m, at: i, back: -1, anew: -1, length: m.weight - float64(min(m.n-1, farStart))}))
		if last := len(links) - 1; links[last].back >= 0 && (best < 0 || links[last].length > links[best].length) {
			best = last
		}
	}
	var numbers []link
	weight := 0.0
	for k := best; k >= 0; k = links[k].back {
		numbers = append([]link{links[k]}, numbers...)
		weight += links[k].weight
	}
	if weight < leastList {
		return nil
	}
	return mend(ws, numbers)
}

// chainReach is how many numbers back the one before is looked for.
const chainReach = 200

// chain puts a number behind the list before it that is longest with it, of two
// lists behind the later one, which has begun anew.
func chain(links []link, l link) link {
	if l.n == 1 {
		l.anew = l.at
	}
	for k := max(0, len(links)-chainReach); k < len(links); k++ {
		gain := 0.0
		switch l.n - links[k].n {
		case 1:
			gain = l.weight
		case 2:
			gain = l.weight / 2
		case 3:
			if links[k].length <= leastList {
				continue
			}
			gain = l.weight / 4
		default:
			continue
		}
		if length := links[k].length + gain; length > l.length || length == l.length && l.back >= 0 && links[k].anew > l.anew {
			l.length, l.back, l.anew = length, k, links[k].anew
		}
	}
	return l
}

// mend makes markers of a list's numbers and puts in those that were lost.
func mend(ws []word, numbers []link) []marker {
	var out []marker
	firsts := map[string]bool{}
	for _, l := range numbers {
		if l.glued == 0 {
			firsts[strings.ToLower(ws[l.at+1].Text)] = true
		}
	}
	for k, l := range numbers {
		from := 0
		if k > 0 {
			from = numbers[k-1].at + 2
		}
		if k == 0 && l.n == 2 && l.at > 0 {
			out = append(out, marker{at: 0})
		} else if k > 0 {
			out = append(out, lostNumbers(ws, from, l.at, l.n-numbers[k-1].n-1, firsts)...)
		}
		out = append(out, marker{at: l.at, words: l.words, glued: l.glued})
	}
	return farther(ws, out, numbers[len(numbers)-1])
}

// farther adds the lines behind a list's last number that begin with a greater
// one, as misprinted as it may be: "1. 2. 10."
func farther(ws []word, marks []marker, last link) []marker {
	for i := last.at + 1; i < len(ws); i++ {
		if m := markAt(ws, i); ws[i].lineStart && m.n > last.n && m.weight == certainMark {
			marks = append(marks, marker{at: i, words: m.words, glued: m.glued})
			last.n = m.n
		}
	}
	return marks
}
