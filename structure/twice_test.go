package structure

import (
	"slices"
	"strings"
	"testing"
)

const headOnce = "Position Title: Director, Lakes\nPosition Number: 22222\nClassification: EX-01\nEffective Date: April 1, 1999\n"

func TestFieldPrintedTwice(t *testing.T) {
	for _, tt := range []struct{ line, reason, value string }{
		{"Classification: EX-03", "field classification is printed twice: EX-01, EX-03", "EX-03"},
		{"Position Number: 33333", "field position_number is printed twice: 22222, 33333", "33333"},
		{"Position Title: Director, Rivers", "field position_title is printed twice: Director, Lakes, Director, Rivers", "Rivers"},
		{"Classification: EX-03\nClassification: EX-05", "field classification is printed twice: EX-01, EX-03", "EX-05"},
		{"Classification: EX-01", "", ""},
		{"Number: 33333", "", ""}, // of boxes, or of copies
		{"Position Number: 22222", "", ""},
		{"Position Number: TBD", "", ""},
		{"Titre du poste : Directeur, Lacs", "", ""},
	} {
		jd := parsePlain(headOnce + tt.line + "\n" + rest)
		if said := slices.Contains(jd.Quality.Reasons, tt.reason); said != (tt.reason != "") || jd.Quality.NeedsReview != (tt.reason != "") {
			t.Errorf("%q: reasons %q", tt.line, jd.Quality.Reasons)
		}
		doubts := 0
		for _, f := range jd.Fields {
			if f.Confidence < doubtfulField {
				doubts++
			}
		}
		if (doubts == 1) != (tt.reason != "") {
			t.Errorf("%q: %d fields are in doubt", tt.line, doubts)
		}
		if !strings.Contains(jd.Unplaced, tt.value) {
			t.Errorf("%q: unplaced is %q", tt.line, jd.Unplaced)
		}
	}
}

// TestNumberThatCameLater: a number behind a first value that says that there is
// none yet is for a person, who knows whether it was given later.
func TestNumberThatCameLater(t *testing.T) {
	for _, first := range []string{"NEW", "TBD", "Nouveau"} {
		jd := parsePlain("Position Title: Director, Lakes\nPosition Number: " + first + "\nClassification: EX-01\nPosition Number: 33333\n" + rest)
		reason := "field position_number is printed twice: " + first + ", 33333"
		if !slices.Contains(jd.Quality.Reasons, reason) || jd.Fields[PositionNumber].Value != first || !strings.HasSuffix(jd.Unplaced, "33333") {
			t.Errorf("reasons %q, number %q, unplaced %q", jd.Quality.Reasons, jd.Fields[PositionNumber].Value, jd.Unplaced)
		}
	}
}

func TestSeveralLevels(t *testing.T) {
	for _, tt := range []struct {
		class string
		doubt bool
	}{{"EX-01/02", true}, {"EX-01-02", true}, {"EX-01 / EX-02", true}, {"EX-01 or EX-02", true}, {"AS-04 to AS-05", true},
		{"EX-01", false}, {"EX-01/01", false}, {"EX-01 / 99", false}, {"EX-01 / 02/03/1999", false}, {"EX-01 (2 positions)", false}} {
		f := parsePlain("Position Title: Director, Lakes\nClassification: " + tt.class + "\n" + rest).Fields[Classification]
		if f.Value != tt.class[:5] || (f.Confidence < doubtfulField) != tt.doubt {
			t.Errorf("%q: %q at %v", tt.class, f.Value, f.Confidence)
		}
	}
}

func TestDayThatIsNot(t *testing.T) {
	for _, tt := range []struct {
		text, iso string
		doubt     bool
	}{{"Sept 31, 2001", "", true}, {"31 April 1999", "", true}, {"2001-02-30", "", true}, {"30/02/2001", "", true},
		{"February 29, 2000", "2000-02-29", false}, {"29 février 1999", "", true}, {"05/02/2019", "", false}} {
		f := parsePlain("Position Title: Director, Lakes\nEffective Date: " + tt.text + "\n" + rest).Fields[EffectiveDate]
		if f.Value == "" || f.ISO != tt.iso || (f.Confidence < doubtfulField) != tt.doubt {
			t.Errorf("%q: %+v", tt.text, f)
		}
	}
}

func TestYears(t *testing.T) {
	for _, tt := range []struct {
		text string
		ok   bool
	}{{"May 1950", true}, {"May 2049", true}, {"May 1949", false}, {"May 2050", false}, {"1949-05-01", false}, {"2050-05-01", false}, {"01/05/2801", false}} {
		if _, ok := readDate(words(tt.text)); ok != tt.ok {
			t.Errorf("readDate(%q) is %v", tt.text, ok)
		}
	}
}

func TestFieldConfidence(t *testing.T) {
	ws := words("Director, Lakes and Rivers")
	label := candidate{similarity: 1, colon: true}
	if c := fieldConfidence(label, []int{0, 1, 2, 3}, ws); c != 0.95 {
		t.Errorf("confidence %v", c)
	}
	if c := fieldConfidence(label, []int{0, 1, 3, 4}, ws); c != 0.85 {
		t.Errorf("words apart: confidence %v", c)
	}
	ws[1].Confidence, ws[2].Confidence = 0.99, 0.3
	if c := fieldConfidence(label, []int{0, 1, 2, 3}, ws); c != 0.3 {
		t.Errorf("words doubted by the engine: confidence %v", c)
	}
}

func TestTitleWithoutHeadIsInDoubt(t *testing.T) {
	jd := parsePlain("Position Title: Lakes and Rivers\nClassification: EX-01\n" + rest)
	if f := jd.Fields[PositionTitle]; f.Value != "Lakes and Rivers" || f.Confidence >= doubtfulField {
		t.Errorf("%+v", f)
	}
}

// TestSeveralDescriptions: another position's header before a section that comes
// again begins another description, unless it names no other position.
func TestSeveralDescriptions(t *testing.T) {
	const reason = "2 descriptions in one file: the result is the first one's, the second begins on page 1"
	other := strings.NewReplacer("Lakes", "Rivers", "22222", "33333", "EX-01", "EX-03").Replace(headOnce)
	for _, tt := range []struct {
		text string
		want bool
	}{
		{headOnce + rest + other + rest, true},
		{headOnce + rest + headOnce + rest, false},
		{headOnce + rest + strings.Replace(headOnce, "22222", "NEW", 1) + rest, false},
		{headOnce + rest + "Titre du poste : Directeur, Lacs\nNuméro du poste : 22222\nClassification : EX-01\n" + rest, false},
		{headOnce + rest, false},
	} {
		jd := parsePlain(tt.text)
		if got := slices.Contains(jd.Quality.Reasons, reason); got != tt.want || jd.Quality.NeedsReview != tt.want {
			t.Errorf("%q: reasons %q", tt.text, jd.Quality.Reasons)
		}
		if f := jd.Fields[PositionNumber]; f.Value != "22222" {
			t.Errorf("number %q", f.Value)
		}
		if tt.want && !strings.Contains(jd.Unplaced, "33333") {
			t.Error("the second number is lost")
		}
	}
}
