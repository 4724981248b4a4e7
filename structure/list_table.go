package structure

import "strings"

// Duties may be a table whose rows are numbered: "No. | Accountability | %" over "1 |
// Directs the quays. | 40". Its rows are the items; the number and the share of time
// are cells of their own and no part of them.

var (
	numberColumn = wordSet("no no. nos # n° nº number num numéro item")
	shareColumn  = wordSet("% time temps percentage pourcentage percent")
	dutyColumns  = wordSet("accountability accountabilities activity activities duty duties task tasks responsibility responsibilities " +
		"responsabilité responsabilités activité activités tâche tâches description key specific main major clés principales of du de and et")
)

// tabled finds the rows of a table of duties.
func tabled(ws []word) []marker {
	for i := 0; i < len(ws); {
		end := lineEnd(ws, i)
		if share, ok := dutyTable(ws[i:end]); ok {
			return tableRows(ws, end, share)
		}
		i = end
	}
	return nil
}

// dutyTable reports whether a line heads the columns of a table of duties, the first
// of which is their numbers, and whether the last is their shares of time.
func dutyTable(line []word) (share, ok bool) {
	first := true
	for i := range line {
		h := strings.ToLower(strings.Trim(line[i].Text, "()|:"))
		if h == "" {
			continue
		}
		if first && !numberColumn[h] || !first && !dutyColumns[h] && !shareColumn[h] {
			return false, false
		}
		ok, share, first = ok || dutyColumns[h], shareColumn[h], false
	}
	return share, ok
}

// tableRows are the lines from word i on that begin with the numbers 1, 2, 3 ….
func tableRows(ws []word, i int, share bool) []marker {
	var out []marker
	for i < len(ws) {
		end := lineEnd(ws, i)
		at := border(ws[:end], i)
		if at < end {
			if d, ok := number(strings.Trim(ws[at].Text, ".)")); ok && atoi(d) == len(out)+1 {
				out = append(out, marker{at: i, words: border(ws[:end], at+1) - i})
			}
		}
		i = end
	}
	for k := range out {
		out[k].end = rowEnd(ws, out, k, share)
	}
	return out
}

// border is the first word from i on that is no cells' border.
func border(ws []word, i int) int {
	for i < len(ws) && ws[i].Text == "|" {
		i++
	}
	return i
}

// rowEnd is the word before which the text of a row, a word at least, ends: its share of time or the
// border behind it. The last row ends with the line that its share ends.
func rowEnd(ws []word, rows []marker, k int, share bool) int {
	from := rows[k].at + rows[k].words + 1
	if k+1 < len(rows) {
		end, _ := withoutShare(ws, from, rows[k+1].at, share)
		return end
	}
	for from < len(ws) {
		line := lineEnd(ws, from)
		if end, found := withoutShare(ws, from, line, share); found {
			return end
		}
		from = line
	}
	return 0
}

// withoutShare is the end of a row's text that ends behind word from or later, before
// its share of time and cells' borders, and whether it has a share.
func withoutShare(ws []word, from, end int, share bool) (int, bool) {
	found := false
	for ; end > from; end-- {
		w := &ws[end-1]
		if isShare := share && !found && shareNumber.MatchString(w.Text); isShare {
			found = true
		} else if w.Text != "|" && w.Text != "%" {
			break
		}
	}
	return end, found
}
