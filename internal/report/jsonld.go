package report

import (
	"fmt"
	"strings"

	"github.com/jdscribe/jdscribe/structure"
)

// thing is a node of schema.org's vocabulary. Its keys are written in order of
// their names.
type thing map[string]any

// JSONLD is a description in the vocabulary of schema.org: a DigitalDocument
// about an Occupation. A JobPosting would say that the position is open, which
// a description does not; an Occupation has what a description says: name,
// category, responsibilities, skills, qualifications, place; the text of each
// section is a part of the document, its kind a keyword; the file is the
// document's encoding, for size and hash are words for media objects. What
// schema.org has no word for, such as who reports to whom, is in the JSON alone.
// The result is ready to be encoded.
func JSONLD(jd *structure.JobDescription) any {
	doc := thing{
		"@context": "https://schema.org", "@type": "DigitalDocument",
		"@id": "urn:sha256:" + jd.ID, "inLanguage": languages(jd.Language),
		"encoding": thing{"@type": "MediaObject", "encodingFormat": jd.Source.MediaType,
			"contentSize": fmt.Sprintf("%d B", jd.Source.Bytes), "sha256": jd.ID},
	}
	set(doc, "name", value(jd, structure.PositionTitle))
	if from := jd.Fields[structure.EffectiveDate].ISO; from != "" {
		doc["temporalCoverage"] = from + "/.." // from that day on
	}
	if department := organization(jd); department != nil {
		doc["sourceOrganization"] = department
	}
	if jd.DocumentType == structure.TypeJobDescription {
		doc["about"] = occupation(jd)
	}
	if parts := parts(jd.Sections); len(parts) > 0 {
		doc["hasPart"] = parts
	}
	return doc
}

func languages(l structure.Language) any {
	if l == structure.Bilingual {
		return []string{string(structure.English), string(structure.French)}
	}
	return string(l)
}

// occupation is the position itself.
func occupation(jd *structure.JobDescription) thing {
	o := thing{"@type": "Occupation"}
	set(o, "name", value(jd, structure.PositionTitle))
	set(o, "description", sectionText(jd, structure.GeneralAccountability, structure.ClientServiceResults))
	set(o, "skills", sectionText(jd, structure.Skill))
	set(o, "qualifications", sectionText(jd, structure.Qualifications))
	if duties := duties(jd); len(duties) > 0 {
		o["responsibilities"] = duties
	}
	if place := value(jd, structure.Location); place != "" {
		o["occupationLocation"] = thing{"@type": "AdministrativeArea", "name": place}
	}
	if codes := categories(jd); len(codes) > 0 {
		o["occupationalCategory"] = codes
	}
	if ids := identifiers(jd); len(ids) > 0 {
		o["identifier"] = ids
	}
	return o
}

// categories are the position's group and level and its occupational code.
func categories(jd *structure.JobDescription) []thing {
	var out []thing
	for _, c := range []struct {
		field structure.FieldName
		set   string
	}{{structure.Classification, "Government of Canada occupational groups and levels"}, {structure.NOC, "National Occupational Classification"}} {
		if v := value(jd, c.field); v != "" {
			out = append(out, thing{"@type": "CategoryCode", "codeValue": v, "inCodeSet": thing{"@type": "CategoryCodeSet", "name": c.set}})
		}
	}
	return out
}

// identifiers are the numbers of the position and of its kind; NEW and TBD
// identify nothing, and would make one position of all that have them.
func identifiers(jd *structure.JobDescription) []thing {
	var out []thing
	for _, name := range []structure.FieldName{structure.PositionNumber, structure.JobCode} {
		if v := value(jd, name); strings.ContainsAny(v, "0123456789") {
			out = append(out, thing{"@type": "PropertyValue", "propertyID": string(name), "value": v})
		}
	}
	return out
}

// organization is the department with the part of it that the position is in.
func organization(jd *structure.JobDescription) thing {
	var org thing
	for _, name := range []structure.FieldName{structure.Department, structure.Branch, structure.Sector, structure.Directorate, structure.Division} {
		v := value(jd, name)
		if v == "" {
			continue
		}
		if org == nil {
			org = thing{"@type": "GovernmentOrganization", "name": v}
			continue
		}
		org = thing{"@type": "Organization", "name": v, "parentOrganization": org}
	}
	return org
}

func parts(sections []structure.Section) []thing {
	var out []thing
	for _, s := range sections {
		out = append(out, thing{"@type": "CreativeWork", "name": s.Heading, "keywords": string(s.Kind), "text": flat(s.Text)})
	}
	return out
}

// duties are the items of the accountabilities, or their text.
func duties(jd *structure.JobDescription) []string {
	var out []string
	for _, s := range jd.Sections {
		if s.Kind != structure.SpecificAccountabilities && s.Kind != structure.KeyActivities {
			continue
		}
		if len(s.Items) == 0 && s.Text != "" {
			out = append(out, flat(s.Text))
		}
		out = append(out, s.Items...)
	}
	return out
}

func sectionText(jd *structure.JobDescription, kinds ...structure.SectionKind) string {
	for _, s := range jd.Sections {
		for _, kind := range kinds {
			if s.Kind == kind {
				return flat(s.Text)
			}
		}
	}
	return ""
}

func value(jd *structure.JobDescription, name structure.FieldName) string {
	return jd.Fields[name].Value
}

func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

func set(t thing, key, value string) {
	if value != "" {
		t[key] = value
	}
}
