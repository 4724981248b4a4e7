package batch

import (
	"io"
	"regexp"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/jdscribe/jdscribe"
	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/report"
	"github.com/jdscribe/jdscribe/internal/sink"
)

// reportName is the page about the run; unlike the summary, it holds times.
const reportName = "report.html"

// How many documents the page names.
const (
	mostExtreme = 15  // of the slowest, and of the worst
	mostNotDone = 200 // index.csv has all of them
)

// overview gathers what the page about a run says, entry by entry.
type overview struct {
	run           report.Run
	codes, doubts map[string]int
}

func newOverview() *overview { return &overview{codes: map[string]int{}, doubts: map[string]int{}} }

func (o *overview) add(r Result, took time.Duration) {
	row := r.Row
	d := report.Document{Path: r.Item.Path, Pages: row.Pages, Took: took, Known: row.KnownWords, Reasons: row.Reasons, Code: r.Code}
	switch {
	case r.State == ledger.Skipped:
	case r.State.HasOutput():
		o.addDone(d, row)
	default:
		o.codes[r.Code]++
		if len(o.run.NotDone) < mostNotDone {
			d.Detail, d.Kept = detail(r)
			o.run.NotDone = append(o.run.NotDone, d)
		} else {
			o.run.More++
		}
	}
}

// detail is what a reason says beside its code, and whether it says that an earlier
// output is kept.
func detail(r Result) (said string, kept bool) {
	said, kept = strings.CutSuffix(r.Reason, keptMark)
	if of, lost := strings.CutPrefix(said, jdscribe.ErrNoPage.Error()+": "); lost {
		_, said, _ = strings.Cut(of, ": ") // the page
	}
	if string(extract.ReasonCode(said)) == r.Code {
		_, said, _ = strings.Cut(said, ": ")
	}
	return said, kept
}

func (o *overview) addDone(d report.Document, row Row) {
	for i, n := range row.Confidence {
		o.run.Confidence[i] += n
	}
	for _, kind := range kinds(d.Reasons) {
		o.doubts[kind]++
	}
	o.run.Slowest = extreme(o.run.Slowest, d, func(a, b report.Document) bool { return a.Took > b.Took })
	if len(d.Reasons) > 0 {
		o.run.Worst = extreme(o.run.Worst, d, func(a, b report.Document) bool { return a.Known < b.Known })
	}
}

// figures are what differs between two reasons of one kind, quoted words among them.
var figures = regexp.MustCompile(`"(\\.|[^"\\])*"|\d+([.,]\d+)*`)

// kinds are a document's reasons without their figures, each once, and without
// what follows the colon of a page's.
func kinds(reasons []string) []string {
	var out []string
	for _, r := range reasons {
		kind, _, _ := strings.Cut(figures.ReplaceAllString(r, "…"), ": ")
		if !slices.Contains(out, kind) {
			out = append(out, kind)
		}
	}
	return out
}

// extreme puts a document into a list of the first ones in an order.
func extreme(list []report.Document, d report.Document, before func(a, b report.Document) bool) []report.Document {
	at := sort.Search(len(list), func(i int) bool { return before(d, list[i]) })
	if at == mostExtreme {
		return list
	}
	return slices.Insert(list, at, d)[:min(len(list)+1, mostExtreme)]
}

// write writes the page.
func (o *overview) write(to sink.Sink, out, version string, s *Summary, begun time.Time) error {
	r := o.run
	r.Folder, r.Version, r.Begun, r.Took = out, version, begun, time.Since(begun)
	r.Files, r.Done, r.Duplicates, r.Quarantined, r.Skipped, r.Left = s.Files, s.Done, s.Duplicates, s.Quarantined, s.Skipped, s.Left
	r.JobDescriptions, r.Review, r.Pages, r.Edits, r.Proposed = s.JobDescriptions, s.NeedReview, s.Pages, s.Edits, s.Proposed
	r.Methods, r.Rules, r.Codes, r.Doubts = counts(s.PagesByMethod), counts(s.EditsByRule), counts(o.codes), counts(o.doubts)
	return to.Write(reportName, func(w io.Writer) error { return r.HTML(w) })
}

// counts are the parts of a total, largest first.
func counts(parts map[string]int) []report.Count {
	var out []report.Count
	for name, n := range parts {
		out = append(out, report.Count{Name: name, N: n})
	}
	slices.SortFunc(out, func(a, b report.Count) int {
		if a.N != b.N {
			return b.N - a.N
		}
		return strings.Compare(a.Name, b.Name)
	})
	return out
}
