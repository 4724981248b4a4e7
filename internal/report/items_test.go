package report

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestBlocks(t *testing.T) {
	tests := []struct {
		text  string
		items []string
		want  []block
	}{
		{"Leads:\n1. locks 2.Gates and\nweirs.", []string{"locks", "Gates and weirs."},
			[]block{{"Leads:", false}, {"locks", true}, {"Gates and weirs.", true}}},
		{"• locks • gates Beyond: • weirs\nNo more.", []string{"locks", "gates", "weirs"},
			[]block{{"locks", true}, {"gates", true}, {"Beyond:", false}, {"weirs", true}, {"No more.", false}}},
		{"Element 1: locks Element 2: gates", []string{"locks", "gates"}, []block{{"locks", true}, {"gates", true}}},
		{"(ii) locks\nIV. gates", []string{"locks", "gates"}, []block{{"locks", true}, {"gates", true}}},
		{"No list.", nil, []block{{"No list.", false}}},
		{"Text.", []string{"not in it"}, []block{{"not in it", true}, {"Text.", false}}},
	}
	for _, tt := range tests {
		if d := cmp.Diff(tt.want, blocks(tt.text, tt.items), cmp.AllowUnexported(block{})); d != "" {
			t.Errorf("blocks(%q) (-want +got):\n%s", tt.text, d)
		}
	}
}
