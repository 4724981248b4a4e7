package structure

import "testing"

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
		{"Responsible for the canal. Directs its keepers. Buys of boats are rare. Provides keys. As a member of the board of the canal, contributes to its plans. Manages the money. As a rule, keepers sleep.",
			[]string{"Responsible for the canal.", "Directs its keepers. Buys of boats are rare.", "Provides keys.", "As a member of the board of the canal, contributes to its plans.", "Manages the money. As a rule, keepers sleep."}},
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
