package structure

import "testing"

func TestAnnouncedPositions(t *testing.T) {
	tests := []struct {
		text string
		want string // the reason
	}{
		{"Reporting to the Director are the following three positions: Manager, North (PM-06); Manager, South (PM-06); Chief, Locks.", ""},
		{"Reporting to the Director are the following four (4) positions: Manager, North (PM-06); Manager, South (PM-06); Chief, Locks.", "4 direct reports announced, 3 found"},
		{"Reporting to the Director are the following five positions: Manager, North (2); Manager, South (PM-06); two Advisors.", ""},
		{"Reporting to the Director are the following five positions: Managers of the regions; Manager, South (PM-06).", ""},
		{"Reporting to the Director are three positions: 2 X Assistant Director, Charts: responsible for charts. Manager, Boats: responsible for boats.", ""},
		{"Reporting to the Director are three positions. as follows: 1. Manager of Charts is responsible for charts. 2. Manager of Boats is responsible for boats. 3 Manager of Keys is responsible for keys.", ""},
		{"Reporting to the Director are three positions: Senior Analyst (2) - leads a team. Administrative Assistant (AS-01).", ""},
		{"Two managers and one advisor report directly to the Director, Lake Surveys. Manager, North (PM-06) leads the north.", ""},
		{"The Director is one of four reporting to the Director General, Waters. The other three are the Director, Locks and the Director, Weirs. Reporting to the Director is the Manager, North.", "3 peers announced, 2 found"},
		{"The other 3 executives are. Executive Director. Lakes and Rivers. Director. Planning & Boats: and Director, Keys Senior positions reporting directly to the Director are: Manager, North.", ""},
		{"The other two are the directeur ou la directrice, Analyse fonctionnelle, and the directeur ou la directrice, Cartes.", ""},
	}
	for _, tt := range tests {
		ws := words(tt.text)
		o, _, doubts := organization(ws, map[FieldName]Field{PositionTitle: {Value: "Director, Lake Surveys"}})
		got := ""
		if len(doubts) > 0 {
			got = doubts[0]
		}
		if got != tt.want || len(doubts) > 1 {
			t.Errorf("%s\n got %q (%s | %s), want %q", tt.text, doubts, listing(o.Peers), listing(o.DirectReports), tt.want)
		}
	}
}
