package correct

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/dict"
)

// TestABudgetEnds spends a budget on made-up words: what comes after is skimmed,
// what was asked before is not.
func TestABudgetEnds(t *testing.T) {
	c := New(dict.Default(), Options{})
	c.budget = c.options.newBudget(1)
	before := query{lang: "en", read: "govemmont", limit: 2}
	found := fmt.Sprint(c.find(before))
	c.budget.left = 0
	if again := fmt.Sprint(c.find(before)); again != found || len(c.budget.skimmed) != 0 {
		t.Errorf("%s, then %s", found, again)
	}
	for _, m := range c.find(query{lang: "en", read: "seerelarnit", limit: 2.8}) {
		if m.cost > skimLimit {
			t.Errorf("cost %v", m.cost)
		}
	}
	term := query{lang: "en", read: "assistantdeputvminister", limit: termLimit, terms: true}
	if terms := c.findTerms(term); terms != nil {
		t.Errorf("terms %v", terms)
	}
	if len(c.budget.skimmed) != 2 || c.budget.left > 0 {
		t.Errorf("%d skimmed, %d left", len(c.budget.skimmed), c.budget.left)
	}
}

// TestWhatIsSkimmedHangsOnNoOtherDocument corrects a text alone, and after others
// that have its words where their budget is spent, and where it is not.
func TestWhatIsSkimmedHangsOnNoOtherDocument(t *testing.T) {
	filler := "thc harbonrs ot tbe rcgion arc kcpt opcn bv thc slaff of lhe divislon "
	first, second := settledTexts["English"]+"\n", settledTexts["torn"]+" thc larson with tor the tbat\n"
	o := Options{Budget: 200_000}
	for _, text := range []string{first, second, filler + first, first + second} {
		alone, err := New(dict.Default(), o).CorrectWithin(t.Context(), plainDocument(text))
		if err != nil {
			t.Fatal(err)
		}
		c := New(dict.Default(), o)
		for _, other := range []string{filler + first + second, second + first, strings.Repeat(first, 2) + second} {
			c.Correct(plainDocument(other))
		}
		after, err := c.CorrectWithin(t.Context(), plainDocument(text))
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(alone, after) {
			t.Errorf("%q:\n alone  %d skimmed, %+v\n after  %d skimmed, %+v", text, alone.Skimmed, alone.Edits, after.Skimmed, after.Edits)
		}
		t.Log(alone.Skimmed, len(alone.Edits))
	}
}
