package structure

import "testing"

// TestRegionBehindAnotherLabel: in a form of pairs without colons a region's label
// may be the second of its pair, whose value is no part of the first one's.
func TestRegionBehindAnotherLabel(t *testing.T) {
	jd := parsePlain("WORK DESCRIPTION Position Title Position Number Director, Quays 55123 Classification National Occupation Code EX-01 0412 " +
		"Department/Agency Effective Date Harbours Canada May 2, 2005 Branch Generic/Job Number Marine Works 109593 " +
		"Supervisor's Position Title Region Director General, Ports NHQ GENERAL ACCOUNTABILITY The Director keeps the quays. NATURE AND SCOPE The quays are old.")
	for name, want := range map[FieldName]string{ReportsTo: "Director General, Ports", Location: "NHQ", Branch: "Marine Works", PositionTitle: "Director, Quays"} {
		if got := jd.Fields[name].Value; got != want {
			t.Errorf("%s %q, want %q", name, got, want)
		}
	}
}

// TestLabelsWordsInATitle: words of labels that "and" joins are a title's.
func TestLabelsWordsInATitle(t *testing.T) {
	jd := parsePlain("Job Description Part I: Position information and signatures _ Position number 55123 , _ Position title Senior Advisor, Organization and Classification _ " +
		"Position classification ENG-05 _ Position Effective date 26 October 2005 _ Job Code 105825 GENERAL ACCOUNTABILITY The Senior Advisor keeps the quays. NATURE AND SCOPE The quays are old.")
	if got := jd.Fields[PositionTitle].Value; got != "Senior Advisor, Organization and Classification" {
		t.Errorf("title %q", got)
	}
}
