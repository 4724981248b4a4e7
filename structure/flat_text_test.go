package structure

import "testing"

func TestLabelBehindAUnit(t *testing.T) {
	ws := words("Staff 75 - 175 FTEs (per Director) Salary 4.0 to 9.0 Million per Director Operating Budget 300-500 K (with boats)")
	all, _ := dimensions(ws, false)
	var got []string
	for _, d := range all {
		got = append(got, d.Label)
	}
	if len(got) != 3 || got[0] != "Staff" || got[1] != "Salary" || got[2] != "Operating Budget" {
		t.Errorf("labels %q", got)
	}
}

func TestHeadingOverFigures(t *testing.T) {
	for text, want := range map[string]bool{
		"atteindre le succès. CHIFFRES 2021-2022 Direction de la paye ETP : 287,7 Budget : 120 000 $": true,
		"atteindre le succès. CHIFFRES ET LETTRES Direction de la paye du Canada":                     false,
		"atteindre le succès. Chiffres 2021-2022 Direction de la paye ETP : 287,7":                    false,
		"in the lake. DATA 2021 Lakes Branch Salary: $2":                                              true,
		"in the lake. Data 2021 Lakes Branch Salary: $2":                                              false,
	} {
		got := false
		for _, c := range headingCandidates(words(text)) {
			got = got || c.means == string(Dimensions) && c.score > 1
		}
		if got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestHeadingBehindAFormTitle(t *testing.T) {
	for text, want := range map[string]bool{
		"Part 2: Job description General accountability The Director is accountable for the lakes.": true,
		"Part 2: of the lakes General accountability The Director is accountable for the lakes.":    false,
	} {
		got := false
		for _, c := range headingCandidates(words(text)) {
			got = got || c.means == string(GeneralAccountability) && c.score > 1
		}
		if got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestLabelBehindALabel(t *testing.T) {
	var got []string
	for _, c := range labelCandidates(words("Classification Code national des professions")) {
		if c.score > 0 {
			got = append(got, c.means)
		}
	}
	if len(got) != 2 || got[0] != string(Classification) || got[1] != string(NOC) {
		t.Errorf("labels %q", got)
	}
}

func TestSectionLostInALongText(t *testing.T) {
	section := func(kind SectionKind, words int) Section {
		text := ""
		for range words {
			text += "lake "
		}
		return Section{Kind: kind, Text: text, Confidence: 1}
	}
	for _, words := range []int{400, 1200} {
		jd := &JobDescription{DocumentType: TypeJobDescription, Fields: map[FieldName]Field{PositionTitle: {Confidence: 1}, Classification: {Confidence: 1}},
			Sections: []Section{section(GeneralAccountability, 50), section(OrganizationStructure, words), section(SpecificAccountabilities, 90)}}
		q := quality(jd, &reading{h: &header{}})
		if want := words > 1000; q.NeedsReview != want {
			t.Errorf("%d words: %q", words, q.Reasons)
		}
	}
}
