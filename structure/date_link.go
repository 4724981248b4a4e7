package structure

import "strings"

// dayLinks stand between a day and its month, the longest first.
var dayLinks = phrases(1, "day of the month of", "day of", "of", "jour du mois de", "jour de", "jour")

// dayLink is what stands between a day and its month, as printed with a space
// after it, and the words from the month on: "of April", "jour d'avril".
func dayLink(ws []word) (string, []word) {
	n := 0
	var space [fewNear]int
	for _, k := range dayLinks.near(ws, space[:0]) {
		if n, _ = dayLinks.phrases[k].match(ws, 1); n > 0 {
			break
		}
	}
	link, rest := flat(ws[:n]), ws[n:]
	if n > 0 {
		link += " "
	}
	if len(rest) == 0 {
		return "", ws
	}
	month := strings.NewReplacer("d'", "", "d’", "").Replace(rest[0].Text)
	if month == rest[0].Text {
		return link, rest
	}
	t := rest[0].Token
	t.Text = month
	return link + "d'", append([]word{newWord(t)}, rest[1:]...)
}
