package dict

import "hash/fnv"

// domainText is a recognised document, already cut into words.
type domainText struct {
	name  string
	words []string
}

// A text is left out with the excluded ones where it repeats them: two
// versions of one job share most of their runs of words, two jobs of one
// branch only the branch's boilerplate.
const (
	shingleWords  = 8
	repeatedShare = 0.25
)

// withoutExcluded leaves out the excluded texts and those that repeat them.
func withoutExcluded(o BuildOptions, texts []domainText) []domainText {
	names := map[string]bool{}
	for _, n := range o.Exclude {
		names[n] = true
	}
	excluded := map[uint64]bool{}
	for _, t := range texts {
		if names[t.name] {
			for s := range t.shingles() {
				excluded[s] = true
			}
		}
	}
	var kept []domainText
	for _, t := range texts {
		share := t.shareIn(excluded)
		switch {
		case names[t.name]:
		case share > repeatedShare:
			o.Log("%s: left out, repeats excluded texts by %.0f %%", t.name, 100*share)
		default:
			kept = append(kept, t)
		}
	}
	o.Log("%d of %d domain texts kept", len(kept), len(texts))
	return kept
}

// shingles are hashes of all runs of words.
func (t domainText) shingles() map[uint64]bool {
	out := map[uint64]bool{}
	for i := 0; i+shingleWords <= len(t.words); i++ {
		h := fnv.New64a()
		for _, w := range t.words[i : i+shingleWords] {
			_, _ = h.Write([]byte(Fold(w) + " ")) // a hash takes everything
		}
		out[h.Sum64()] = true
	}
	return out
}

func (t domainText) shareIn(excluded map[uint64]bool) float64 {
	all := t.shingles()
	if len(all) == 0 {
		return 0
	}
	shared := 0
	for s := range all {
		if excluded[s] {
			shared++
		}
	}
	return float64(shared) / float64(len(all))
}
