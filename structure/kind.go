package structure

import (
	"slices"
	"strings"
)

// formTitles name the document on its first page; as titleForms they may be misread
// at their very beginning.
var (
	formTitles = cues(formNames...)
	titleForms = phrases(similarName, formNames...)
)

var formNames = []string{"position description", "job description", "work description", "description de travail",
	"description d'emploi", "description de poste", "position summary", "description de fonctions",
	"benchmark position description", "benchmark job description", "description du poste repère", "description de poste repère"}

// headWords is how far into a document its title stands.
const headWords = 80

// What speaks for a job description, and how much is enough.
const (
	ownHeading    = 1.0 // a section that other documents do not have
	strongHeading = 0.5 // more, where its heading is beyond doubt
	// everydayHeading is one of a single word, such as ORGANIZATION, or one that
	// plans have as well.
	everydayHeading = 0.5
	dutiesListed    = 0.5 // specific accountabilities with a list
	otherHeading    = 0.5 // a certification
	headerField     = 0.5 // a field with a label of its own
	formTitle       = 1.0
	salutation      = -1.5
	// otherForm is one that has a position's fields and signatures, such as a
	// performance agreement, but neither the title nor a section of a description.
	otherForm = -0.5
	enough    = 2.0

	beyondDoubt = 6.0 // a heading's weight
)

// documentType weighs what speaks for a job description: sections that only
// such documents have, labels with values, the form's title.
func documentType(ws []word, heads []candidate, fields map[FieldName]Field) DocumentType {
	score := 0.0
	for i, c := range heads {
		score += headingEvidence(c)
		if c.means == string(SpecificAccountabilities) && c.score > beyondDoubt && len(items(body(ws, heads, i), SpecificAccountabilities)) > 1 {
			score += dutiesListed
		}
	}
	for _, name := range []FieldName{PositionTitle, PositionNumber, Classification, JobCode, ReportsTo, EffectiveDate} {
		if _, ok := fields[name]; ok {
			score += headerField
		}
	}
	if titled(ws) {
		score += formTitle
	} else if !anyOwn(heads) {
		score += otherForm
	}
	otherwise := namedOtherwise(ws)
	if addressed(ws) || otherwise {
		score += salutation
	}
	if score >= enough && (!otherwise || positionHeader(fields, 1)) {
		return TypeJobDescription
	}
	return TypeOther
}

// positionHeader reports whether a header says what position it is by at least so
// many of its title, class and number.
func positionHeader(fields map[FieldName]Field, least int) bool {
	n := 0
	for _, names := range [][]FieldName{{PositionTitle}, {Classification}, {PositionNumber, JobCode}} {
		if slices.ContainsFunc(names, func(name FieldName) bool { return fields[name].Confidence >= doubtfulField }) {
			n++
		}
	}
	return n >= least
}

// wholeHeader is a position's title, class and number.
const wholeHeader = 3

func anyOwn(heads []candidate) bool {
	for _, c := range heads {
		if own[SectionKind(c.means)] && !c.everyday {
			return true
		}
	}
	return false
}

func headingEvidence(c candidate) float64 {
	switch kind := SectionKind(c.means); {
	case c.everyday:
		return 0
	case own[kind] && (c.words == 1 || kind == KeyActivities):
		return everydayHeading
	case own[kind] && c.score > beyondDoubt:
		return ownHeading + strongHeading
	case own[kind]:
		return ownHeading
	case kind == Certification:
		return otherHeading
	}
	return 0
}

// body is the words under heading i.
func body(ws []word, heads []candidate, i int) []word {
	return ws[heads[i].to:sectionEnd(heads, i, len(ws))]
}

// salutations begin a letter or memorandum.
var salutations = cues("Dear Sir", "Dear Madam", "Dear Ms", "Dear Mr", "Dear colleagues", "Madame, Monsieur", "Monsieur,", "Madame,",
	"Chers collègues", "Subject", "Objet", "Memorandum to", "Note de service")

// addressed reports whether the head of the document is a letter's.
func addressed(ws []word) bool {
	for i := range ws[:min(headWords, len(ws))] {
		if ws[i].capital() && cueAt(ws[i:], salutations) > 0 && (hasColon(ws, i+1) || ws[i].ends(",") || strings.HasPrefix(ws[i].Text, "Dear") || strings.HasPrefix(ws[i].Text, "Chers")) {
			return true
		}
	}
	return false
}

// otherTitles begin documents that speak of descriptions.
var otherTitles = cues("Minutes of", "Procès-verbal", "How to write", "How to prepare", "Comment rédiger", "Guide to", "Guide for",
	"Guide de rédaction", "Guide du gestionnaire", "Instructions for", "Instructions pour", "Terms of reference", "Cadre de référence")

const titleBegins = 12 // words up to which the title begins

// namedOtherwise reports whether a document's title is another's, printed as a
// title is.
func namedOtherwise(ws []word) bool {
	for i := range ws[:min(titleBegins, len(ws))] {
		if n := cueAt(ws[i:], otherTitles); n > 0 && ws[i].capital() && (ws[i].lineStart || ws[i].pageStart || letterCase(ws[i:i+n]) == allCapitals) {
			return true
		}
	}
	return false
}

// own are the kinds of section that other documents do not have.
var own = map[SectionKind]bool{GeneralAccountability: true, OrganizationStructure: true, NatureAndScope: true,
	SpecificAccountabilities: true, ClientServiceResults: true, KeyActivities: true, EvaluationRationale: true, Dimensions: true}

// titled reports whether the head of the document names its form.
func titled(ws []word) bool { return formTitleEnd(ws) > 0 }

// lostOfTitle is how many letters a form's title may have lost: "Description"
// alone heads a column of any table.
const lostOfTitle = 2

func lettersOf(ws []word) int {
	n := 0
	for i := range ws {
		n += len(ws[i].letters)
	}
	return n
}

// formTitleEnd is the word after the form's title, or 0.
func formTitleEnd(ws []word) int {
	for i := range ws[:min(headWords, len(ws))] {
		if !ws[i].capital() {
			continue
		}
		var space [fewNear]int
		for _, k := range titleForms.near(ws[i:], space[:0]) {
			p := titleForms.phrases[k]
			n, _ := p.match(ws[i:], similarName)
			if n > 0 && lettersOf(ws[i:i+n]) >= len(p.letters)-lostOfTitle && letterCase(ws[i:i+n]) != otherCase {
				return i + n
			}
		}
	}
	return 0
}
