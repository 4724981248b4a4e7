package correct

// A budget bounds what the searches of one document cost: a text that is made to
// have each of its words near to many others would take hours. It counts what a
// search visits, not the time, and each query once whether its answer is kept or
// not, so that a document's edits do not depend on what came before it.
type budget struct {
	left    int // nodes of tries to visit
	asked   map[query]bool
	skimmed map[string]bool // words that were searched for within skimLimit only
}

// documentBudget is how many nodes the searches of a document may visit: eleven
// times what the dearest of 190 recognised descriptions takes, and a little more
// than all of them (139 million).
const documentBudget = 150_000_000

// skimLimit is the cost within which is searched when the budget is spent.
const skimLimit = 0.5

func newBudget() *budget {
	return &budget{left: documentBudget, asked: map[query]bool{}, skimmed: map[string]bool{}}
}

// within gives the query that there is budget for.
func (b *budget) within(q query) query {
	if b != nil && b.left <= 0 && !b.asked[q] && q.limit > skimLimit {
		b.skimmed[q.read] = true
		q.limit = skimLimit
	}
	return q
}

// spend counts a query's cost, once.
func (b *budget) spend(q query, nodes int) {
	if b != nil && !b.asked[q] {
		b.asked[q] = true
		b.left -= nodes
	}
}
