package report

import "github.com/jdscribe/jdscribe/structure"

// vocabulary is what a document says in its own words, in one language.
type vocabulary struct {
	untitled map[structure.DocumentType]string
	fields   map[structure.FieldName]string
	sections map[structure.SectionKind]string
	roles    map[structure.SignatoryRole]string

	colon, source, toCheck, figures, evaluation, unplaced, proposals string
	knowHow, problemSolving, accountability, total, level            string
	readings, organization, peers, directReports, staff, signatories string
}

func wordsFor(l structure.Language) vocabulary {
	if l == structure.French {
		return french
	}
	return english
}

var english = vocabulary{
	untitled: map[structure.DocumentType]string{structure.TypeJobDescription: "Job description without a title", structure.TypeOther: "Document"},
	fields: map[structure.FieldName]string{structure.PositionTitle: "Position title", structure.PositionNumber: "Position number",
		structure.JobCode: "Job code", structure.Classification: "Classification", structure.Department: "Department",
		structure.Branch: "Branch", structure.Directorate: "Directorate", structure.Division: "Division", structure.Sector: "Sector",
		structure.Location: "Location", structure.ReportsTo: "Reports to", structure.SupervisorPositionNumber: "Supervisor's position number",
		structure.EffectiveDate: "Effective date", structure.NOC: "National occupational classification"},
	sections: map[structure.SectionKind]string{structure.GeneralAccountability: "General accountability", structure.OrganizationStructure: "Organization structure", structure.NatureAndScope: "Nature and scope",
		structure.Challenges: "Challenges", structure.Dimensions: "Dimensions", structure.SpecificAccountabilities: "Specific accountabilities",
		structure.KeyActivities: "Key activities", structure.ClientServiceResults: "Client service results", structure.Skill: "Skill",
		structure.Effort: "Effort", structure.Responsibility: "Responsibility", structure.WorkingConditions: "Working conditions",
		structure.Qualifications: "Qualifications", structure.EvaluationRationale: "Evaluation rationale", structure.Certification: "Certification",
		structure.OrganizationChart: "Organization chart", structure.Other: "Other"},
	roles: map[structure.SignatoryRole]string{structure.Incumbent: "Incumbent", structure.Supervisor: "Supervisor",
		structure.Manager: "Manager", structure.Authority: "Authorized officer"},
	readings: "Read from the sections", organization: "Organization", peers: "Other positions of the same superior", directReports: "Direct reports", staff: "staff",
	signatories: "To sign",
	colon:       ": ", source: "From", toCheck: "To check before use", figures: "Figures", evaluation: "Evaluation",
	unplaced: "Text in no field and no section", proposals: "Corrections to decide",
	knowHow: "Know-how", problemSolving: "Problem solving", accountability: "Accountability", total: "Total", level: "Level",
}

var french = vocabulary{
	untitled: map[structure.DocumentType]string{structure.TypeJobDescription: "Description d’emploi sans titre", structure.TypeOther: "Document"},
	fields: map[structure.FieldName]string{structure.PositionTitle: "Titre du poste", structure.PositionNumber: "Numéro du poste",
		structure.JobCode: "Code d’emploi", structure.Classification: "Classification", structure.Department: "Ministère",
		structure.Branch: "Direction générale", structure.Directorate: "Direction", structure.Division: "Division", structure.Sector: "Secteur",
		structure.Location: "Lieu", structure.ReportsTo: "Relève de", structure.SupervisorPositionNumber: "Numéro du poste du superviseur",
		structure.EffectiveDate: "Date d’entrée en vigueur", structure.NOC: "Classification nationale des professions"},
	sections: map[structure.SectionKind]string{structure.GeneralAccountability: "Responsabilité générale", structure.OrganizationStructure: "Structure de l’organisation", structure.NatureAndScope: "Nature et portée",
		structure.Challenges: "Défis", structure.Dimensions: "Dimensions", structure.SpecificAccountabilities: "Responsabilités particulières",
		structure.KeyActivities: "Tâches clés", structure.ClientServiceResults: "Résultats axés sur le service à la clientèle", structure.Skill: "Habiletés",
		structure.Effort: "Efforts", structure.Responsibility: "Responsabilité", structure.WorkingConditions: "Conditions de travail",
		structure.Qualifications: "Qualifications", structure.EvaluationRationale: "Justification de l’évaluation", structure.Certification: "Attestation",
		structure.OrganizationChart: "Organigramme", structure.Other: "Autre"},
	roles: map[structure.SignatoryRole]string{structure.Incumbent: "Titulaire", structure.Supervisor: "Superviseur",
		structure.Manager: "Gestionnaire", structure.Authority: "Agent autorisé"},
	readings: "Tiré des sections", organization: "Organisation", peers: "Autres postes du même supérieur", directReports: "Subordonnés directs", staff: "effectif",
	signatories: "Signataires",
	colon:       " : ", source: "Tiré de", toCheck: "À vérifier avant usage", figures: "Données", evaluation: "Évaluation",
	unplaced: "Texte hors des champs et des sections", proposals: "Corrections à décider",
	knowHow: "Connaissances", problemSolving: "Résolution de problèmes", accountability: "Responsabilité", total: "Total", level: "Niveau",
}
