package structure

import (
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
)

// described reads an organization's text of a director of lake surveys.
func described(text string, french bool) *Organization {
	head := "JOB DESCRIPTION\nPosition Title: Director, Lake Surveys\nClassification: EX-01\nGENERAL ACCOUNTABILITY\nThe Director leads the surveys.\nORGANIZATION STRUCTURE\n"
	if french {
		head = "DESCRIPTION DE POSTE\nTitre du poste : Directeur, Relevés des lacs\nClassification : EX-01\nRESPONSABILITÉ GÉNÉRALE\nLe directeur dirige les relevés.\nSTRUCTURE ORGANISATIONNELLE\n"
	}
	doc := &document.Document{Pages: []document.Page{{Number: 1, Lines: document.ParsePlain(head + text + "\nDIMENSIONS\nFTEs: 12\n")}}}
	if jd := Parse(doc, nil, Options{}); jd.Organization != nil {
		return jd.Organization
	}
	return &Organization{}
}

func TestOrganizationOfATitleLikeDirectorGeneral(t *testing.T) {
	for _, title := range []string{"Director, Governance", "Director, Grants and Contributions", "Director Geology"} {
		o := parsePlain("JOB DESCRIPTION\nPosition Title: " + title + "\nClassification: EX-01\nGENERAL ACCOUNTABILITY\nThe Director leads.\nORGANIZATION STRUCTURE\n" +
			"The Director reports to the Director General, Waters. Reporting to the Director are: Manager, North (PM-06); Chief, Locks (PM-05).\n" +
			"DIMENSIONS\nFTEs: 12\n").Organization
		if o == nil || o.ReportsTo != "Director General, Waters" || listing(o.DirectReports) != "Manager, North PM-06 | Chief, Locks PM-05" {
			t.Errorf("%s: %+v", title, o)
		}
	}
}

// TestSpeckBehindASentence: a speck that was read as a stop is no part of a title.
func TestSpeckBehindASentence(t *testing.T) {
	o := described("Le poste est l'un des trois postes qui relèvent du directeur général, Lacs. Les deux autres sont ceux de directeur, Pilotage et de directrice, Cartes. .\n"+
		"Les titulaires des postes suivants relèvent du directeur :\n• Chef, Bouées (AS-06)\n• Chef, Phares (AS-05)", true)
	if got := listing(o.Peers); got != "directeur, Pilotage | directrice, Cartes" {
		t.Errorf("peers %q", got)
	}
}

func TestDutiesBehindTitles(t *testing.T) {
	for _, tt := range []struct{ entry, title, duties string }{
		{"Chief, Gates (staff of 41), plans and carries out inspections.", "Chief, Gates", "plans and carries out inspections"},
		{"Chief, Gates (AS-06), staff 4, manages the sale of gates;", "Chief, Gates", "manages the sale of gates"},
		{"Manager, Keepers (PM-05; 7 PYs) - counsels former keepers.", "Manager, Keepers", "counsels former keepers"},
		{"Manager, Dams, PM-06 (12 FTE) who maintains dams", "Manager, Dams", "maintains dams"},
		{"Chef, Cartes (12 ETP) : numérise les cartes.", "Chef, Cartes", "numérise les cartes"},
		{"quatre techniciens (EG-06) qui entretiennent les stations;", "techniciens", "entretiennent les stations"},
		{"Chief, Gates (AS-06), located in the yard", "Chief, Gates", ""},
		{"Chief, Gates and Weirs (AS-06)", "Chief, Gates and Weirs", ""},
		{"Deux gestionnaires (2), les titres peuvent varier", "gestionnaires", ""},
		{"Director, Gates, operations", "Director, Gates, operations", ""},
	} {
		p := position(words(tt.entry))
		if p.Title != tt.title || p.AccountableFor != tt.duties {
			t.Errorf("%q: title %q, accountable for %q; want %q, %q", tt.entry, p.Title, p.AccountableFor, tt.title, tt.duties)
		}
	}
}

