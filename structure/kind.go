package structure

// formTitles name the document on its first page.
var formTitles = []phrase{newPhrase("position description"), newPhrase("job description"), newPhrase("work description"),
	newPhrase("description de travail"), newPhrase("description d'emploi"), newPhrase("description de poste"),
	newPhrase("position summary"), newPhrase("description de fonctions")}

// headWords is how far into a document its title stands.
const headWords = 80

// documentType weighs what speaks for a job description: sections that only
// such documents have, labels with values, the form's title.
func documentType(ws []word, heads []candidate, fields map[FieldName]Field) DocumentType {
	score := 0.0
	for _, c := range heads {
		if own[SectionKind(c.means)] {
			score++
		}
	}
	for _, name := range []FieldName{PositionTitle, PositionNumber, Classification, JobCode, ReportsTo, EffectiveDate} {
		if _, ok := fields[name]; ok {
			score += 0.5
		}
	}
	if titled(ws) {
		score++
	}
	if score >= 2 {
		return TypeJobDescription
	}
	return TypeOther
}

// own are the kinds of section that other documents do not have.
var own = map[SectionKind]bool{GeneralAccountability: true, OrganizationStructure: true, NatureAndScope: true,
	SpecificAccountabilities: true, ClientServiceResults: true, KeyActivities: true, EvaluationRationale: true, Dimensions: true}

func titled(ws []word) bool {
	for i := range ws[:min(headWords, len(ws))] {
		if !ws[i].capital() {
			continue
		}
		for _, p := range formTitles {
			n, _ := p.match(ws[i:], similarName)
			if n > 0 && letterCase(ws[i:i+n]) != otherCase {
				return true
			}
		}
	}
	return false
}
