package structure

import (
	"regexp"
	"strings"
)

var numberMark = regexp.MustCompile(`^[(\[]?([0-9IlOS|t!]{1,3})[.)\]:,]{1,2}$`)

// isMarker reports whether a word could number or mark an item.
func isMarker(w *word) bool {
	return numberMark.MatchString(w.Text) || bullets[w.Text]
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
		links = append(links, chain(links, link{listMark: m, at: i, back: -1, length: m.weight - float64(min(m.n-1, farStart))}))
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

// chain puts a number behind the list before it that is longest with it.
func chain(links []link, l link) link {
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
		if links[k].length+gain > l.length {
			l.length, l.back = links[k].length+gain, k
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
	return out
}

// Evidence for the place of a lost number: of one, and of each of several.
const (
	enoughLost   = 2
	severalLost  = 3
	longestGapOf = 2 // numbers lost side by side
)

// lostNumbers are the places of the numbers that were lost between two others,
// in order, or of fewer where nothing shows them.
func lostNumbers(ws []word, from, to, n int, firsts map[string]bool) []marker {
	if n <= 0 || n > longestGapOf {
		return nil
	}
	least := enoughLost
	if n > 1 {
		least = severalLost
	}
	m, ok := lostNumber(ws, from, to, least, firsts)
	if !ok {
		return nil
	}
	out := []marker{m}
	if n == 1 {
		return out
	}
	if before, ok := lostNumber(ws, from, m.at, least, firsts); ok {
		return []marker{before, m}
	}
	if after, ok := lostNumber(ws, m.at+1, to, least, firsts); ok {
		out = append(out, after)
	}
	return out
}

// fewestLostWords is the least number of words of an item next to a lost number.
const fewestLostWords = 4

// anyNumber is a list's number that was read as another: "3." for 5, "4.0".
var anyNumber = regexp.MustCompile(`^[0-9]{1,2}\.[0O]?$`)

// lostNumber finds the place where an item's number was lost: the end of a
// sentence before a lone sign or another number, a word that begins other items, or a word whose
// first letters went with the number. Evidence decides; without it, none.
func lostNumber(ws []word, from, to, least int, firsts map[string]bool) (marker, bool) {
	best, m := least-1, marker{}
	for i := from + fewestLostWords; i < to-fewestLostWords; i++ {
		if score, words := lostHere(ws, i, firsts); score > best {
			best, m = score, marker{at: i, words: words}
		}
	}
	return m, best >= least
}

// lostHere is the evidence that an item whose number was lost begins at word i,
// and how many words what is left of the number takes.
func lostHere(ws []word, i int, firsts map[string]bool) (score, words int) {
	w, before := &ws[i], &ws[i-1]
	sign := w.noise() && !bullets[w.Text] || anyNumber.MatchString(w.Text) && before.ends(".;")
	if sign && ws[i+1].capital() {
		score, words = 3, 1
	}
	if before.ends(".;") && !w.capital() && !w.noise() && w.lower > 0 {
		score += 2
	}
	clipped := clippedFirst(w, firsts)
	if clipped || firsts[strings.ToLower(ws[i+words].Text)] {
		score += 2
	}
	if !before.ends(".;:") && score < 4 && !clipped {
		return 0, words
	}
	return score, words
}

// clippedFirst reports whether a word is one that begins other items with its
// first letters read as something else: "Qerrovides" for "9. Provides".
func clippedFirst(w *word, firsts map[string]bool) bool {
	s := strings.ToLower(w.Text)
	for f := range firsts {
		if len(f) > 5 && s != f && w.capital() && strings.HasSuffix(s, f[1:]) {
			return true
		}
	}
	return false
}
