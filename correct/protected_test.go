package correct

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/dict"
)

// protectedThings are the items in braces; least is how many the set must have.
var protectedThing = regexp.MustCompile(`\{([^{}]+)\}`)

const leastProtected = 500

// TestProtectedThings holds the corrector to changing nothing in texts full of
// names, acronyms, codes, amounts, dates, addresses, words of the other
// language and rare terms.
func TestProtectedThings(t *testing.T) {
	data, err := os.ReadFile("testdata/protected.txt")
	if err != nil {
		t.Fatal(err)
	}
	c := New(dict.Default(), Options{})
	things := 0
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		things += len(protectedThing.FindAllString(line, -1))
		text := protectedThing.ReplaceAllString(line, "$1")
		if got, edits := corrected(t, c, text); got != text {
			for _, e := range edits {
				if e.InForce() {
					t.Errorf("%q became %q: %s (%.3f)", e.Old, e.New, e.Evidence, e.Confidence)
				}
			}
		}
	}
	if things < leastProtected {
		t.Errorf("only %d things found", things)
	}
	t.Logf("%d things", things)
}
