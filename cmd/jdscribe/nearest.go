package main

// nearest is the key of the settings table that is fewest changes away.
func nearest(key string) string {
	best, least := "", -1
	for _, s := range settingsTable {
		if d := editDistance(key, s.key); least < 0 || d < least {
			best, least = s.key, d
		}
	}
	return best
}

// editDistance is Levenshtein's, in bytes: keys are ASCII.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
