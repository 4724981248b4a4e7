package structure

import "testing"

func TestCellOfValue(t *testing.T) {
	for _, tt := range []struct {
		line  string
		name  FieldName
		value string
		doubt bool
	}{
		{"Position Number: 45 678", PositionNumber, "45 678", true},
		{"Position Number: 3341 A", PositionNumber, "3341 A", true},
		{"Position Number: 123456 / 123457", PositionNumber, "123456 / 123457", true},
		{"Position Number: 20-3341", PositionNumber, "20-3341", true},
		{"Position Number: F-1234", PositionNumber, "F-1234", true},
		{"Position Number: 45678 (formerly 12345)", PositionNumber, "45678", false},
		{"Position Number: 45678 ee", PositionNumber, "45678", false},
		{"Position Number: vacant", PositionNumber, "", false},
		{"Effective Date: Spring 1998", EffectiveDate, "Spring 1998", true},
		{"Effective Date: upon signature", EffectiveDate, "", false},
		{"Effective Date: Mar. 12, 1998", EffectiveDate, "Mar. 12, 1998", false},
		{"Effective Date: 01 APR 2003", EffectiveDate, "01 APR 2003", false},
		{"Effective Date: April 1st 2004", EffectiveDate, "April 1st 2004", false},
		{"Department: Parks Canada Agency", Department, "Parks Canada Agency", false},
		{"Department: Revenue Canada, Customs and Excise", Department, "Revenue Canada, Customs and Excise", false},
		{"Location: Bathurst, N.B.", Location, "Bathurst, N.B.", false},
		{"Title: Director, Projects A to F", PositionTitle, "Director, Projects A to F", false},
	} {
		f := parsePlain("POSITION DESCRIPTION\nClassification: EX-01\n" + tt.line + "\n" + rest).Fields[tt.name]
		if f.Value != tt.value || f.Value != "" && (f.Confidence < doubtfulField) != tt.doubt {
			t.Errorf("%q: %q at %v", tt.line, f.Value, f.Confidence)
		}
	}
}

func TestTornDepartment(t *testing.T) {
	const text = "GENERAL ACCOUNTABILITY The Director serves "
	const torn = "EXECUTIVE GROUP POSITION DESCRIPTION Position title Director, Lakes Position classification EX-01 Department Name (esO) & Social Development Canada Branch Waters "
	for named, want := range map[string]string{
		"the office": "",
		"Employment and Social Development Canada":                                                      "Employment & Social Development Canada",
		"Employment and Social Development Canada, once Human Resources and Social Development Canada,": "",
	} {
		if got := parsePlain(torn + text + named + " in all weather.").Fields[Department].Value; got != want {
			t.Errorf("%q: %q", named, got)
		}
	}
}

func TestHeadingInTheOtherLanguage(t *testing.T) {
	const english = "GENERAL ACCOUNTABILITY\nThe Director is accountable for the lakes of the region and to the Minister.\n"
	for again, sections := range map[string]int{
		"RESPONSABILITÉ GÉNÉRALE\nLe directeur est responsable des lacs de la région et relève du ministre.\n": 2,
		"GENERAL ACCOUNTABILITY\nThe Director is accountable for the rivers of the region, too.\n":             1,
	} {
		if got := parsePlain(headOnce + english + again).Sections; len(got) != sections {
			t.Errorf("%q: %d sections", again, len(got))
		}
	}
}
