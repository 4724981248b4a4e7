package document

import (
	"errors"
	"fmt"
	"math"
	"strings"
)

// Check reports what no stage of jdscribe writes: pages that are not numbered
// 1, 2, …, words that hold a blank or nothing, and edits that do not fit their
// page or do not say why.
func (c *Corrected) Check() error {
	if c.Pages == nil {
		return errors.New("it has no pages")
	}
	for i := range c.Pages {
		if err := c.Pages[i].Check(i + 1); err != nil {
			return err
		}
	}
	for i, e := range c.Edits {
		if e.Page < 1 || e.Page > len(c.Pages) {
			return fmt.Errorf("edit %d is of page %d of %d", i+1, e.Page, len(c.Pages))
		}
		if err := e.Check(&c.Pages[e.Page-1]); err != nil {
			return err
		}
		if e.Rule == "" || e.Evidence == "" || !e.Status.known() {
			return fmt.Errorf("edit %d has no rule, evidence or known status", i+1)
		}
	}
	return nil
}

func (s EditStatus) known() bool {
	return s == EditAuto || s == EditProposed || s == EditAccepted || s == EditRejected
}

// Check reports what no stage of jdscribe writes into a page: another number,
// words that hold a blank or nothing, and places that are on no page.
func (p *Page) Check(number int) error {
	if p.Number != number {
		return fmt.Errorf("page %d is numbered %d", number, p.Number)
	}
	if !measurable(p.DPI, p.Width, p.Height) {
		return fmt.Errorf("page %d: %v by %v points", number, p.Width, p.Height)
	}
	for i := range p.Lines {
		if err := p.Lines[i].check(); err != nil {
			return fmt.Errorf("page %d: %w", number, err)
		}
	}
	return nil
}

func (l *Line) check() error {
	if !l.Box.measurable() {
		return fmt.Errorf("a line at %+v", l.Box)
	}
	for i := range l.Words {
		w := &l.Words[i]
		switch {
		case w.Text == "" || strings.ContainsAny(w.Text, blanks+"\n"):
			return fmt.Errorf("%q is no word", w.Text)
		case strings.Trim(w.Space, blanks) != "":
			return fmt.Errorf("%q before a word is no space", w.Space)
		case !w.Box.measurable() || !measurable(w.Confidence):
			return fmt.Errorf("%q at %+v, confidence %v", w.Text, w.Box, w.Confidence)
		}
	}
	return nil
}

func (b Box) measurable() bool { return measurable(b.X, b.Y, b.Width, b.Height) }

// farthest is a place, in points, beyond which sums of places may overflow.
const farthest = 1e100

// measurable reports numbers that can be reckoned with.
func measurable(numbers ...float64) bool {
	for _, n := range numbers {
		if !(math.Abs(n) <= farthest) {
			return false
		}
	}
	return true
}
