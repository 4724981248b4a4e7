package dict

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// A Misreading is a printed word, what was read for it, and how often.
type Misreading struct {
	Printed, Read string
	Count         int
}

// LearnConfusions learns which letters are read for which from misread words,
// by expectation and maximisation over all their alignments (Ristad and
// Yianilos 1998; many to many as Jiampojamarn and others 2007): no alignment is
// believed, each counts by its probability. Confusions seen in one word
// alone are left out. Costs are shares of a plain substitution's, by how often the
// printed letters are read so among all that were printed.
func LearnConfusions(pairs []Misreading) []Confusion {
	pairs = normalPairs(pairs)
	probability := map[mixup]float64{}
	var counts map[mixup]float64
	for range emRounds {
		counts = map[mixup]float64{}
		for _, p := range pairs {
			newAlignment(p, probability).expect(float64(p.Count), counts)
		}
		probability = maximise(counts)
	}
	return confusionsOf(counts, lettersOf(pairs))
}

const (
	emRounds       = 8
	leastSeen      = 3.5 // of a confusion, to be learned: in two words at least
	longestPrinted = 3   // letters of a confusion
	longestRead    = 3
	correctShare   = 40 // letters that are read right for each of a misread word
	fewLetters     = 10 // are added to how often letters were printed: what is hardly seen is not sure
)

// mixup is letters printed and what is read, either empty for letters lost or
// added.
type mixup struct{ printed, read string }

// normalPairs are the pairs that are worth aligning, in order, each once.
func normalPairs(pairs []Misreading) []Misreading {
	count := map[mixup]int{}
	for _, p := range pairs {
		m := mixup{Normal(p.Printed), Normal(p.Read)}
		if m.printed != m.read && len(m.printed) > 0 && len(m.printed) <= maxAligned && len(m.read) <= maxAligned {
			count[m] += max(1, p.Count)
		}
	}
	var out []Misreading
	for m, n := range count {
		out = append(out, Misreading{m.printed, m.read, min(n, mostOfOne)})
	}
	slices.SortFunc(out, func(a, b Misreading) int {
		return cmp.Or(strings.Compare(a.Printed, b.Printed), strings.Compare(a.Read, b.Read))
	})
	return out
}

// maxAligned is the longest word aligned, in bytes; mostOfOne what one misread
// word counts at most: boilerplate repeats its errors.
const maxAligned, mostOfOne = 30, 3

// alignment is all ways to cut two words into confusions.
type alignment struct {
	printed, read []rune
	p             map[mixup]float64
}

func newAlignment(m Misreading, p map[mixup]float64) *alignment {
	return &alignment{[]rune(m.Printed), []rune(m.Read), p}
}

// step is a confusion between places of the two words.
type step struct {
	i, j   int // where it ends
	m      mixup
	weight float64
}

// steps are the confusions that end at a place. A longer one has no letter in
// common at either end: it would say no more than the shorter.
func (a *alignment) steps(i, j int) []step {
	var out []step
	for n := 0; n <= min(i, longestPrinted); n++ {
		for k := 0; k <= min(j, longestRead); k++ {
			if n+k == 0 || (n == 0 || k == 0) && n+k > 1 {
				continue
			}
			x, y := a.printed[i-n:i], a.read[j-k:j]
			if n+k > 2 && n > 0 && k > 0 && (x[0] == y[0] || x[n-1] == y[k-1]) {
				continue
			}
			m := mixup{string(x), string(y)}
			out = append(out, step{i, j, m, a.weight(m, n, k)})
		}
	}
	return out
}

// weight is a confusion's probability, in the first round by its length alone.
func (a *alignment) weight(m mixup, n, k int) float64 {
	if m.printed == m.read {
		return 1
	}
	if p, ok := a.p[m]; ok {
		return p
	}
	if len(a.p) > 0 {
		return 1e-9
	}
	return math.Exp(-2 * float64(n+k))
}

// expect adds to counts how often each confusion is expected in the alignment.
func (a *alignment) expect(count float64, counts map[mixup]float64) {
	forward := a.forward()
	n, k := len(a.printed), len(a.read)
	total := forward[n][k]
	if total <= 0 {
		return
	}
	backward := grid(n, k)
	backward[n][k] = 1
	for i := n; i >= 0; i-- {
		for j := k; j >= 0; j-- {
			if backward[i][j] == 0 {
				continue
			}
			for _, s := range a.steps(i, j) {
				fromI, fromJ := i-len([]rune(s.m.printed)), j-len([]rune(s.m.read))
				backward[fromI][fromJ] += s.weight * backward[i][j]
				if s.m.printed != s.m.read {
					counts[s.m] += count * forward[fromI][fromJ] * s.weight * backward[i][j] / total
				}
			}
		}
	}
}

func (a *alignment) forward() [][]float64 {
	n, k := len(a.printed), len(a.read)
	f := grid(n, k)
	f[0][0] = 1
	for i := 0; i <= n; i++ {
		for j := 0; j <= k; j++ {
			for _, s := range a.steps(i, j) {
				f[i][j] += f[i-len([]rune(s.m.printed))][j-len([]rune(s.m.read))] * s.weight
			}
		}
	}
	return f
}

func grid(n, k int) [][]float64 {
	g := make([][]float64, n+1)
	for i := range g {
		g[i] = make([]float64, k+1)
	}
	return g
}

// maximise gives confusions their share of all.
func maximise(counts map[mixup]float64) map[mixup]float64 {
	sum := 0.0
	for _, m := range sortedMixups(counts) {
		sum += counts[m]
	}
	out := map[mixup]float64{}
	for m, n := range counts {
		if p := n / (sum + 1); p > 1e-7 {
			out[m] = p
		}
	}
	return out
}

func sortedMixups(counts map[mixup]float64) []mixup {
	out := make([]mixup, 0, len(counts))
	for m := range counts {
		out = append(out, m)
	}
	slices.SortFunc(out, func(a, b mixup) int {
		return cmp.Or(strings.Compare(a.printed, b.printed), strings.Compare(a.read, b.read))
	})
	return out
}

// lettersOf counts the runs of printed letters of the pairs.
func lettersOf(pairs []Misreading) map[string]float64 {
	out := map[string]float64{}
	for _, p := range pairs {
		letters := []rune(p.Printed)
		for i := range letters {
			for n := 1; n <= longestPrinted && i+n <= len(letters); n++ {
				out[string(letters[i:i+n])] += float64(p.Count)
			}
		}
	}
	return out
}

// plainNats is what a substitution that was never seen costs, in nats, on the
// scale of the likeliest confusions, which then cost about a quarter of it. On
// recognised job descriptions and scans 15 to 21 correct alike.
const plainNats = 17

// confusionsOf are what was seen often enough, the likeliest first.
func confusionsOf(counts map[mixup]float64, letters map[string]float64) []Confusion {
	var out []Confusion
	for _, m := range sortedMixups(counts) {
		if n := counts[m]; n >= leastSeen && m.printed != "" && m.read != "" {
			p := n / (correctShare * (letters[m.printed] + fewLetters))
			out = append(out, Confusion{m.printed, m.read, roundCost(-math.Log(p) / plainNats)})
		}
	}
	slices.SortStableFunc(out, func(a, b Confusion) int { return cmp.Compare(a.Cost, b.Cost) })
	return out
}

func roundCost(cost float64) float64 { return math.Round(100*clamp(cost, 0.2, 1)) / 100 }
