package structure

import (
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
)

// parsePlain parses a text of one page.
func parsePlain(s string) *JobDescription {
	return Parse(&document.Document{Pages: []document.Page{{Number: 1, Lines: document.ParsePlain(s)}}}, nil, Options{})
}

// rest is a description without its header.
const rest = `
General Accountability
The Director is accountable for the work of the harbours and for advice to the Department.

Specific Accountabilities
1. Plans the work of the lighthouses.
2. Manages the staff of the Branch.
`

func TestUnknownLabelEndsValue(t *testing.T) {
	fields := []string{"Position Title: Director, Lakes and Harbours", "Branch: Harbours Branch", "Location: Ottawa, Ontario",
		"Reports to: Director General, Shipping", "Position Number: 54321", "Classification: EX-01"}
	for _, line := range []string{"Telephone: 613-555-1234", "Telephone : 613-555-1234", "Parking Place: 12 B", "File No.: 4500-10",
		"Hours of Rest: 37.5", "Last Seen: May 2, 2000", "Security Level: Secret", "Boat's Keel: Oak", "Langue de l'équipage : Français"} {
		for k := range fields {
			text := strings.Join(fields[:k+1], "\n") + "\n" + line + "\n" + strings.Join(fields[k+1:], "\n") + "\n" + rest
			jd := parsePlain(text)
			for name, want := range map[FieldName]string{PositionTitle: "Director, Lakes and Harbours", Branch: "Harbours Branch",
				Location: "Ottawa, Ontario", ReportsTo: "Director General, Shipping", PositionNumber: "54321", Classification: "EX-01"} {
				if f := jd.Fields[name]; f.Value != want || f.Confidence != 0.95 {
					t.Errorf("%q behind %q: %s is %q at %v, want %q", line, fields[k], name, f.Value, f.Confidence, want)
				}
			}
			if value := line[strings.Index(line, ":")+2:]; !strings.Contains(jd.Unplaced, value) {
				t.Errorf("%q is lost: unplaced is %q", value, jd.Unplaced)
			}
		}
	}
}

// In a text without lines the shortest label is taken, and a person must look.
func TestUnknownLabelInFlatText(t *testing.T) {
	const head = "POSITION DESCRIPTION Position Title: Director, Lakes and Harbours %s Position Number: 54321 Classification: EX-01 "
	for _, tt := range []struct {
		label, title string
		sure         bool
	}{
		{"Moorings: 12", "Director, Lakes and Harbours", false},
		{"Hours of Rest: 37.5", "Director, Lakes and Harbours", false},
		{"PARKING PLACE: 12 B", "Director, Lakes and Harbours", true},
		{"Telephone: 613-555-1234", "Director, Lakes and Harbours", true},
	} {
		jd := parsePlain(strings.Replace(head, "%s", tt.label, 1) + strings.ReplaceAll(rest, "\n", " "))
		f := jd.Fields[PositionTitle]
		if f.Value != tt.title || jd.Fields[PositionNumber].Value != "54321" {
			t.Errorf("%q: title %q, number %q", tt.label, f.Value, jd.Fields[PositionNumber].Value)
		}
		if sure := f.Confidence >= doubtfulField && !jd.Quality.NeedsReview; sure != tt.sure {
			t.Errorf("%q: sure %v at %v, want %v", tt.label, sure, f.Confidence, tt.sure)
		}
	}
}

func TestCellGapBeginsLabel(t *testing.T) {
	jd := parsePlain("Position Title: Director, Lakes   Parking Place: 12 B\nPosition Number: 54321\n" + rest)
	if f := jd.Fields[PositionTitle]; f.Value != "Director, Lakes" || f.Confidence != 0.95 {
		t.Errorf("title %q at %v", f.Value, f.Confidence)
	}
}

// A title that goes on behind a colon is no label, nor is a colon that a cell's
// border was read as.
func TestColonsOfValues(t *testing.T) {
	jd := parsePlain("Position Title: Director: Lakes\nEffective Date: To Be Determined : Classification: EX-01\n" + rest)
	if f := jd.Fields[PositionTitle]; f.Value != "Director: Lakes" || f.Confidence >= doubtfulField {
		t.Errorf("title %q at %v, want it whole and in doubt", f.Value, f.Confidence)
	}
	if got := jd.Fields[EffectiveDate].Value; got != "To Be Determined" {
		t.Errorf("date %q", got)
	}
}

func TestLabelOfAnother(t *testing.T) {
	const own = "Position Title: Manager, Lakes\nPosition Number: 22222\nClassification: EX-01\n"
	for _, other := range []string{"Supervisor's Classification: EX-03", "Supervisor’s Classification: EX-03", "Supervisor Classification: EX-03",
		"Immediate Supervisor's Classification: EX-03", "Admiral's Classification: EX-03", "Former Classification: EX-03",
		"Previous position number: 11111", "Old Position Number: 11111", "Ancienne classification : EX-03",
		"Classification antérieure : EX-03", "Classification du gestionnaire : EX-03", "Proposed Classification: EX-03"} {
		for _, text := range []string{other + "\n" + own, own + other + "\n"} {
			jd := parsePlain(text + rest)
			for name, want := range map[FieldName]string{Classification: "EX-01", PositionNumber: "22222", PositionTitle: "Manager, Lakes"} {
				if f := jd.Fields[name]; f.Value != want || f.Confidence != 0.95 {
					t.Errorf("%q: %s is %q at %v, want %q", text, name, f.Value, f.Confidence, want)
				}
			}
		}
	}
}

func TestLabelOfUnknownOwnerIsInDoubt(t *testing.T) {
	jd := parsePlain("Position Title: Manager, Lakes\nLocation: Ottawa\nAdmiralty Classification: EX-03\n" + rest)
	if f := jd.Fields[Classification]; f.Confidence >= doubtfulField || !jd.Quality.NeedsReview {
		t.Errorf("class %q at %v", f.Value, f.Confidence)
	}
}
