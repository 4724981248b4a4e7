package structure

import (
	"testing"

	"github.com/jdscribe/jdscribe/document"
)

// signed reads who signs, of a description of a director of lake surveys.
func signed(text string, french bool) string {
	head := "JOB DESCRIPTION\nPosition Title: Senior Director, Lake Surveys\nClassification: EX-02\nGENERAL ACCOUNTABILITY\nThe Director leads the surveys for the Director General, Waters Branch.\nDIMENSIONS\nFTEs: 12\nCERTIFICATION:\n"
	if french {
		head = "DESCRIPTION DE POSTE\nTitre du poste : Directeur, Relevés des lacs\nClassification : EX-01\nRESPONSABILITÉ GÉNÉRALE\nLe directeur dirige les relevés pour le directeur général, Eaux.\nDONNÉES CHIFFRÉES\nETP : 12\nATTESTATION :\n"
	}
	doc := &document.Document{Pages: []document.Page{{Number: 1, Lines: document.ParsePlain(head + text + "\n")}}}
	out := ""
	for _, s := range Parse(doc, nil, Options{}).Certification {
		out += string(s.Role) + " " + s.Title + " | "
	}
	return out
}

func TestSignatories(t *testing.T) {
	const stated, établi = "The foregoing is an accurate description of the duties of the position. ", "La présente constitue une description fidèle des fonctions du poste. "
	tests := []struct {
		text   string
		french bool
		want   string
	}{
		{text: stated + "Director General Waters Branch", want: "authority Director General Waters Branch | "},
		{text: stated + "Director General, Waters Branch Kettle Wobbleton 4/4/06", want: "authority Director General, Waters Branch | "},
		{text: stated + "SIGNATURES Sr. Director, Lake Surveys Date: Director General, Waters Date:", want: "incumbent Sr. Director, Lake Surveys | authority Director General, Waters | "},
		{text: stated + "Of its figures and plans nobody knows.", want: ""},
		{text: "Director General Waters Branch", want: ""},
		{text: établi + "Directeur général/directrice générale Relevés des lacs", french: true, want: "authority Directeur général/directrice générale Relevés des lacs | "},
		{text: établi + "SIGNATURES Nom du titulaire Signature Date Nom du fonctionnaire autorisé Signature Date", french: true, want: "incumbent  | authority  | "},
		{text: établi + "SIGNATURES Directeur, Relevés des lacs Date SMA, Direction générale des services de cartes anciennes Date", french: true, want: "incumbent Directeur, Relevés des lacs | authority SMA, Direction générale des services de cartes anciennes | "},
	}
	for _, tt := range tests {
		if got := signed(tt.text, tt.french); got != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
