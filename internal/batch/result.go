package batch

import (
	"encoding/json"

	"github.com/jdscribe/jdscribe/internal/ledger"
)

// Result is how a file stands.
type Result struct {
	Item   Item
	State  ledger.State
	Why    ledger.Why // it was taken, or not
	Code   string     // kind of the reason
	Reason string     // of a file that is neither done nor a duplicate, or keeps an earlier output
	Err    error      // of a file that this run could not do
	Output bool       // one stands, of this run or an earlier one
	Row    Row        // of one that has an output
}

// Unchanged reports an output that stands from an earlier run.
func (r Result) Unchanged() bool {
	return r.State.HasOutput() && (!r.Why.Taken() || remade(r.Why))
}

func resultOf(e ledger.Entry) Result {
	r := Result{Item: Item{Path: e.Path, Rel: e.Name}, State: e.State, Why: e.Why, Code: e.Code, Reason: e.Reason, Output: e.HasOutput()}
	if r.Output {
		r.Row = rowOf(e)
	}
	return r
}

func rowOf(e ledger.Entry) Row {
	var row Row
	_ = json.Unmarshal(e.Result, &row) // what this package encoded; another's is an empty row
	return row
}
