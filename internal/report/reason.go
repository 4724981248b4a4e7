package report

import (
	"regexp"

	"github.com/jdscribe/jdscribe/structure"
)

// reasonPatterns are the reasons for a review that name a field or count
// corrections; the first group of a field's is its name.
var reasonPatterns = []struct {
	pattern *regexp.Regexp
	name    bool // the first group is a field
	french  string
	english string
}{
	{regexp.MustCompile(`^field (\w+) is in doubt$`), true, "$1 : valeur douteuse", "$1: the value is in doubt"},
	{regexp.MustCompile(`^field (\w+) not found$`), true, "$1 : aucune valeur trouvée", "$1: no value was found"},
	{regexp.MustCompile(`^field (\w+) is (.+), the file's name says (.+)$`), true, "$1 : $2, mais $3 dans le nom du fichier",
		"$1: $2, but $3 in the file's name"},
	{regexp.MustCompile(`^heading (".*") is in doubt$`), false, "titre douteux : $1", "heading $1 is in doubt"},
	{regexp.MustCompile(`^(\d+) corrections are proposed, not made$`), false, "corrections proposées et non faites : $1",
		"$1 corrections are proposed, not made"},
	{regexp.MustCompile(`^(\d+) % of the words are known; below (\d+) % the text is doubtful$`), false,
		"$1 % des mots sont connus; sous $2 %, le texte est douteux", "$1 % of the words are known; below $2 % the text is doubtful"},
}

// reason is a reason for a review in the words of the document's language, with
// the name that a field has there. Reasons that it does not know stay.
func (v *vocabulary) reason(s string, language structure.Language) string {
	for _, p := range reasonPatterns {
		m := p.pattern.FindStringSubmatchIndex(s)
		if m == nil {
			continue
		}
		template := p.english
		if language == structure.French {
			template = p.french
		}
		if p.name {
			field := structure.FieldName(s[m[2]:m[3]])
			if name, ok := v.fields[field]; ok {
				return p.pattern.ReplaceAllString(s, name+template[len("$1"):]) // it begins with the name
			}
		}
		return p.pattern.ReplaceAllString(s, template)
	}
	return s
}
