package report

import (
	"testing"

	"github.com/jdscribe/jdscribe/structure"
)

func TestReasonsInFrench(t *testing.T) {
	words := wordsFor(structure.French)
	for reason, want := range map[string]string{
		"field noc is in doubt":                                                                                       "Classification nationale des professions : valeur douteuse",
		"field job_code is 108859, the file's name says 108559":                                                       "Code d’emploi : 108859, mais 108559 dans le nom du fichier",
		"field department is printed twice: Ports, Lakes":                                                             "Ministère : imprimé deux fois : Ports, Lakes",
		"field department is printed twice":                                                                           "Ministère : imprimé deux fois",
		`heading "BUT" is in doubt`:                                                                                   "titre douteux : « BUT »",
		"section general_accountability not found":                                                                    "section introuvable : Responsabilité générale",
		"sections skill and effort stand side by side: … is not parted":                                               "sections côte à côte, textes non séparés : Habiletés, Efforts",
		"a position's title, class and number, but no section that is known":                                          "titre, classification et numéro d’un poste, mais aucune section connue",
		"3 descriptions in one file: the result is the first one's, the second begins on page 4":                      "3 descriptions dans un même fichier : le résultat est celui de la première, la deuxième commence à la page 4",
		"a translation stands behind the description: the result is the original's, the translation begins on page 4": "une traduction suit la description : le résultat est celui de l’original, la traduction commence à la page 4",
		"copies of pages are in no section: 4 = 3, 6 = 5":                                                             "copies de pages, dans aucune section : 4 = 3, 6 = 5",
		"evaluation: the points make 950, the total is 954":                                                           "évaluation : les points font 950, le total est 954",
		"figures of section dimensions not understood: 46 225; $3M":                                                   "Dimensions : chiffres non compris : 46 225; $3M",
		"positions of section organization_structure not understood: A: B":                                            "Structure de l’organisation : postes non compris : A: B",
		"4 direct reports announced, 3 found":                                                                         "subordonnés directs : 4 annoncés, 3 trouvés",
		"… peers announced, … found":                                                                                  "collègues : … annoncés, … trouvés",
		"figures of section dimensions not understood":                                                                "Dimensions : chiffres non compris",
		"evaluation": "évaluation : les points ne font pas le total",
		"field effective_date not understood: upon signature":     "Date d’entrée en vigueur : valeur imprimée non comprise : upon signature",
		"field effective_date not understood":                     "Date d’entrée en vigueur : valeur imprimée non comprise",
		"field effective_date stands beside no label: 05/02/2019": "Date d’entrée en vigueur : imprimé loin de tout libellé : 05/02/2019",
		"no text":                              "aucun texte",
		"… corrections are proposed, not made": "corrections proposées et non faites : …",
		"page 12 unreadable: no print":         "page 12 illisible : no print",
		"page … failed":                        "page … non lue",
		"71 % of the words are known; below 85 % the text is doubtful": "71 % des mots sont connus; sous 85 %, le texte est douteux",
		"a reason of another day":                                      "a reason of another day",
	} {
		own, english := words.reason(reason, structure.French)
		if got := joined(own, english, words.colon); got != want {
			t.Errorf("%s: %q, want %q", reason, got, want)
		}
	}
}
