package structure

import (
	"strings"
)

// similarWhole is the similarity from which a label of several words is one in
// lower case as well.
const similarWhole = 0.97

// similarLong is the same for a label of many words.
const similarLong = 0.92

// weighLabel adds up what speaks for a label at a place. Without a colon a
// single word ("Branch", "Direction") is mostly part of a value.
func weighLabel(ws []word, c candidate, e *entry) float64 {
	if e.words == 1 && unlikelyAlone(ws, c) {
		return 2 * leastBare
	}
	score := 2*(c.similarity-0.8)/0.2 + 0.8*float64(min(e.words, 8))
	style := letterCase(ws[c.from:c.to])
	whole := e.words > 2 && c.similarity >= similarWhole || e.words > 4 && c.similarity >= similarLong
	if !ws[c.from].capital() && !whole && !e.clipped(ws[c.from:]) {
		score -= 3
	}
	if typedAfter(ws, c) {
		score += 3
	}
	if style == allCapitals {
		score++
	}
	if c.colon {
		score += 4
	}
	if ws[c.from].lineStart {
		score++
	}
	if e.words == 1 && !c.colon {
		score -= loneLabel(ws, c)
	}
	return score
}

// unlikelyAlone reports whether a single word is none of the labels: the last
// of a place's name or of a cell, or one that forms print with a colon only,
// unless what follows tells.
func unlikelyAlone(ws []word, c candidate) bool {
	name := FieldName(c.means)
	if strings.HasPrefix(c.means, string(Location)) && endsPlace(ws, c) {
		return true
	}
	if name == Department && !c.colon && c.to < len(ws) && nameLinks[strings.ToLower(ws[c.to].Text)] && c.to-c.from == 1 {
		return true // Department of Lakes
	}
	told := (name == ReportsTo || name == PositionTitle) && typedAfter(ws, c)
	return !c.colon && (endsCell(ws, c) || !bare[name] && !told && !exclaimed(ws, c))
}

// endsCell reports whether a lone word stands between a value and a cell's
// border: it is the value's last.
func endsCell(ws []word, c candidate) bool {
	return c.to < len(ws) && ws[c.to].Text == "|" && c.from > 0 && !ws[c.from].lineStart && !ws[c.from-1].noise()
}

// bare are the fields whose one-word labels forms print without a colon.
var bare = map[FieldName]bool{Classification: true, Location: true, Department: true, Branch: true, Directorate: true,
	Division: true, Sector: true, EffectiveDate: true}

// typedAfter reports whether a value that the label's grammar accepts follows.
func typedAfter(ws []word, c candidate) bool {
	next := ws[skipNoise(ws, c.to):]
	next = next[:min(len(next), 4)]
	switch FieldName(strings.TrimSuffix(c.means, "?")) {
	case Classification:
		_, at := readClass(next[:min(len(next), 2)], false)
		return !at.empty()
	case "-":
		_, at := readClass(next[:min(len(next), 2)], false)
		return c.colon && !at.empty()
	case EffectiveDate:
		d, ok := readDate(next)
		return ok && d.at.from == 0
	case Location:
		return len(next) > 0 && placeAt(next) > 0
	case ReportsTo:
		return numberedTitle(next)
	case PositionTitle:
		return c.words == 1 && tornTitle(ws[c.to:])
	case JobCode, NOC, PositionNumber, SupervisorPositionNumber:
		if len(next) > 0 {
			_, ok := numberFor(trim(next[0].Text), FieldName(c.means))
			return ok
		}
	}
	return false
}

// tornTitle reports whether a short word that could be anything, a colon and a
// position's title follow: "Position we : Executive Director".
func tornTitle(ws []word) bool {
	const torn = 4 // letters
	if len(ws) < 3 || ws[0].noise() || len(ws[0].letters) > torn || ws[0].capital() || !hasColon(ws, 1) {
		return false
	}
	next := ws[skipNoise(ws, 1):]
	return headed(next[:min(len(next), headReach)])
}

// numberedTitle reports whether words begin with a position's number and title:
// "79532, Director General".
func numberedTitle(ws []word) bool {
	if len(ws) < 2 {
		return false
	}
	_, ok := numberFor(trim(ws[0].Text), SupervisorPositionNumber)
	return ok && ws[0].ends(",-–") && headed(ws[1:])
}

// exclaimed reports whether a word in capitals stands between words that are
// not, as labels do among values: "Corporate Affairs BRANCH Secretariat".
func exclaimed(ws []word, c candidate) bool {
	if letterCase(ws[c.from:c.to]) != allCapitals || c.from == 0 || c.to == len(ws) || c.to-c.from > 1 {
		return false
	}
	before, after := &ws[c.from-1], &ws[c.to]
	return ws[c.from].upper > 5 && !shouted(before) && before.lower > 0 && !shouted(after) && !after.noise()
}

// loneLabel is what speaks against a single word without a colon.
func loneLabel(ws []word, c candidate) float64 {
	against := 2.5
	if exclaimed(ws, c) {
		against -= 2.5
	}
	if c.from > 0 {
		against += loneBefore(&ws[c.from-1])
	}
	if c.to < len(ws) && !opensValue(ws[c.to:], c.means) {
		against += 2
	}
	return against
}

func loneBefore(before *word) float64 {
	switch {
	case functionWords[strings.ToLower(before.Text)]:
		return 4
	case before.noise() || before.ends(".;|_)"):
		return -1.5
	case before.lower > 0 && !before.ends(",:"):
		return 1
	}
	return 0
}

// opensValue reports whether words can be the value of a one-word label: not a
// comma, a word in lower case or a code, nor a place for anything but a place.
func opensValue(ws []word, means string) bool {
	w := &ws[0]
	if w.noise() {
		return !strings.HasPrefix(w.Text, ",") && w.Text != "&"
	}
	if strings.HasPrefix(w.Text, "(") {
		return false // Finance Branch (FB)
	}
	if functionWords[strings.ToLower(w.Text)] {
		return false // DEPARTMENT OF LAKES
	}
	if _, code := number(trim(w.Text)); code && len(w.letters) > 2 {
		return false
	}
	if _, class := readClass(ws[:min(2, len(ws))], false); !class.empty() {
		return means == string(Classification)
	}
	return w.capital() && (strings.HasPrefix(means, string(Location)) || placeAt(ws) == 0)
}
