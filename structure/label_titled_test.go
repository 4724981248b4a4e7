package structure

import "testing"

// A misread label of the title is as near to the number's: a title behind it is
// the title, for review, where nothing else is its label.
func TestATitlesLabelThatReadsLikeTheNumbers(t *testing.T) {
	const rest = "\nGENERAL ACCOUNTABILITY\n\nThe Director, Harbour Planning is accountable for planning the harbours of the department."
	tests := map[string]struct{ header, title, number string }{
		"misread":            {"Position we : . Director, Harbour Planning _\nPosition classification : EX-01\nJob Code : 456789", "Director, Harbour Planning", ""},
		"number as well":     {"Position number : 12345\nPosition lite : Director, Harbour Planning\nClassification : EX-01", "Director, Harbour Planning", "12345"},
		"a number":           {"Position numbcr : 12345\nClassification : EX-01", "", "12345"},
		"the supervisor's":   {"Position number : 12345\nClassification : EX-01\nSupervisor position we : Director General, Ports", "", "12345"},
		"a title of its own": {"Position title : Manager, Harbour Planning\nPosition numbcr : Director\nClassification : EX-01", "Manager, Harbour Planning", ""},
		"spelled right":      {"Position number : Director, Harbour Planning\nClassification : EX-01", "", ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			fields := parsePlain("EXECUTIVE GROUP POSITION DESCRIPTION\n" + tt.header + rest).Fields
			if got := fields[PositionTitle].Value; got != tt.title {
				t.Errorf("title %q, want %q", got, tt.title)
			}
			if got := fields[PositionNumber].Value; got != tt.number {
				t.Errorf("number %q, want %q", got, tt.number)
			}
			if name == "misread" && fields[PositionTitle].Confidence > inDoubt {
				t.Errorf("confidence %v", fields[PositionTitle].Confidence)
			}
		})
	}
}
