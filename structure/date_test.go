package structure

import "testing"

func TestReadDate(t *testing.T) {
	tests := []struct{ text, value, iso string }{
		{"March 7, 2012", "March 7, 2012", "2012-03-07"},
		{"December I, 2OO8", "December 1, 2008", "2008-12-01"},
		{"April 1st, 2022", "April 1st, 2022", "2022-04-01"},
		{"April, Ist 2OII", "April 1st, 2011", "2011-04-01"},
		{"uly 5, 2OIO", "July 5, 2010", "2010-07-05"},
		{"JUNE I, 2OI7", "JUNE 1, 2017", "2017-06-01"},
		{"May 2OII", "May 2011", "2011-05"},
		{":4 septembre 2OO7", "4 septembre 2007", "2007-09-04"},
		{"23 f vrier 2OO4", "23 février 2004", "2004-02-23"},
		{"1er ao t 1999", "1er août 1999", "1999-08-01"},
		{"2009-07-24", "2009-07-24", "2009-07-24"},
		{"2O2I-O8-25", "2021-08-25", "2021-08-25"},
		{"13/05/2019", "13/05/2019", "2019-05-13"},
		{"04/04/2019", "04/04/2019", "2019-04-04"},
		{"05/02/2019", "05/02/2019", ""}, // the second of May or the fifth of February
		{"3 juil. 1999", "3 juil. 1999", "1999-07-03"},
		{"2009-13-24", "", ""},
		{"Director, 2009", "", ""},
		{"March madness", "", ""},
	}
	for _, tt := range tests {
		d, ok := readDate(words(tt.text))
		if d.value != tt.value || d.iso != tt.iso || ok != (tt.value != "") {
			t.Errorf("readDate(%q) = %q, %q, want %q, %q", tt.text, d.value, d.iso, tt.value, tt.iso)
		}
	}
}

func TestWhatIsShortForTwoMonthsIsNone(t *testing.T) {
	for text, want := range map[string]int{"jui.": 0, "juil.": 7, "mar.": 3, "ju": 0, "sept": 9} {
		if _, month := abbreviated(&words(text)[0]); month != want {
			t.Errorf("%s is month %d, want %d", text, month, want)
		}
	}
}