func TestWhatIsNoTitleIsAReason(t *testing.T) {
	o := &Organization{ReportsTo: "Director General: Waters", Peers: []Position{{Title: "Director, Locks"}, {Title: "positions reporting directly to the Director"}, {Title: "Deputy Minister, and in his/her views"}, {Title: "Director, Locks Page 1 of"}},
		DirectReports: []Position{{Title: "Manager, Results and Reporting"}, {Title: "Manager" + strings.Repeat(" and lakes", 12)}}}
	got := o.dropUnlikely()
	if len(got) != 5 || o.ReportsTo != "" || listing(o.Peers) != "Director, Locks" || listing(o.DirectReports) != "Manager, Results and Reporting" {
		t.Errorf("dropped %q, left %+v", got, o)
	}
}

func TestLabelsOfPositionsEndASection(t *testing.T) {
	jd := parsePlain("JOB DESCRIPTION\nPosition Title: Director, Lakes\nClassification: EX-01\nGENERAL ACCOUNTABILITY\nThe Director leads.\nSPECIFIC ACCOUNTABILITIES\n1. Plans.\n2. Buys boats.\n" +
		"REPORTS TO:\nDirector General, Waters\nDIRECT REPORTS:\nManager, North (PM-06)\nChief, Locks (PM-05)\nDIMENSIONS\nFTEs: 12\n")
	var kinds []string
	for _, s := range jd.Sections {
		kinds = append(kinds, string(s.Kind))
	}
	if got := strings.Join(kinds, " "); got != "general_accountability specific_accountabilities organization_structure dimensions" || jd.Fields[ReportsTo].Value != "Director General, Waters" ||
		jd.Organization == nil || listing(jd.Organization.DirectReports) != "Manager, North PM-06 | Chief, Locks PM-05" {
		t.Errorf("sections %s, reports to %q, %+v", got, jd.Fields[ReportsTo].Value, jd.Organization)
	}
	signed := parsePlain("JOB DESCRIPTION\nPosition Title: Director, Lakes\nClassification: EX-01\nGENERAL ACCOUNTABILITY\nThe Director leads.\nSPECIFIC ACCOUNTABILITIES\n1. Plans.\n2. Buys boats.\nREPORTS TO: the minister\n")
	if n := len(signed.Sections); n != 2 {
		t.Errorf("a label without a title made %d sections", n)
	}
}

// listing is positions with their class and staff, parted by bars.
func listing(positions []Position) string {
	var out []string
	for _, p := range positions {
		s := p.Title
		for _, more := range []string{p.Classification, p.Staff} {
			if more != "" {
				s += " " + more
			}
		}
		out = append(out, s)
	}
	return strings.Join(out, " | ")
}

