package structure

// decodeLabels chooses the best labels that do not overlap. A field's second
// label counts for less, and a page that marks its labels with colons is
// unlikely to leave them out elsewhere.
func decodeLabels(ws []word, cands []candidate) []candidate {
	colons, all := 0, 0
	for i := range cands {
		if cands[i].score > 0 {
			all++
		}
		if cands[i].colon && cands[i].score > 0 {
			colons++
		}
	}
	for i := range cands {
		if colons >= 3 && 2*colons > all && !cands[i].colon {
			cands[i].score -= 2
		}
	}
	labels := once(bestChain(cands))
	if 2*colons <= all {
		labels = addBare(ws, labels, cands)
	}
	return labels
}

func overlaps(labels []candidate, c candidate) bool {
	for _, l := range labels {
		if l.from < c.to && c.from < l.to {
			return true
		}
	}
	return false
}

// once leaves out labels without a colon after one of the same field with a
// colon.
func once(labels []candidate) []candidate {
	colon := map[string]bool{}
	var out []candidate
	for _, l := range labels {
		if l.colon {
			colon[l.means] = true
		}
		if l.colon || !colon[l.means] || l.means == "-" {
			out = append(out, l)
		}
	}
	return out
}

// bestChain is weighted interval scheduling: the candidates without overlap
// whose sum of weights is greatest.
func bestChain(cands []candidate) []candidate {
	n := len(cands)
	best, take := make([]float64, n+1), make([]int, n+1)
	for i := n - 1; i >= 0; i-- {
		next := i + 1
		for next < n && cands[next].from < cands[i].to {
			next++
		}
		best[i], take[i] = best[i+1], -1
		if s := cands[i].score + best[next]; cands[i].score > 0 && s > best[i] {
			best[i], take[i] = s, next
		}
	}
	var out []candidate
	for i := 0; i < n; {
		if take[i] < 0 {
			i++
			continue
		}
		out = append(out, cands[i])
		i = take[i]
	}
	return out
}
