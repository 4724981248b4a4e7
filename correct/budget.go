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

// A document's searches may visit leastBudget nodes of tries, and wordBudget more
// for each word. The dearest of 190 recognised descriptions takes 13 million, and
// they take 285 a word.
const leastBudget, wordBudget = 50_000_000, 1000

// skimLimit is the cost within which is searched when the budget is spent: a
// hundredth of what a search takes of a word of 592 that were misread by chance.
const skimLimit = 0.5

// newBudget is the budget of a document of so many words: what the options say,
// or else by its words.
func (o Options) newBudget(words int) *budget {
	nodes := o.Budget
	if nodes == 0 {
		nodes = leastBudget + wordBudget*words
	}
	return &budget{left: nodes, asked: map[query]bool{}, skimmed: map[string]bool{}}
}

// allows reports whether there is budget for a query, and notes what was read
// where there is none.
func (b *budget) allows(q query) bool {
	if b == nil || b.left > 0 || b.asked[q] {
		return true
	}
	b.skimmed[q.read] = true
	return false
}

// spend counts a query's cost, once, until nothing is left.
func (b *budget) spend(q query, nodes int) {
	if b != nil && b.left > 0 && !b.asked[q] {
		b.asked[q] = true
		b.left -= nodes
	}
}
