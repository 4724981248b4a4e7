package structure

import "github.com/jdscribe/jdscribe/document"

// SchemaVersion is the version of the JSON that JobDescription makes. Changes
// only add; readers must accept keys that they do not know.
const SchemaVersion = 1

// JobDescription is what jdscribe knows of one file: what it says of itself,
// its header fields and sections, its text and every doubt.
type JobDescription struct {
	SchemaVersion int                 `json:"schema_version"`
	ID            string              `json:"id"` // SHA-256 of the file
	Source        Source              `json:"source"`
	DocumentType  DocumentType        `json:"document_type"`
	Language      Language            `json:"language"`
	Fields        map[FieldName]Field `json:"fields"`
	Sections      []Section           `json:"sections"`
	Organization  *Organization       `json:"organization,omitempty"`
	Dimensions    []Dimension         `json:"dimensions,omitempty"`
	Evaluation    *Evaluation         `json:"evaluation,omitempty"`
	Certification []Signatory         `json:"certification,omitempty"`
	Unplaced      string              `json:"unplaced"` // words in no field and no section, by page
	Pages         []Page              `json:"pages"`
	Edits         []document.Edit     `json:"edits"`
	Quality       Quality             `json:"quality"`
	Pipeline      Pipeline            `json:"pipeline"`
}

// Source names the file and counts its pages.
type Source struct {
	document.Source
	Pages int `json:"pages"`
}

// DocumentType says whether the file is a job description at all.
type DocumentType string

// The types of a document.
const (
	TypeJobDescription DocumentType = "job_description"
	TypeOther          DocumentType = "other"
)

// Language is the language of the document as a whole.
type Language string

// The languages of a document.
const (
	English   Language = "en"
	French    Language = "fr"
	Bilingual Language = "bilingual"
)

// FieldName is the key of a header field.
type FieldName string

// The header fields.
const (
	PositionTitle            FieldName = "position_title"
	PositionNumber           FieldName = "position_number"
	JobCode                  FieldName = "job_code"
	Classification           FieldName = "classification" // GROUP-NN
	Department               FieldName = "department"
	Branch                   FieldName = "branch"
	Directorate              FieldName = "directorate"
	Division                 FieldName = "division"
	Sector                   FieldName = "sector"
	Location                 FieldName = "location"
	ReportsTo                FieldName = "reports_to"
	SupervisorPositionNumber FieldName = "supervisor_position_number"
	EffectiveDate            FieldName = "effective_date"
	NOC                      FieldName = "noc"
)

// Field is a header value: as corrected and normalised, and as read.
type Field struct {
	Value      string       `json:"value"`
	Raw        string       `json:"raw"`           // as read
	ISO        string       `json:"iso,omitempty"` // of a date, where certain: YYYY, YYYY-MM or YYYY-MM-DD
	Confidence float64      `json:"confidence"`    // 0–1
	Page       int          `json:"page"`          // from 1
	Box        document.Box `json:"box,omitzero"`  // around the value's words
}

// Section is a part of the document under a heading.
type Section struct {
	Kind       SectionKind `json:"kind"`
	Heading    string      `json:"heading"` // as printed
	Text       string      `json:"text"`
	Items      []string    `json:"items,omitempty"` // without their numbers or bullets
	Pages      []int       `json:"pages"`
	Confidence float64     `json:"confidence"` // of the heading, 0–1
}

// SectionKind says what a section is about.
type SectionKind string

// The kinds of section.
const (
	GeneralAccountability    SectionKind = "general_accountability"
	OrganizationStructure    SectionKind = "organization_structure"
	NatureAndScope           SectionKind = "nature_and_scope"
	Challenges               SectionKind = "challenges"
	Dimensions               SectionKind = "dimensions"
	SpecificAccountabilities SectionKind = "specific_accountabilities"
	KeyActivities            SectionKind = "key_activities"
	ClientServiceResults     SectionKind = "client_service_results"
	Skill                    SectionKind = "skill"
	Effort                   SectionKind = "effort"
	Responsibility           SectionKind = "responsibility"
	WorkingConditions        SectionKind = "working_conditions"
	Qualifications           SectionKind = "qualifications"
	EvaluationRationale      SectionKind = "evaluation_rationale"
	Certification            SectionKind = "certification"
	OrganizationChart        SectionKind = "organization_chart"
	Other                    SectionKind = "other"
)

// Organization is where the position stands.
type Organization struct {
	ReportsTo     string     `json:"reports_to,omitempty"`
	Peers         []Position `json:"peers,omitempty"`
	DirectReports []Position `json:"direct_reports,omitempty"`
}

// Position is another position that the description names.
type Position struct {
	Title          string `json:"title"`
	Classification string `json:"classification,omitempty"`
	Staff          string `json:"staff,omitempty"`
	AccountableFor string `json:"accountable_for,omitempty"`
}

// Dimension is a figure of the position's scope.
type Dimension struct {
	Label string `json:"label"`
	Value string `json:"value"`
	Unit  string `json:"unit,omitempty"`
	Raw   string `json:"raw"`
}

// Evaluation is the points that the position was given.
type Evaluation struct {
	KnowHow        string `json:"know_how,omitempty"`
	ProblemSolving string `json:"problem_solving,omitempty"`
	Accountability string `json:"accountability,omitempty"`
	Total          string `json:"total,omitempty"`
	Level          string `json:"level,omitempty"`
}

// Signatory is one who signs the description: a role, and the title where one
// is printed. Names of persons are not kept.
type Signatory struct {
	Role  SignatoryRole `json:"role"`
	Title string        `json:"title,omitempty"`
}

// SignatoryRole says as what somebody signs.
type SignatoryRole string

// The roles of those who sign.
const (
	Incumbent  SignatoryRole = "incumbent" // who holds the position
	Supervisor SignatoryRole = "supervisor"
	Manager    SignatoryRole = "manager"   // who answers for the position
	Authority  SignatoryRole = "authority" // who approves the description
)

// Page is a page of the output: how it was read, its text before and after.
type Page struct {
	Number        int              `json:"number"`
	Method        document.Method  `json:"method"`
	Reason        string           `json:"reason"`
	Status        document.Status  `json:"status"`
	Confidence    float64          `json:"confidence"` // mean of the engine's word confidences; 0 where it gave none
	Signals       document.Signals `json:"signals"`
	Text          string           `json:"text"`
	CorrectedText string           `json:"corrected_text"`
}

// Quality says whether a person should look at the document, and why.
type Quality struct {
	KnownWordRatio float64  `json:"known_word_ratio"`
	NeedsReview    bool     `json:"needs_review"`
	Reasons        []string `json:"reasons"`
}

// Pipeline names what made the output; the same values give the same bytes.
type Pipeline struct {
	Version     string `json:"version"`
	OptionsHash string `json:"options_hash"`
	Dict        string `json:"dict"`
	Words       string `json:"words,omitempty"`   // of a team's own words, where they are used
	Profile     string `json:"profile,omitempty"` // of the archive's profile, where one is used
	Engine      string `json:"engine"`
}
