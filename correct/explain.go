package correct

import (
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/jdscribe/jdscribe/document"
)

// maxExplained is how many candidates an explanation names: what comes after
// never had a chance.
const maxExplained = 8

// explain gives the rivals of a place, the best first, and what was read among
// them.
func explain(slots []slot, rivals []rival) []document.Candidate {
	var out []document.Candidate
	for i, r := range rivals {
		k := document.Candidate{Total: tenths(r.score), Source: r.edges[0].cand.source, Word: strings.Join(r.edges[0].words, " ")}
		if i == 1 {
			k.Source, k.Word = "as read", asReadText(slots)
		}
		for _, e := range r.edges {
			k.Channel += e.cost
		}
		k.Channel = tenths(k.Channel)
		k.Model = tenths(r.score - k.Channel)
		out = append(out, k)
	}
	read := out[1]
	sort.SliceStable(out, func(i, j int) bool { return out[i].Total > out[j].Total })
	if len(out) <= maxExplained {
		return out
	}
	out = out[:maxExplained]
	if !slices.Contains(out, read) {
		out[maxExplained-1] = read
	}
	return out
}

func asReadText(slots []slot) string {
	words := make([]string, len(slots))
	for i := range slots {
		words[i] = slots[i].text
	}
	return strings.Join(words, " ")
}

func tenths(x float64) float64 { return math.Round(x*10) / 10 }
