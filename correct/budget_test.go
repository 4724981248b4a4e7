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
	c.find(query{lang: "en", read: "seerelarnit", limit: 2.8})
	term := query{lang: "en", read: "assistantdeputvminister", limit: termLimit, terms: true}
	if terms := c.findTerms(term); terms != nil {
		t.Errorf("terms %v", terms)
	}
	if len(c.budget.skimmed) != 2 || c.budget.left > 0 {
		t.Errorf("%d skimmed, %d left", len(c.budget.skimmed), c.budget.left)
	}
}

// TestSkimmingFindsWhatOneConfusionExplains: as a search would, at the same cost.
func TestSkimmingFindsWhatOneConfusionExplains(t *testing.T) {
	d := dict.Default()
	lex := d.Lexicon("en")
	for read, printed := range map[string]string{"govemment": "government", "poliey": "policy", "policy": "policy", "seerelarnit": ""} {
		found := map[string]float64{}
		last := dict.ID(0)
		for _, m := range skim(d.Channel(), lex, read, 0.5) {
			if m.id <= last || m.cost > 0.5 {
				t.Errorf("%s: %d at %v after %d", read, m.id, m.cost, last)
			}
			last = m.id
			found[lex.Entry(m.id).Word] = m.cost
		}
		if printed == "" && len(found) > 0 {
			t.Errorf("%s: %v", read, found)
		}
		for _, m := range find(d.Channel(), lex.Trie(), read, 0.5).matches {
			if w := lex.Entry(m.id).Word; w == printed && float32(found[w]) != float32(m.cost) {
				t.Errorf("%s for %s costs %v, in a search %v", read, printed, found[w], m.cost)
			} else if w == printed {
				printed = ""
			}
		}
		if printed != "" {
			t.Errorf("%s: no %s", read, printed)
		}
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
