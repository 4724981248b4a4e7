package structure

import "testing"

func TestHeadingsInSentencesAreNone(t *testing.T) {
	for _, s := range []string{
		"The specific accountabilities of the position are many.",
		"He knows the nature and scope of the work and the dimensions of the job.",
		"These are the General Accountabilities of the Director in all regions.",
		"The Organization has four branches. Responsibilities were shared. Skills Development Canada paid.",
		"HUMAN RESOURCES AND SKILLS DEVELOPMENT CANADA paid.",
	} {
		ws := words(s)
		if got := decode(whole(headingCandidates(ws))); len(got) > 0 {
			t.Errorf("%q: heading %s [%s]", s, got[0].means, flat(ws[got[0].from:got[0].to]))
		}
	}
}

func TestHeadings(t *testing.T) {
	tests := []struct{ text, want string }{
		{"GENERAL ACCOUNTABILITY The Director", "GENERAL ACCOUNTABILITY"},
		{"for all. General Accountability: Plans it", "General Accountability:"},
		{"for all. Nature and scope The Ministry", "Nature and scope"},
		{"done. GENERAL ACCOUNTABILITY RESPONSABILITÉS GÉNÉRALES The Director", "GENERAL ACCOUNTABILITY RESPONSABILITÉS GÉNÉRALES"},
		{"REASON FOR BEING The director", "REASON FOR BEING"},
		{"done. STRUCTURE: The Director", "STRUCTURE:"},
		{"done. SPECIFIC ACCOUNTASBILITIES 1. Plans", "SPECIFIC ACCOUNTASBILITIES"},
		{"done. Employee s statement | have been given", "Employee s statement"},
	}
	for _, tt := range tests {
		ws := words(tt.text)
		got := merge(decode(whole(headingCandidates(ws))))
		if len(got) != 1 || flat(ws[got[0].from:got[0].to]) != tt.want {
			t.Errorf("%q: %d headings, want %q", tt.text, len(got), tt.want)
			for _, c := range got {
				t.Logf("  %s [%s]", c.means, flat(ws[c.from:c.to]))
			}
		}
	}
}
