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
	for i := range ws {
		if end := lineEnd(ws, i); ws[i].lineStart || i == 0 {
			if share, ok := dutyTable(ws[i:end]); ok {
				return tableRows(ws, end, share)
			}
		}
	}
	return nil
}

// dutyTable reports whether a line heads the columns of a table of duties, the first
// of which is their numbers, and whether the last is their shares of time.
func dutyTable(line []word) (share, ok bool) {
	var heads []string
	for i := range line {
		if h := strings.ToLower(strings.Trim(line[i].Text, "()|:")); h != "" {
			heads = append(heads, h)
		}
	}
	for i, h := range heads {
		if i == 0 && !numberColumn[h] || i > 0 && !dutyColumns[h] && !shareColumn[h] {
			return false, false
		}
		ok, share = ok || dutyColumns[h], shareColumn[h]
	}
	return share, ok
}

// tableRows are the lines from word i on that begin with the numbers 1, 2, 3 ….
func tableRows(ws []word, i int, share bool) []marker {
	var out []marker
	for ; i < len(ws); i = lineEnd(ws, i) {
		at := border(ws, i)
		if at == len(ws) {
			break
		}
		if d, ok := number(strings.Trim(ws[at].Text, ".)")); ok && atoi(d) == len(out)+1 {
			out = append(out, marker{at: i, words: border(ws, at+1) - i})
		}
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

// rowEnd is the word before which the text of a row ends: its share of time or the
// border behind it. The last row ends with the line that its share ends.
func rowEnd(ws []word, rows []marker, k int, share bool) int {
	least := rows[k].at + rows[k].words
	if k+1 < len(rows) {
		end, _ := withoutShare(ws, least, rows[k+1].at, share)
		return end
	}
	for line := lineEnd(ws, rows[k].at); share; line = lineEnd(ws, line) {
		if end, found := withoutShare(ws, least, line, share); found {
			return end
		}
		if line == len(ws) {
			break
		}
	}
	return 0
}

// withoutShare is the end of a row's text before its share of time and cells'
// borders, and whether it has a share.
func withoutShare(ws []word, least, end int, share bool) (int, bool) {
	found := false
	for ; end > least+1; end-- {
		w := &ws[end-1]
		if isShare := share && !found && shareNumber.MatchString(w.Text); isShare {
			found = true
		} else if w.Text != "|" && w.Text != "%" {
			break
		}
	}
	return end, found
}
