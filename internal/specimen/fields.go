package specimen

import "strings"

// labels are the labels of header fields in the texts, in capitals.
var labels = map[string]string{
	"TITLE":                        "position_title",
	"POSITION TITLE":               "position_title",
	"TITRE DU POSTE":               "position_title",
	"POSITION NUMBER":              "position_number",
	"NUMÉRO DU POSTE":              "position_number",
	"CLASSIFICATION":               "classification",
	"JOB CODE":                     "job_code",
	"BRANCH":                       "branch",
	"DIRECTION GÉNÉRALE":           "branch",
	"DIRECTORATE":                  "directorate",
	"DIVISION":                     "division",
	"LOCATION":                     "location",
	"LIEU DE TRAVAIL":              "location",
	"SUPERVISOR'S POSITION NUMBER": "supervisor_position_number",
	"EFFECTIVE DATE":               "effective_date",
	"DATE D'ENTRÉE EN VIGUEUR":     "effective_date",
}

// fields are the header fields of a draft: the lines of its first page that
// begin with one of the labels.
func (d draft) fields() map[string]string {
	var out map[string]string
	for _, b := range d.pages[0] {
		label, value, ok := strings.Cut(b.String(), ":")
		name := labels[strings.ToUpper(strings.TrimSpace(label))]
		if !ok || name == "" {
			continue
		}
		if out == nil {
			out = map[string]string{}
		}
		out[name] = strings.TrimSpace(value)
	}
	return out
}
