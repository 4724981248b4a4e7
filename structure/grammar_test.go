package structure

import (
	"testing"

	"github.com/jdscribe/jdscribe/document"
)

// words are a text's words, as on a page without lines.
func words(s string) []word {
	return stream(&document.Document{Pages: []document.Page{{Number: 1, Lines: document.ParsePlain(s)}}}, nil)
}

func TestReadClass(t *testing.T) {
	tests := []struct {
		text      string
		executive bool
		want      string
	}{
		{"EX-01", false, "EX-01"},
		{"EX-OI", false, "EX-01"},
		{"EXx-I", false, "EX-01"},
		{"FEX-OI", false, "EX-01"},
		{"EX OI", false, "EX-01"},
		{"EX-]", false, "EX-01"},
		{"prop. EX-O2", false, "EX-02"},
		{"EXO3 (term", false, "EX-03"},
		{"EX-O2 (NOTE: EX-O3 proposed)", false, "EX-02"},
		{"EX-OIPosition No", false, "EX-01"},
		{"_EX-O3", false, "EX-03"},
		{"AS-05", false, "AS-05"},
		{"PM - 06", false, "PM-06"},
		{"CT-FIN-04", false, "CT-FIN-04"},
		{"GL-08", false, "GL-08"},
		{"X-O2", true, "EX-02"},
		{"-OI", true, "EX-01"},
		// A wrong class is worse than none.
		{"X-O2", false, ""},
		{"-OI", false, ""},
		{"EX-06", false, ""},
		{"EX-00", false, ""},
		{"AS-99", false, ""},
		{"AS 5", false, ""},
		{"as I said", false, ""},
		{"OAS-01", false, ""},
		{"COVID-19", false, ""},
		{"QQ-01", false, ""},
		{"", true, ""},
	}
	for _, tt := range tests {
		if got, at := readClass(words(tt.text), tt.executive); got != tt.want || (got != "") == at.empty() {
			t.Errorf("readClass(%q, %v) = %q at %v, want %q", tt.text, tt.executive, got, at, tt.want)
		}
	}
}

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

func TestReadNumber(t *testing.T) {
	tests := []struct {
		text string
		name FieldName
		want string
	}{
		{"296O", PositionNumber, "2960"},
		{"I999", PositionNumber, "1999"},
		{"8395S", PositionNumber, "83955"},
		{"NEW", PositionNumber, "NEW"},
		{"Nouveau", PositionNumber, "Nouveau"},
		{"BCP-I4273", PositionNumber, "BCP-14273"},
		{"77539, 63879, 6I586, Senior", PositionNumber, "77539, 63879, 61586"},
		{"IO3O72", JobCode, "103072"},
		{"10307", JobCode, ""},
		{"1030722", JobCode, ""},
		{"SOIL", PositionNumber, ""},
		{"44", PositionNumber, ""},
		{"pe...", PositionNumber, ""},
		{"4OOIO", NOC, "40010"},
		{"OOOI2", NOC, "00012"},
	}
	for _, tt := range tests {
		if got, _ := readNumber(words(tt.text), tt.name); got != tt.want {
			t.Errorf("readNumber(%q, %s) = %q, want %q", tt.text, tt.name, got, tt.want)
		}
	}
}

func TestPhraseMatchesMisreadText(t *testing.T) {
	tests := []struct {
		phrase, text string
		words        int // 0: no match
	}{
		{"Specific accountabilities", "SPECIFIC ACCOUNTABILITIES I.", 2},
		{"Specific accountabilities", "SPECIFIC ACCOUNTASBILITIES", 2},
		{"Specific accountabilities", "CIFIC ACCOUNTABILITIES", 2},
		{"Étendue des responsabilités", "JENDUE DES RESPONSABILITES", 3},
		{"Responsabilités générales", "Responsabilit s g n rales du", 5},
		{"Date d'entrée en vigueur", "Date d'entr e en vigueur :", 5},
		{"Numéro du poste", "NUMERO DU POSTE", 3},
		{"Position number", "PositionNumber 123", 1},
		{"Specific accountabilities", "General accountability", 0},
		{"Dimensions", "The dimensions", 0},
	}
	for _, tt := range tests {
		p := newPhrase(tt.phrase)
		if n, s := p.match(words(tt.text), similarHeading); n != tt.words {
			t.Errorf("%q in %q: %d words (%.2f), want %d", tt.phrase, tt.text, n, s, tt.words)
		}
	}
}

