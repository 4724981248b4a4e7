package batch

import (
	"fmt"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/structure"
)

// keptMark ends the reason of a document that keeps an earlier output.
const keptMark = "; its earlier output is kept"

// keep lets an earlier output stand though its file was not read now, where the
// trouble lay in the machine, or may pass and the file's bytes are still those
// that the output was made of. It says so in the outcome.
func (d *documents) keep(e ledger.Entry, o *ledger.Outcome) bool {
	jd := d.options.readOutput(e.Name)
	switch {
	case jd == nil:
		return surroundings(o.Code) && d.options.there(e.Name+outputEnding)
	case !surroundings(o.Code) && (!mayPass(o.Code) || jd.Source.SHA256 != e.Input.SHA256):
		return false
	}
	o.Reason += keptMark
	o.Written, o.Result = d.account(e, jd)
	return true
}

// givenUp is the outcome of a document that several workers did not outlive.
func (d *documents) givenUp(e ledger.Entry) *ledger.Outcome {
	o := ledger.Outcome{State: ledger.Quarantined, Code: codeCrashed, Maker: d.maker, Reason: "several workers ended while it was in hand"}
	if d.options.standing(e) {
		o.Reason += keptMark
		o.Written, o.Result = e.Written, e.Result
		return &o
	}
	o = d.removing(e, o)
	return &o
}

// account is what the ledger is to hold of an earlier output.
func (d *documents) account(e ledger.Entry, jd *structure.JobDescription) (files, row []byte) {
	if d.options.standing(e) {
		return e.Written, e.Result
	}
	return d.options.recorded(e.Name, jd)
}

// poorerError is a reading that lost more pages to the machine than an earlier
// one of the same bytes.
type poorerError struct {
	lost, pages int
	code        string // of the first page that was lost
	page        structure.Page
}

func (e *poorerError) Error() string {
	return fmt.Sprintf("%d of %d pages could not be read this time: page %d: %s", e.lost, e.pages, e.page.Number, e.page.Reason)
}

// fuller is an earlier output of the same bytes that has pages which the machine
// failed to read now; nil where there is none.
func (d *documents) fuller(e ledger.Entry, jd *structure.JobDescription) *structure.JobDescription {
	now := lost(jd.Pages)
	if len(now) == 0 {
		return nil
	}
	earlier := d.options.readOutput(e.Name)
	if earlier == nil || earlier.Source.SHA256 != e.Input.SHA256 || len(lost(earlier.Pages)) >= len(now) {
		return nil
	}
	return earlier
}

// lost are the pages that failed over what may pass or lies in the machine.
func lost(pages []structure.Page) []structure.Page {
	var out []structure.Page
	for _, p := range pages {
		code := string(extract.ReasonCode(p.Reason))
		if p.Status == document.StatusFailed && (mayPass(code) || surroundings(code)) {
			out = append(out, p)
		}
	}
	return out
}

// poorer is the outcome of a reading that has less than an earlier output. One
// of the same settings is what they give at their best: the document is done.
func (d *documents) poorer(e ledger.Entry, jd, fuller *structure.JobDescription) ledger.Outcome {
	pages := lost(jd.Pages)
	err := &poorerError{lost: len(pages), pages: len(jd.Pages), page: pages[0], code: string(extract.ReasonCode(pages[0].Reason))}
	if makerOf(fuller.Pipeline) != d.maker {
		return d.failed(e, err)
	}
	o := ledger.Outcome{State: ledger.Done, Failed: true, Maker: d.maker, Code: err.code, Reason: err.Error() + keptMark}
	o.Written, o.Result = d.account(e, fuller)
	return o
}
