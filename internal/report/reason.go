package report

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/jdscribe/jdscribe/structure"
)

// reasonPattern is a reason for a review, as an output has it, and the same in
// words for people. Where figures do not matter the reason may have "…" in their
// place.
type reasonPattern struct {
	pattern *regexp.Regexp
	names   int // so many groups, from the first, are keys of fields or of kinds of section
	french  string
	english string
	rest    string // the group of what is said in English alone; empty for none
}

var reasonPatterns = []reasonPattern{
	{pattern: regexp.MustCompile(`^field (\w+) is in doubt$`), names: 1,
		french: "$1 : valeur douteuse", english: "$1: the value is in doubt"},
	{pattern: regexp.MustCompile(`^field (\w+) not found$`), names: 1,
		french: "$1 : aucune valeur trouvée", english: "$1: no value was found"},
	{pattern: regexp.MustCompile(`^field (\w+) stands beside no label(?:: (.+))?$`), names: 1,
		french: "$1 : imprimé loin de tout libellé : $2", english: "$1: printed beside no label: $2"},
	{pattern: regexp.MustCompile(`^field (\w+) not understood(?:: (.+))?$`), names: 1,
		french: "$1 : valeur imprimée non comprise : $2", english: "$1: what is printed was not understood: $2"},
	{pattern: regexp.MustCompile(`^field (\w+) is (.+), the file's name says (.+)$`), names: 1,
		french: "$1 : $2, mais $3 dans le nom du fichier", english: "$1: $2, but $3 in the file's name"},
	{pattern: regexp.MustCompile(`^field (\w+) is printed twice(?:: (.+))?$`), names: 1,
		french: "$1 : imprimé deux fois : $2", english: "$1: printed twice: $2"},
	{pattern: regexp.MustCompile(`^heading "?(.*?)"? is in doubt$`), french: "titre douteux : « $1 »", english: `heading "$1" is in doubt`},
	{pattern: regexp.MustCompile(`^section (\w+) not found$`), names: 1, french: "section introuvable : $1", english: "no section was found: $1"},
	{pattern: regexp.MustCompile(`^sections (\w+) and (\w+) stand side by side`), names: 2, french: "sections côte à côte, textes non séparés : $1, $2",
		english: "sections $1 and $2 stand side by side: their text is not parted"},
	{pattern: regexp.MustCompile(`^a position's title, class and number, but no section that is known$`),
		french:  "titre, classification et numéro d’un poste, mais aucune section connue",
		english: "a position's title, class and number, but no section that is known"},
	{pattern: regexp.MustCompile(`^(\d+|…) descriptions in one file: .* page (\d+|…)$`),
		french:  "$1 descriptions dans un même fichier : le résultat est celui de la première, la deuxième commence à la page $2",
		english: "$1 descriptions in one file: the result is the first one's, the second begins on page $2"},
	{pattern: regexp.MustCompile(`^a translation stands behind the description: .* page (\d+|…)$`),
		french:  "une traduction suit la description : le résultat est celui de l’original, la traduction commence à la page $1",
		english: "a translation stands behind the description: the result is the original's, the translation begins on page $1"},
	{pattern: regexp.MustCompile(`^copies of pages are in no section: (.+)$`), french: "copies de pages, dans aucune section : $1",
		english: "copies of pages are in no section: $1"},
	{pattern: regexp.MustCompile(`^positions of section (\w+) not understood(?:: (.+))?$`), names: 1,
		french: "$1 : postes non compris : $2", english: "$1: positions that were not understood: $2"},
	{pattern: regexp.MustCompile(`^(\d+|…) direct reports announced, (\d+|…) found$`), french: "subordonnés directs : $1 annoncés, $2 trouvés",
		english: "direct reports: $1 announced, $2 found"},
	{pattern: regexp.MustCompile(`^(\d+|…) peers announced, (\d+|…) found$`), french: "collègues : $1 annoncés, $2 trouvés",
		english: "peers: $1 announced, $2 found"},
	{pattern: regexp.MustCompile(`^figures of section (\w+) not understood(?:: (.+))?$`), names: 1,
		french: "$1 : chiffres non compris : $2", english: "$1: figures that were not understood: $2"},
	{pattern: regexp.MustCompile(`^evaluation: the points make (\d+), the total is (\d+)$`),
		french: "évaluation : les points font $1, le total est $2", english: "evaluation: the points make $1, the total is $2"},
	{pattern: regexp.MustCompile(`^evaluation$`), french: "évaluation : les points ne font pas le total", english: "evaluation: the points do not make the total"},
	{pattern: regexp.MustCompile(`^no text$`), french: "aucun texte", english: "no text"},
	{pattern: regexp.MustCompile(`^(\d+|…) corrections are proposed, not made$`), french: "corrections proposées et non faites : $1",
		english: "$1 corrections are proposed, not made"},
	{pattern: regexp.MustCompile(`^(\d+|…) % of the words are known; below (\d+|…) % the text is doubtful$`),
		french:  "$1 % des mots sont connus; sous $2 %, le texte est douteux",
		english: "$1 % of the words are known; below $2 % the text is doubtful"},
	{pattern: regexp.MustCompile(`^page (\d+|…) review(?:: (.+))?$`), french: "page $1 à vérifier", english: "page $1 to review", rest: "$2"},
	{pattern: regexp.MustCompile(`^page (\d+|…) unreadable(?:: (.+))?$`), french: "page $1 illisible", english: "page $1 unreadable", rest: "$2"},
	{pattern: regexp.MustCompile(`^page (\d+|…) failed(?:: (.+))?$`), french: "page $1 non lue", english: "page $1 not read", rest: "$2"},
}

// reason is a reason for a review in the words of a language, with the name that
// a field has there. English is what is said in that language alone: the cause of
// a page's, or all of a reason that is not known here.
func (v *vocabulary) reason(s string, language structure.Language) (own, english string) {
	for _, p := range reasonPatterns {
		m := p.pattern.FindStringSubmatchIndex(s)
		if m == nil {
			continue
		}
		words := p.english
		if language == structure.French {
			words = p.french
		}
		for k := 1; k <= p.names; k++ {
			if name := v.name(s[m[2*k]:m[2*k+1]]); name != "" {
				words = strings.ReplaceAll(words, "$"+strconv.Itoa(k), name)
			}
		}
		if last := len(m) - 2; m[last] < 0 {
			words = strings.TrimRight(strings.TrimSuffix(words, "$"+strconv.Itoa(last/2)), ": ") // the kind of reason alone
		}
		return expanded(p.pattern, words, s, m), expanded(p.pattern, p.rest, s, m)
	}
	return "", s
}

// name is what a field or a kind of section is called, or "".
func (v *vocabulary) name(key string) string {
	if name, ok := v.fields[structure.FieldName(key)]; ok {
		return name
	}
	return v.sections[structure.SectionKind(key)]
}

// expanded puts the groups of a match into words.
func expanded(p *regexp.Regexp, words, s string, match []int) string {
	return string(p.ExpandString(nil, words, s, match))
}

// joined is a reason in one line.
func joined(own, english, colon string) string {
	if own == "" || english == "" {
		return own + english
	}
	return own + colon + english
}
