package report_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/internal/report"
	"github.com/jdscribe/jdscribe/structure"
)

func TestJSONLDHasNoIdentifierThatIdentifiesNothing(t *testing.T) {
	for number, want := range map[string]bool{"NEW": false, "TBD": false, "À déterminer": false, "45678": true, "77539, 63879": true} {
		jd := &structure.JobDescription{DocumentType: structure.TypeJobDescription, Fields: map[structure.FieldName]structure.Field{
			structure.PositionNumber: {Value: number, Confidence: 0.95}, structure.Sector: {Value: "Waters", Confidence: 0.95}}}
		b, err := json.Marshal(report.JSONLD(jd))
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(string(b), `"identifier"`); got != want {
			t.Errorf("%q: %s", number, b)
		}
		if !strings.Contains(string(b), "Waters") {
			t.Errorf("the sector is lost: %s", b)
		}
	}
}
