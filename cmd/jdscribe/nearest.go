package main

import (
	"slices"

	"github.com/sajari/fuzzy"
)

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
	return slices.MinFunc(names, func(a, b string) int { return fuzzy.Levenshtein(&name, &a) - fuzzy.Levenshtein(&name, &b) })
}
