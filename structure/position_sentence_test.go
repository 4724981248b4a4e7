package structure

import "testing"

// Positions as running text names them, its punctuation as recognition left it.
func TestReportsInSentences(t *testing.T) {
	tests := []struct {
		text   string
		french bool
		direct string
	}{
		{text: "Reporting to the Director are: the Manager, Upper Lakes accountable for charts of the upper lakes and their shores. the Manager, Lower Lakes accountable for the other charts; of which the keepers are told.",
			direct: "Manager, Upper Lakes | Manager, Lower Lakes"},
		{text: "Reporting to the Director are: Manager, Charts (EC-07) staff of 6 responsible for: charts; and soundings. A Senior Advisor also reports to the Director, Lake Surveys.",
			direct: "Manager, Charts EC-07 6 | Senior Advisor"},
		{text: "Reporting to the Director are: Manager, Charts (EC-07). A Senior Advisor also reports to the Director General, Waters.",
			direct: "Manager, Charts EC-07"},
		{text: "Two managerial and one support position report directly to the Director, Lake Surveys. Manager, Charts and Maps (IS-06) The Manager of Charts and Maps is responsible for charts. Manager of Charts and Maps is also responsible for maps. Administrative Assistant (AS-01) The Administrative Assistant keeps the files.",
			direct: "Manager, Charts and Maps IS-06 | Administrative Assistant AS-01"},
		{text: "Reporting to the Director is an assigned Survey Team comprised of experts in charts and soundings.", direct: "Survey Team"},
		{text: "Reporting to the Director are: Manager, Charts (EC-07) responsible for charts. Survey Strategists (EC-05) staff of 3 responsible for plans of charts.",
			direct: "Manager, Charts EC-07 | Survey Strategists EC-05 3"},
		{text: "Reporting to the Director are Managers, Charts. Managers, Charts are also told of the plans of others.", direct: "Managers, Charts | Managers, Charts"},
		{text: "Les postes suivants relèvent du directeur : Le ou la gestionnaire a pour responsabilité les cartes des lacs. c Le ou la chef d'équipe a pour responsabilité les sondages.",
			french: true, direct: "gestionnaire | chef d'équipe"},
		{text: "Les postes suivants relèvent du directeur : Gestionnaire, Cartes (6 employés), Gérer les cartes des lacs. A Gestionnaire, Sondages (4 employés), Gérer les sondages.",
			french: true, direct: "Gestionnaire, Cartes 6 | Gestionnaire, Sondages 4"},
		{text: "Reporting to the Director are: Manager, Charts (EC-07) responsible for charts of lakes (e.g. for the Ministers; maps, DM charts of rivers, ADM and DG maps). Chief, Boats (GT-06) responsible for boats.",
			direct: "Manager, Charts EC-07 | Chief, Boats GT-06"},
		{text: "Reporting to the Director are: Manager, Charts EC-07 (7 FTEs), responsible for plans of charts Manager, Boats EC-06 (4 FTEs). responsible for boats Executive Assistant AS-01 Project Manager PM-05: staffed as needed.",
			direct: "Manager, Charts EC-07 7 | Manager, Boats EC-06 4 | Executive Assistant AS-01 | Project Manager PM-05"},
		{text: "Reporting to the Director are: Manager, Charts EC-07 (7 FTEs), responsible for plans that the Manager, Boats EC-06 of the region may need.", direct: "Manager, Charts EC-07 7"},
		{text: "Relèvent du directeur : chef, Barrages (ENG-05); chef, Passes (BI-04).", french: true, direct: "chef, Barrages ENG-05 | chef, Passes BI-04"},
		{text: "Relèvent du directeur : gestionnaire, Barrages (12 employés); gestionnaire, Passes (9 employés); adjoint administratif.", french: true,
			direct: "gestionnaire, Barrages 12 | gestionnaire, Passes 9 | adjoint administratif"},
		{text: "Reporting to the Director are two Assistant Commissioners (EX-02), the Registrar (EX-01) and the General Counsel (LA-3A).",
			direct: "Assistant Commissioners EX-02 | Registrar EX-01 | General Counsel"},
		{text: "Reporting to the Director are 4 inspectors (TI-05) and 1 clerk (CR-04).", direct: "inspectors TI-05 | clerk CR-04"},
		{text: "Reporting to the Director are teams of officers, analysts and clerks who count boats; they lead the work.", direct: "teams of officers, analysts and clerks"},
		{text: "Le directeur relève du directeur principal, Eaux, comme le directeur, Trajets. Les postes suivants relèvent du directeur : gestionnaire, Horaires (AS-06); gestionnaire, Tarifs (EC-06).", french: true,
			direct: "gestionnaire, Horaires AS-06 | gestionnaire, Tarifs EC-06"},
		{text: "Reporting directly to the Director are three positions, as follows: The Manager, Upper Lakes is accountable for charts of them. The Manager is also responsible for boats. Staff of 54. The Manager, Lower Lakes is accountable for the rest. The Chief, Boats is responsible for keys.",
			direct: "Manager, Upper Lakes 54 | Manager, Lower Lakes | Chief, Boats"},
		{text: "Reporting to the Director are: Assistant Director, Charts: is responsible for charts. Staff of 41 Assistant Director, Boats: is responsible for boats. Staff of 4.",
			direct: "Assistant Director, Charts 41 | Assistant Director, Boats 4"},
		{text: "Reporting to the Director are three positions: 2 X Assistant Director, Charts (north and south): responsible for charts. Manager, Boats: responsible for boats.",
			direct: "Assistant Director, Charts (north and south) | Manager, Boats"},
	}
	for _, tt := range tests {
		if got := listing(described(tt.text, tt.french).DirectReports); got != tt.direct {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.direct)
		}
	}
}

func TestItself(t *testing.T) {
	tests := []struct {
		text, title string
		want        bool
	}{
		{"Sr. ADM, Lakes", "Senior ADM, Lakes", true},
		{"Sr, ADM. Lakes", "Senior ADM, Lakes", true},
		{"Senior ADM, Lakes", "Senior Director, Lake Surveys", false},
		{"Senior Adviser, Lakes", "Senior Advisor, Lakes", true},
		{"Exec. Director", "Executive Director, Lakes", true},
	}
	for _, tt := range tests {
		if got := itself(words(tt.text), tt.title); got != tt.want {
			t.Errorf("itself(%q, %q) = %v", tt.text, tt.title, got)
		}
	}
}

func TestSameArea(t *testing.T) {
	tests := []struct {
		text, title string
		want        bool
	}{
		{"Senior Director, Lakes and Rivers.", "Executive Director, Lakes and Rivers", true},
		{"Senior Director, Lakes and Rivers.", "Director, Lakes and Rivers", false},
		{"Director General, Lakes and Rivers.", "Senior Director, Lakes and Rivers", false},
		{"Senior Director, Lakes and Ponds.", "Executive Director, Lakes and Rivers", false},
		{"Senior Director, Lakes.", "Executive Director, Lakes", false},
		{"Senior Director", "Executive Director, Lakes and Rivers", false},
	}
	for _, tt := range tests {
		if got := sameArea(words(tt.text), tt.title); got != tt.want {
			t.Errorf("sameArea(%q, %q) = %v", tt.text, tt.title, got)
		}
	}
}
