package ledger

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/internal/pgtest"
)

func TestAnyNameOfAFile(t *testing.T) {
	address := pgtest.Database(t)
	l := mustShare(t, address, "/o\xffut")
	names := []string{"caf\xe9 \x1a41.pdf", "\x1a", "é\xff\xfe/\\x41", "z'\"; DROP TABLE river_job; --"}
	slices.Sort(names)
	plan(t, l, names...)
	at(t, address, func(_ context.Context, e Entry, _ *Entry) Outcome {
		return Outcome{State: Done, Reason: e.Path, Written: []byte(`["a"]`)}
	})
	if told := await(t, l); !slices.Equal(told, names) {
		t.Errorf("told of %q, want %q", told, names)
	}
	for name, e := range states(t, l) {
		if e.Path != name || e.Reason != name {
			t.Errorf("%q: %q, %q", name, e.Path, e.Reason)
		}
	}
}

func TestEscapedTextComesBack(t *testing.T) {
	for _, s := range []string{"", "plain é", "\xff", "a\x00b", "\x1a", "\x1affé\x1a"} {
		if e := escaped(s); unescaped(e) != s || strings.ContainsRune(e, 0) || strings.ToValidUTF8(e, "?") != e {
			t.Errorf("%q → %q → %q", s, e, unescaped(e))
		}
	}
}
