package correct

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/dict"
)

// countdown is a context that ends when it has been asked so often.
type countdown struct {
	context.Context
	left int
}

func (c *countdown) Err() error {
	if c.left--; c.left < 0 {
		return context.DeadlineExceeded
	}
	return nil
}

// TestCorrectingEndsWithItsContext ends it in each of its portions.
func TestCorrectingEndsWithItsContext(t *testing.T) {
	c := New(dict.Default(), Options{})
	doc := plainDocument(strings.Repeat(settledTexts["English"]+"\n", 5))
	want := c.Correct(doc)
	whole := &countdown{t.Context(), 1 << 30}
	got, err := c.CorrectWithin(whole, doc)
	if err != nil || len(got.Edits) == 0 || !reflect.DeepEqual(got.Edits, want) {
		t.Fatalf("with time enough: %v, %d edits, want %d", err, len(got.Edits), len(want))
	}
	asked := 1<<30 - whole.left
	if words := len(doc.Pages[0].Words()); asked < words {
		t.Errorf("it was asked %d times for %d words", asked, words)
	}
	for n := 0; n < asked; n += asked/50 + 1 {
		got, err := c.CorrectWithin(&countdown{t.Context(), n}, doc)
		if !errors.Is(err, context.DeadlineExceeded) || got.Edits != nil {
			t.Errorf("after %d of %d: %v, %d edits", n, asked, err, len(got.Edits))
		}
	}
}
