package structure

// sorts is how many words from word i on say what the count before them is of,
// where a line has several: "Positions: 12 indeterminate, 3 term"; 0 elsewhere.
func sorts(ws []word, i int, a figure, label string) int {
	const longest = 2
	if label == "" || a.value == "" || a.unit != "" || ws[i-1].ends(".,;:)") {
		return 0
	}
	n := 0
	for i+n < len(ws) && n < longest && !ws[i+n].lineStart && ws[i+n].lower > 2 && !ws[i+n].capital() && !functionWords[ws[i+n].Text] {
		n++
		if ws[i+n-1].ends(".,;") {
			break
		}
	}
	next := i + n
	switch {
	case n == 0:
		return 0
	case next == len(ws) || ws[next].lineStart:
		return n * min(1, countBefore(ws, i-a.words))
	case joiner(&ws[next]) && next+1 < len(ws):
		next++
	case !ws[next-1].ends(","):
		return 0
	}
	if _, ok := number(trim(ws[next].Text)); !ok || next+1 == len(ws) || ws[next+1].lineStart || ws[next+1].capital() || ws[next].ends(",.;") {
		return 0
	}
	return n
}

// countBefore is 1 where a sort ends before word i, as the first of two does.
func countBefore(ws []word, i int) int {
	if i > 1 && !ws[i].lineStart && (ws[i-1].ends(",") || joiner(&ws[i-1])) && ws[i-1].lower > 1 {
		return 1
	}
	return 0
}