func TestOrganization(t *testing.T) {
	tests := []struct {
		text                     string
		french                   bool
		reportsTo, peers, direct string
	}{
		{text: "Reporting to the Director are:\nManager, North (PM-06), staff of 9\nManager, South (PM-06), staff of 4\nChief, Locks (PM-05), staff of 22.",
			direct: "Manager, North PM-06 9 | Manager, South PM-06 4 | Chief, Locks PM-05 22"},
		{text: "Reporting to the Director are:\nManager, North (PM-06), 9 FTEs\nManager, South (PM-06), 4 FTEs\nChief, Locks (PM-05), 22 FTEs",
			direct: "Manager, North PM-06 9 | Manager, South PM-06 4 | Chief, Locks PM-05 22"},
		{text: "Reporting to the Director are:\nTitle Classification Staff\nManager, North | PM-06 | 12\nManager, South | PM-06 | 9\nChief, Locks | PM-05 | 22",
			direct: "Manager, North PM-06 12 | Manager, South PM-06 9 | Chief, Locks PM-05 22"},
		{text: "Reporting to the Director are:\nTitle Classification Staff\nManager, North PM-06 12\nManager, South PM-06 9\nChief, Locks PM-05 22",
			direct: "Manager, North PM-06 12 | Manager, South PM-06 9 | Chief, Locks PM-05 22"},
		{text: "Relèvent du directeur :\nGestionnaire, Nord (PM-06), 12 employés\nGestionnaire, Sud (PM-06), 9 employés\nChef, Écluses (PM-05), 22 employés", french: true,
			direct: "Gestionnaire, Nord PM-06 12 | Gestionnaire, Sud PM-06 9 | Chef, Écluses PM-05 22"},
		{text: "Les postes suivants relèvent du directeur :\n- Gestionnaire, Nord\n- Chef, Écluses", french: true, direct: "Gestionnaire, Nord | Chef, Écluses"},
		{text: "The Director, Lake Surveys reports to the Director General, Waters, together with three other Directors: Director, Locks; Director, Weirs; and Director, Piers.",
			reportsTo: "Director General, Waters", peers: "Director, Locks | Director, Weirs | Director, Piers"},
		{text: "The Director reports to the Director General, Waters.\nReporting to the Director are:\nManager, North (PM-06), staff of 12.\nManager, Money (FI-04).\nAlso reporting to the Director General are the Director, Locks and the Director, Weirs.",
			reportsTo: "Director General, Waters", peers: "Director, Locks | Director, Weirs", direct: "Manager, North PM-06 12 | Manager, Money FI-04"},
		{text: "The Director reports to the Director General. Reporting to the Director are the Manager, North; the Manager, Money; and the Chief, Systems. The Director, Locks and the Director, Weirs also report to the Director General.",
			reportsTo: "Director General", direct: "Manager, North | Manager, Money | Chief, Systems"},
		{text: "The Director has no direct reports. The Manager, North and the Manager, Money report to the Director General."},
		{text: "Reporting to the Director are no employees. Peers are the Director, Locks and the Director, Weirs."},
		{text: "Until 1998 the Manager, North and the Manager, Money reported to the Director. There are now no positions reporting to the Director."},
		{text: "The Director supervises the following positions: Manager, North (PM-06) 12 FTEs, accountable for charts; Manager, Money (vacant); Chief, Systems, 3 FTEs. The Director works closely with the Director, Weirs, the Assistant Deputy Minister and the Minister.",
			direct: "Manager, North PM-06 12 | Manager, Money | Chief, Systems 3"},
		{text: "Reporting to the Director are:\n- Manager, North\n- Manager, Money\nThe Director does not supervise the Chief, Systems.\nThe Chief Financial Officer provides advice.",
			direct: "Manager, North | Manager, Money"},
		{text: "Reporting to the Director are the Manager, North (PM-06); the Manager, South (PC-04); and the Administrative Officer (AS-02).",
			direct: "Manager, North PM-06 | Manager, South PC-04 | Administrative Officer AS-02"},
		{text: "Reporting to the Director are:\nManager, North (IS-06) The Manager, North is responsible for the charts of lakes.\nManager, South (IS-06) The Manager, South is responsible for boats.",
			direct: "Manager, North IS-06 | Manager, South IS-06"},
		{text: "Reporting to the Director are: Senior Survey Manager(s) |S-06 X 2 responsible for: charts of lakes. Chief, Boats IS-05 responsible for: boats.",
			direct: "Senior Survey Manager(s) IS-06 | Chief, Boats IS-05"},
		{text: "Relèvent du directeur : Trois chefs d'équipe, Lacs – ont pour responsabilité les cartes; Le gestionnaire, Bateaux – a pour responsabilité les bateaux.", french: true,
			direct: "chefs d'équipe, Lacs | gestionnaire, Bateaux"},
		{text: "SUPERIOR: Director General, Waters (EX-03)\nPEERS:\nDirector, Locks (EX-01)\nRegional\nDirector, Weirs (EX-01)\nSUBORDINATES:\nManager, North (PM-06) Staff: 12\nChief, Locks (PM-05) Staff: 9",
			reportsTo: "Director General, Waters", peers: "Director, Locks EX-01 | Regional Director, Weirs EX-01", direct: "Manager, North PM-06 12 | Chief, Locks PM-05 9"},
		{text: "The position reports directly to the Director General, Waters, and functionally to the Chief Scientist. No positions report to the Director. The Director General is also responsible for the following positions: Director, Locks; Director, Weirs.",
			reportsTo: "Director General, Waters", peers: "Director, Locks | Director, Weirs"},
		{text: "Reports to: Director General, Waters\nOther positions reporting to supervisor: Director, Locks; Director, Weirs\nSupervises: Manager, North (PM-06)\nChief, Locks (PM-05)\nStaff: 24",
			reportsTo: "Director General, Waters", peers: "Director, Locks | Director, Weirs", direct: "Manager, North PM-06 | Chief, Locks PM-05"},
		{text: "Supérieur immédiat : Directeur général, Eaux\nPostes relevant du même supérieur : directeur, Écluses; directeur, Digues\nSUBALTERNES : chef, Barrages (ENG-05); chef, Passes", french: true,
			reportsTo: "Directeur général, Eaux", peers: "directeur, Écluses | directeur, Digues", direct: "chef, Barrages ENG-05 | chef, Passes"},
		{text: "The Director reports to the Director General, Waters, as do the Director, Locks and the Director, Weirs.", reportsTo: "Director General, Waters", peers: "Director, Locks | Director, Weirs"},
		{text: "The Director has two direct reports: 1) Chief, Dams, ENG-05, (12 staff): is responsible for dams. 2) Chief, Ladders, BI-04, (9 staff): is responsible for fish.",
			direct: "Chief, Dams ENG-05 12 | Chief, Ladders BI-04 9"},
		{text: "Reports to the Director General, Waters.\nTitle Group and level Number of positions\nGauge Engineer ENG-04 2\nGauge Technician EG-06 7",
			reportsTo: "Director General, Waters", direct: "Gauge Engineer ENG-04 2 | Gauge Technician EG-06 7"},
		{text: "Subordinate to the Director are: one (1) Manager, North - PM-06; and one (1) Secretary - SCY-03.", direct: "Manager, North PM-06 | Secretary SCY-03"},
		{text: "The Director leads a staff of 120. The managers are: Manager, North; Manager, South; and Manager, Money.", direct: "Manager, North | Manager, South | Manager, Money"},
		{text: "The following positions report to the Director:\na) Manager, North, PM-06 (12 FTE)\nb) Chief, Locks (9 FTE)\nc) two Project Officers, PM-04",
			direct: "Manager, North PM-06 12 | Chief, Locks 9 | Project Officers PM-04"},
		{text: "Relèvent du directeur :\n- un ingénieur principal (ENG-05);\n- quatre techniciens (EG-06) qui entretiennent les cartes;\n- une adjointe administrative (CR-04).", french: true,
			direct: "ingénieur principal ENG-05 | techniciens EG-06 | adjointe administrative CR-04"},
		{text: "The others are: Director, Locks; Regional\nDirector, Weirs; and Chief, Administrative Services (AS-07).", peers: "Director, Locks | Regional Director, Weirs | Chief, Administrative Services AS-07"},
		{text: "Relèvent du directeur : Chef, Lacs Chef, Bateaux Directeur ou directrice, Cartes", french: true,
			direct: "Chef, Lacs | Chef, Bateaux | Directeur ou directrice, Cartes"},
	}
	for _, tt := range tests {
		o := described(tt.text, tt.french)
		if o.ReportsTo != tt.reportsTo || listing(o.Peers) != tt.peers || listing(o.DirectReports) != tt.direct {
			t.Errorf("%s\n got %q | peers %s | direct %s\nwant %q | peers %s | direct %s", tt.text,
				o.ReportsTo, listing(o.Peers), listing(o.DirectReports), tt.reportsTo, tt.peers, tt.direct)
		}
	}
}
