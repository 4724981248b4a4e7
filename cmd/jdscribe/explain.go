package main

import (
	"fmt"
	"strings"

	"github.com/jdscribe/jdscribe/document"
)

// explain gives the edits for a person, each with its reason and with the
// readings that were weighed, the best first.
func explain(edits []document.Edit) string {
	var b strings.Builder
	for _, e := range edits {
		fmt.Fprintf(&b, "page %d, word %d: %s → %s   (%s, %s, confidence %.3f)\n", e.Page, e.From+1, e.Old, e.New, e.Status, e.Rule, e.Confidence)
		fmt.Fprintf(&b, "  %s\n", e.Evidence)
		if len(e.Candidates) > 0 {
			fmt.Fprintf(&b, "    %-24s %8s %8s %8s\n", "candidate", "channel", "model", "total")
		}
		for _, k := range e.Candidates {
			fmt.Fprintf(&b, "    %-24s %8.1f %8.1f %8.1f  %s\n", k.Word, k.Channel, k.Model, k.Total, k.Source)
		}
	}
	return b.String()
}
