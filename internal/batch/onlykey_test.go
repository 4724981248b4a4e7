package batch

import (
	"errors"
	"testing"
)

func TestSelectionsOfWhatNoOutputHas(t *testing.T) {
	for _, s := range []string{"quality", "quality.needs_review", "quality.needs_review=false", "language=fr", "source.path=a", "source.pages=2",
		"pages.signals.invisible_text", "fields.classification.value=EX-01", "organization.direct_reports.staff", "edits.rule=split"} {
		if _, err := ParseSelection(s); err != nil {
			t.Errorf("%s: %v", s, err)
		}
	}
	for s, key := range map[string]string{"foo=bar": "foo", "langauge=fr": "langauge", "quality.review": "review", "language.en": "en",
		"quality.needs_review=maybe": "maybe", "fields.class": "class", "pages.0.status": "0"} {
		var unknown *KeyError
		if _, err := ParseSelection(s); !errors.As(err, &unknown) || unknown.Key != key {
			t.Errorf("%s: %v", s, err)
		}
	}
}
