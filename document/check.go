package document

import (
	"errors"
	"fmt"
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
		if err := c.Pages[i].check(i + 1); err != nil {
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

func (p *Page) check(number int) error {
	if p.Number != number {
		return fmt.Errorf("page %d is numbered %d", number, p.Number)
	}
	for _, w := range p.Words() {
		if w.Text == "" || strings.ContainsAny(w.Text, blanks+"\n") {
			return fmt.Errorf("page %d: %q is no word", number, w.Text)
		}
		if strings.Trim(w.Space, blanks) != "" {
			return fmt.Errorf("page %d: %q before a word is no space", number, w.Space)
		}
	}
	return nil
}
