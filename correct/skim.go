package correct

import (
	"sort"
	"unicode/utf8"

	"github.com/jdscribe/jdscribe/dict"
)

// skim stands in for find where a document's budget is spent: it gives the word
// that was read, and those that one confusion explains, in order of their IDs. It
// takes a hundredth of the time.
func skim(channel *dict.Channel, lex *dict.Lexicon, read string, limit float64) []match {
	if utf8.RuneCountInString(read) > maxSearch {
		return nil
	}
	best := map[dict.ID]float64{}
	if id := lex.ID(read); id != 0 {
		best[id] = 0
	}
	for word, k := range channel.Neighbours(read) {
		if k.Cost > limit {
			continue
		}
		id := lex.ID(word)
		if cost, ok := best[id]; id != 0 && (!ok || k.Cost < cost) {
			best[id] = k.Cost
		}
	}
	out := make([]match, 0, len(best))
	for id, cost := range best {
		out = append(out, match{id, cost})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].id < out[j].id })
	return out
}
