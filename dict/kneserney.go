package dict

// smoothed gives probabilities by modified Kneser–Ney interpolation (Chen and
// Goodman 1999): a count is discounted by an amount that depends on whether it
// is one, two or more, and what is saved goes to the shorter context, where a
// word counts by how many different words it follows.
type smoothed struct {
	counts *gramCounts
	words  int
	bi     order
	tri    order
}

// order is the discounts of one length and its contexts' sums.
type order struct {
	counted  *counted
	discount [3]float64
	context  []uint64 // in order
	sum      []contextSum
}

type contextSum struct {
	total     uint32
	ones, two uint32 // followers seen once, twice
	more      uint32
}

func smooth(counts *gramCounts, words int) *smoothed {
	return &smoothed{counts: counts, words: words, bi: newOrder(&counts.bi), tri: newOrder(&counts.tri)}
}

func newOrder(c *counted) order {
	o := order{counted: c, discount: discounts(c)}
	for i, k := range c.key {
		if n := len(o.context); n == 0 || o.context[n-1] != context(k) {
			o.context, o.sum = append(o.context, context(k)), append(o.sum, contextSum{})
		}
		s := &o.sum[len(o.sum)-1]
		s.total += c.count[i]
		switch c.count[i] {
		case 1:
			s.ones++
		case 2:
			s.two++
		default:
			s.more++
		}
	}
	return o
}

// discounts follow from how many counts are one, two, three and four.
func discounts(c *counted) [3]float64 {
	var n [5]float64
	for _, k := range c.count {
		if k < 5 {
			n[k]++
		}
	}
	if n[1] == 0 || n[2] == 0 || n[3] == 0 {
		return [3]float64{0.5, 0.75, 1}
	}
	y := n[1] / (n[1] + 2*n[2])
	return [3]float64{
		clamp(1-2*y*n[2]/n[1], 0.1, 0.95),
		clamp(2-3*y*n[3]/n[2], 0.2, 1.9),
		clamp(3-4*y*n[4]/n[3], 0.3, 2.9),
	}
}

func clamp(x, lo, hi float64) float64 { return max(lo, min(hi, x)) }

// interpolate gives the probability of a key, given that of its last word in
// the shorter context.
func (o *order) interpolate(key uint64, shorter float64) float64 {
	i, ok := search(o.context, context(key))
	if !ok {
		return shorter
	}
	s := o.sum[i]
	d := o.discount
	saved := d[0]*float64(s.ones) + d[1]*float64(s.two) + d[2]*float64(s.more)
	p := saved * shorter
	if n := o.counted.of(key); n > 0 {
		p += float64(n) - d[min(n, 3)-1]
	}
	return p / float64(s.total)
}

// p1, p2 and p3 are the probabilities of c after nothing, b, and a b.
func (s *smoothed) p1(c ID) float64 {
	n := 0.0
	if int(c) < len(s.counts.uni) {
		n = float64(s.counts.uni[c])
	}
	return (n + unseenCount) / (float64(s.counts.total) + unseenCount*float64(s.words))
}

func (s *smoothed) p2(b, c ID) float64 { return s.bi.interpolate(pairKey(b, c), s.p1(c)) }

func (s *smoothed) p3(a, b, c ID) float64 {
	return s.tri.interpolate(tripleKey(a, b, c), s.p2(b, c))
}
