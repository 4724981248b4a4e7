package structure_test

import (
	"testing"

	"github.com/jdscribe/jdscribe/structure"
)

// TestLabelsALineEach holds the form whose labels and values stand on lines of
// their own: an organizational unit is no heading, a supervisor's class nobody's.
func TestLabelsALineEach(t *testing.T) {
	jd := structure.Parse(plain("EXECUTIVE GROUP JOB DESCRIPTION\n\nPosition Title\nDirector, Buoy Data\nPosition Number\n00098765\n"+
		"Group and Level\nEX-01\nOrganizational Unit\nChief Buoy Office\nGeographic Location\nNational Capital Region\n"+
		"Supervisor Position Title\nChief Buoy Officer\nSupervisor Group and Level\nEX-03\nEffective Date\n2023-04-01\n\n"+
		"GENERAL ACCOUNTABILITY\nThe Director is accountable for the buoy data of the department.\n\n"+
		"DIMENSIONS\nFTEs: 18\n\nSPECIFIC ACCOUNTABILITIES\n1. Develops the strategy.\n2. Leads the team."), nil, structure.Options{})
	for name, want := range map[structure.FieldName]string{
		structure.PositionTitle: "Director, Buoy Data", structure.PositionNumber: "00098765", structure.Classification: "EX-01",
		structure.Location: "National Capital Region", structure.ReportsTo: "Chief Buoy Officer", structure.EffectiveDate: "2023-04-01",
	} {
		if got := jd.Fields[name].Value; got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if k := jd.Sections[0].Kind; k != structure.GeneralAccountability {
		t.Errorf("the first section is %s %q", k, jd.Sections[0].Heading)
	}
}
