package correct

import "sync"

// A memo keeps what was found for a query: documents repeat their words and
// their errors, and archives their boilerplate. It is safe for concurrent use,
// and only saves time: what it keeps depends on nothing but the query.
type memo[Q comparable, R any] struct {
	mu   sync.Mutex
	kept map[Q]R
}

// maxMemo is how many answers are kept: about 20 MB of candidates. A full memo
// starts anew.
const maxMemo = 50_000

// get gives the answer to a query, found if it is not kept.
func (m *memo[Q, R]) get(q Q, find func() R) R {
	m.mu.Lock()
	r, ok := m.kept[q]
	m.mu.Unlock()
	if ok {
		return r
	}
	r = find()
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.kept == nil || len(m.kept) >= maxMemo {
		m.kept = map[Q]R{}
	}
	m.kept[q] = r
	return r
}

// query is what a search depends on.
type query struct {
	lang, read string
	limit      float64
	terms      bool // are looked for, not words
}

// find is the search of a language's lexicon for what was read, within skimLimit
// where there is no budget for more.
func (c *Corrector) find(q query) []match {
	if q.limit > skimLimit && !c.budget.allows(q) {
		q.limit = skimLimit
	}
	s := c.found.get(q, func() searched {
		return find(c.dict.Channel(), c.dict.Lexicon(q.lang).Trie(), q.read, q.limit)
	})
	c.budget.spend(q, s.nodes)
	return s.matches
}

// firstLimit is the cost within which a search first looks, and spread how much
// dearer than the best a candidate may be: more nats than a context gives.
const firstLimit, spread = 1.0, 1.6

// findNear is find for candidates: up to the limit, but not much dearer than
// the best, because what a search costs grows with the power of its limit.
func (c *Corrector) findNear(q query) []match {
	limit := q.limit
	if limit <= firstLimit {
		return c.find(q)
	}
	q.limit = firstLimit
	near := c.find(q)
	best := limit
	for _, m := range near {
		best = min(best, m.cost+spread)
	}
	if best <= firstLimit {
		return near
	}
	q.limit = best
	return c.find(q)
}