func TestItems(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"I. Plans. 2. Directs. 3. Buys.", []string{"Plans.", "Directs.", "Buys."}},
		{"l. Plans. 2. Directs. S. Buys.", []string{"Plans.", "Directs. S. Buys."}},
		{"1. Plans. 2. Directs. 3. Buys. 4. Sells. S. Keeps. 6. Ends.", []string{"Plans.", "Directs.", "Buys.", "Sells.", "Keeps.", "Ends."}},
		{"1. Plans the work of all. . Directs the work of all. 3. Buys it.", []string{"Plans the work of all.", "Directs the work of all.", "Buys it."}},
		{"e Plan e Direct and e Buy", []string{"Plan", "Direct and", "Buy"}},
		{"a) Plans. b) Directs. 1. Buys. 2. Sells.", []string{"Buys.", "Sells."}},
		{"a) Plans. b) Directs.", []string{"Plans.", "Directs."}},
		{"Plans work; Directs work. Ensures it; Reports on it.", []string{"Plans work;", "Directs work.", "Ensures it;", "Reports on it."}},
		{"Planning work; Directing work. Ensuring that it ends during the week; Reporting on it.",
			[]string{"Planning work;", "Directing work.", "Ensuring that it ends during the week;", "Reporting on it."}},
		{"1 Plans locks 2 Directs keepers of phase 2 Gates and locks 3 Buys gates 4 Sells them", []string{"Plans locks", "Directs keepers of phase 2 Gates and locks", "Buys gates", "Sells them"}},
		{"1. the plan of work; 2. the buying of 3 Gates; 3.Selling.", []string{"the plan of work;", "the buying of 3 Gates;", "Selling."}},
		{"12. Plans. 13. Directs. 14. Buys.", []string{"Plans.", "Directs.", "Buys."}},
		{"Leads 1) plans and 2) locks.", nil},
		{"There is no list here. Section 2. It goes on.", nil},
		{"Inside: 1. Plans. 2. Directs. 3. Buys. Outside: 1. Meets. 2. Tells. 3. Asks. 4. Ends.",
			[]string{"Plans.", "Directs.", "Buys.", "Meets.", "Tells.", "Asks.", "Ends."}},
		{"1. Plans. 2. Directs. 3. Buys. 1. Meets. 2. Tells. 3. Asks. 4. Ends.", []string{"Plans.", "Directs.", "Buys.", "Meets.", "Tells.", "Asks.", "Ends."}},
		{"1. Plans canals. 2. Locks all of the gates that the keeper plans for the whole of the canal. 4. Sells.",
			[]string{"Plans canals.", "Locks all of the gates that the keeper plans for the whole of the canal.", "Sells."}},
		{"1. Plans. 2. Directs: 1. locks 2. Gates. 3. Buys.", []string{"Plans.", "Directs: 1. locks 2. Gates.", "Buys."}},
		{"1. Plans. 2. Directs: 1. Locks. 2. Gates.", []string{"Plans.", "Directs: 1. Locks. 2. Gates."}},
		{"1. Plans: a) locks; b) gates; c) weirs. 2. Directs.", []string{"Plans: a) locks; b) gates; c) weirs.", "Directs."}},
		{"(i) plans; (ii) locks; and (iii) gates. The Director meets them.", []string{"plans;", "locks; and", "gates."}},
		{"1. Plans. 2. Locks. 3. Plans all of the locks. Directs the gates of them. Orders what they may need. 6. Sells.",
			[]string{"Plans.", "Locks.", "Plans all of the locks.", "Directs the gates of them.", "Orders what they may need.", "Sells."}},
		{"• Plans; Directs locks; • Buys.\n• Sells. Keeps.\nLeads all.", []string{"Plans;", "Directs locks;", "Buys.", "Sells. Keeps.", "Leads all."}},
	}
	for _, tt := range tests {
		got := items(words(tt.text), SpecificAccountabilities)
		if len(got) != len(tt.want) {
			t.Errorf("items(%q) = %q, want %q", tt.text, got, tt.want)
			continue
		}
		for i := range got {
			if got[i] != tt.want[i] {
				t.Errorf("items(%q)[%d] = %q, want %q", tt.text, i, got[i], tt.want[i])
			}
		}
	}
}

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

func BenchmarkParse(b *testing.B) {
	text := "POSITION TITLE: Director CLASSIFICATION: EX-OI GENERAL ACCOUNTABILITY The Director leads. "
	for range 60 {
		text += "The Ministry looks after rivers and Towns depend on its Docks, which the Director must keep open at all times. "
	}
	doc := &document.Document{Pages: []document.Page{{Number: 1, Lines: document.ParsePlain(text)}}}
	for b.Loop() {
		Parse(doc, nil, Options{})
	}
}
