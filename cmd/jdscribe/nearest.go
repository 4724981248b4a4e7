package main

import "slices"

// nearest is the key of the settings table that is fewest changes away.
func nearest(key string) string {
	var keys []string
	for _, s := range settingsTable {
		keys = append(keys, s.key)
	}
	return nearestOf(key, keys)
}

// nearestOf is the name that is fewest changes away, the first of several.
func nearestOf(name string, names []string) string {
	return slices.MinFunc(names, func(a, b string) int { return editDistance(name, a) - editDistance(name, b) })
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
