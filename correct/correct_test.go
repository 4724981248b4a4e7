package correct

import (
	"bufio"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/document"
)

func plainDocument(text string) *document.Document {
	return &document.Document{Pages: []document.Page{{Number: 1, Lines: document.ParsePlain(text)}}}
}

func corrected(t *testing.T, c *Corrector, text string) (string, []document.Edit) {
	t.Helper()
	doc := plainDocument(text)
	edits := c.Correct(doc)
	checkEdits(t, &doc.Pages[0], edits)
	return document.Text(&doc.Pages[0], edits), edits
}

func TestCorrectCases(t *testing.T) {
	f, err := os.Open("testdata/correct-cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	c := New(dict.Default(), Options{})
	cases, read := 0, ""
	for s := bufio.NewScanner(f); s.Scan(); {
		mark, text, _ := strings.Cut(s.Text(), " ")
		switch mark {
		case "<":
			read = text
			continue
		case "=":
			read = text
		case ">":
		default:
			continue
		}
		cases++
		if got, edits := corrected(t, c, read); got != text {
			t.Errorf("read    %s\n got     %s\n printed %s\n%+v", read, got, text, edits)
		}
	}
	if cases < 20 {
		t.Errorf("only %d cases found", cases)
	}
}

// cleanPages are texts without errors, of the kinds that invite false ones.
var cleanPages = map[string]string{
	"English": `Position Title: Director, Estuary Programs. Classification: EX-01. Reports to: Director General, Harbours and
Ferries (EX-03). The Director is accountable for the Agency's estuary programs, a budget of $11.1 million and 45 FTEs. The incumbent
co-chairs the Interdepartmental Working Group on Dredging with officials of Chile, Korea, Peru and the Republic of Fiji, and represents
the ADM at meetings of the LCAs, the CDS and the DT community. He or she negotiates MOUs with First Nations, Inuit and Métis partners,
in Kuujjuaq as in Moncton. The sub-committees' terms of reference are reviewed yearly; non-compliant carriers are re-inspected.
Know-how: E-II-3 304; problem solving: D4(50) 152. The team maintains dashboards, datasets and metadata in XML and JSON, and answers
ATIP requests under s. 7 of the Act. Responsible for procuring buoys, hawsers and bollards at fair value.`,
	"French": `Titre du poste : Directrice, Programmes de l'estuaire. Classification : EX-01. La directrice est chargée de la gestion des
programmes de l'estuaire, d'un budget de 11,1 millions de dollars et de 45 ETP. Elle coprésidera le groupe de travail interministériel
sur le dragage avec des représentants du Chili, de la Corée et du Pérou, et représentera la SMA aux réunions du CDS. Les comités
consultatifs, dont les mandats sont revus chaque année, formulent des recommandations à l'intention des ministères. Elle s'assure que
les navires non conformes sont inspectés de nouveau et qu'ils répondent aux exigences réglementaires, à Rimouski comme à Gaspé.
Les conseillères et conseillers juridiques l'appuient; d'autres intervenants, p. ex. les transporteurs, y participent également.`,
	"bilingual": `Supervisor's Position Title / Titre du poste du superviseur: Director General / Directeur général. Effective Date / Date
d'entrée en vigueur: 2021-04-01. Department / Ministère: Harbours and Ferries Canada / Ports et traversiers Canada.`,
	"headings": "GENERAL ACCOUNTABILITY ORGANIZATION STRUCTURE NATURE AND SCOPE DIMENSIONS SPECIFIC ACCOUNTABILITIES",
	"names":    `Nkechi Adeyemi-Vandersloot, Tomasz Brzezinski, Siobhan O'Dwyer and Ngoc Thi Pham signed for the Wolastoqey Nation.`,
	"empty":    "",
}

func TestCleanTextIsLeftAlone(t *testing.T) {
	c := New(dict.Default(), Options{})
	for name, text := range cleanPages {
		t.Run(name, func(t *testing.T) {
			got, edits := corrected(t, c, text)
			if got != text {
				t.Errorf("changed: %+v", edits)
			}
		})
	}
}

func TestCorrectIsDeterministic(t *testing.T) {
	text := "The manager provides aulhoritative advice and thetr partners share the resulls ot the consultatton"
	_, first := corrected(t, New(dict.Default(), Options{}), text)
	for range 5 {
		_, again := corrected(t, New(dict.Default(), Options{}), text)
		if len(again) != len(first) {
			t.Fatalf("%d edits, then %d", len(first), len(again))
		}
		for i := range again {
			if !reflect.DeepEqual(again[i], first[i]) {
				t.Fatalf("%+v, then %+v", first[i], again[i])
			}
		}
	}
}

func TestEditsArePagewise(t *testing.T) {
	doc := plainDocument("the govemment of the day")
	doc.Pages = append(doc.Pages, document.Page{Number: 2, Lines: document.ParsePlain("its govemance and\nthe partners\n\nof the govemment")})
	edits := New(dict.Default(), Options{}).Correct(doc)
	if len(edits) != 3 || edits[0].Page != 1 || edits[1].Page != 2 || edits[2].From != 7 {
		t.Fatalf("edits %+v", edits)
	}
	for _, e := range edits {
		if err := e.Check(&doc.Pages[e.Page-1]); err != nil {
			t.Error(err)
		}
	}
}

func TestThresholdsDecideWhatIsApplied(t *testing.T) {
	text := "leads the govemance of intemational agreements"
	edits := New(dict.Default(), Options{Auto: 1.1}).Correct(plainDocument(text))
	if len(edits) != 2 {
		t.Fatalf("edits %+v", edits)
	}
	for _, e := range edits {
		if e.Status != document.EditProposed {
			t.Errorf("%+v is applied below the threshold", e)
		}
	}
}

func TestUnreadablePagesAreSkipped(t *testing.T) {
	doc := plainDocument("")
	doc.Pages[0].Status = document.StatusFailed
	if edits := New(dict.Default(), Options{}).Correct(doc); len(edits) != 0 {
		t.Errorf("edits %+v", edits)
	}
}

// reverted is what a page read before its edits, by their old words alone.
func reverted(p *document.Page, edits []document.Edit) string {
	var old []string
	for _, token := range document.Tokens(p, edits) {
		if token.Raw != "" {
			old = append(old, token.Raw)
		}
	}
	return strings.Join(old, " ")
}

// oneSpaced is a text with single spaces for all kinds of space.
func oneSpaced(text string) string { return strings.Join(strings.Fields(text), " ") }

// FuzzCorrect holds the corrector to its laws on any text: edits fit, are in
// order, do not overlap and have their reasons; nothing but their words
// changes; correcting what they make changes nothing.
func FuzzCorrect(f *testing.F) {
	f.Add("The Director, Planning. Poliey and [iatson is accountable")
	f.Add("l' '' d'  -/- (s) [ ] ! \\x É’ŒŒ a-b/c-d ﬁ\u00a0x")
	f.Add("2O2I EX-OI Canada s r gion profess onal")
	f.Add("00000000000000000000000000000\u2001")
	for _, text := range cleanPages {
		f.Add(text)
	}
	c := New(dict.Default(), Options{})
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 {
			return // only the time to fuzz is bounded
		}
		doc := plainDocument(text)
		p := &doc.Pages[0]
		before := document.Text(p, nil)
		edits := c.Correct(doc)
		checkEdits(t, p, edits)
		if document.Text(p, nil) != before {
			t.Error("the page was changed")
		}
		for _, e := range edits {
			if strings.TrimSpace(e.New) == "" && strings.TrimSpace(e.Old) != "" && e.Rule != RuleLineEnd {
				t.Errorf("words lost: %+v", e)
			}
		}
		if got, want := oneSpaced(reverted(p, edits)), oneSpaced(before); got != want {
			t.Errorf("reverted %q, read %q", got, want)
		}
		if _, settled := c.settle(doc); settled {
			checkSettled(t, c, doc, edits)
		}
	})
}
