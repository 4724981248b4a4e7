package batch

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestKindsOfReasons(t *testing.T) {
	got := kinds([]string{`heading "PART 2: DUTIES" is in doubt`, `heading "BUT" is in doubt`, "page 3 review: the file is a picture",
		"page 14 review: faded", "field classification is EX-01, the file's name says EX-02"})
	want := []string{"heading … is in doubt", "page … review", "field classification is EX-…, the file's name says EX-…"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("kinds (-want +got):\n%s", diff)
	}
}

func TestWhatAReasonSaysBesideItsCode(t *testing.T) {
	for _, c := range []struct {
		code, reason, want string
		kept               bool
	}{
		{code: "encrypted", reason: "encrypted, a password is needed"},
		{code: "encrypted", reason: "encrypted, a password is needed" + keptMark, kept: true},
		{code: "damaged", reason: "damaged: not a readable PDF: 3", want: "not a readable PDF: 3"},
		{code: "timeout", reason: "no page could be read: page 1: reading it took too long: over 2m0s", want: "over 2m0s"},
		{code: "not_ours", reason: "its output would be written over a.json", want: "its output would be written over a.json"},
	} {
		if got, kept := detail(Result{Code: c.code, Reason: c.reason}); got != c.want || kept != c.kept {
			t.Errorf("%s: %q, kept %v", c.reason, got, kept)
		}
	}
}
