package report

// runWords are a page's words in one language.
type runWords struct {
	Lang, OtherLang, OtherName      string
	Thousands, Decimal, PerCent     string
	Title, Took                     string
	Files, Done, Duplicates         string
	Quarantined, Skipped, Left      string
	JobDescriptions, Review         string
	Pages, Edits, Proposed          string
	Why, Reason, File, More, Kept   string
	Doubts, Methods1, Way           string
	Confidence, ConfidenceSaid      string
	PerCentSaid, Rules, Rule        string
	Worst, Known, Slowest, TimeSaid string
	Methods, Codes                  map[string]string
}

var englishRun = runWords{
	Lang: "en", OtherLang: "fr", OtherName: "Français",
	Thousands: ",", Decimal: ".", PerCent: " %",
	Title: "Run report", Took: "took",
	Files: "Files", Done: "Done", Duplicates: "Duplicates", Quarantined: "Quarantined", Skipped: "Skipped", Left: "Left for the next run",
	JobDescriptions: "Job descriptions", Review: "To review", Pages: "Pages", Edits: "Corrections", Proposed: "Proposed corrections",
	Why: "What was not done", Reason: "Reason", File: "File", More: "More:", Kept: "Its earlier output is kept.",
	Doubts: "Why documents need review", Methods1: "How pages were read", Way: "Read by",
	Confidence: "Confidence of recognised pages", ConfidenceSaid: "Pages by the engine's mean confidence in their words.", PerCentSaid: "Per cent",
	Rules: "Corrections by rule", Rule: "Rule",
	Worst: "Documents with the fewest known words", Known: "Known words", Slowest: "Slowest documents", TimeSaid: "Time",
	Methods: map[string]string{"text": "the file's own text", "ocr": "recognition", "both": "both"},
	Codes: map[string]string{"unreadable": "It cannot be read", "unsupported": "Not a kind of file that is read", "empty": "It is empty",
		"encrypted": "A password is needed", "damaged": "It is damaged", "too_large": "It is too large", "no_engine": "The recognition engine is missing",
		"no_language_data": "The engine's language data is missing", "crashed": "It crashed its reader", "timeout": "It took too long",
		"memory": "It took too much memory", "failed": "Reading it failed", "changing": "It is being written", "internal": "A defect of jdscribe",
		"name_too_long": "Its name is too long", "not_ours": "Another file stands in the place of its output",
		"blocked": "Something stands in the place of its output", "not_writable": "The folder of its output may not be written to",
		"nested_archive": "An archive in an archive or a bucket", "member_name": "Its name in the archive or bucket can’t be used", "": "The run did not come to it"},
}

var frenchRun = runWords{
	Lang: "fr", OtherLang: "en", OtherName: "English",
	Thousands: "\u202f", Decimal: ",", PerCent: "\u00a0%",
	Title: "Rapport d’exécution", Took: "durée",
	Files: "Fichiers", Done: "Traités", Duplicates: "Doublons", Quarantined: "En quarantaine", Skipped: "Ignorés", Left: "Reportés",
	JobDescriptions: "Descriptions d’emploi", Review: "À vérifier", Pages: "Pages", Edits: "Corrections", Proposed: "Corrections proposées",
	Why: "Ce qui n’a pas été traité", Reason: "Raison", File: "Fichier", More: "En plus\u00a0:", Kept: "Le résultat précédent est conservé.",
	Doubts: "Pourquoi des documents sont à vérifier", Methods1: "Lecture des pages", Way: "Lues par",
	Confidence: "Confiance des pages reconnues", ConfidenceSaid: "Pages selon la confiance moyenne du moteur dans leurs mots.", PerCentSaid: "Pour cent",
	Rules: "Corrections par règle", Rule: "Règle",
	Worst: "Documents au plus faible taux de mots connus", Known: "Mots connus", Slowest: "Documents les plus longs à traiter", TimeSaid: "Durée",
	Methods: map[string]string{"text": "le texte du fichier", "ocr": "reconnaissance", "both": "les deux"},
	Codes: map[string]string{"unreadable": "Illisible", "unsupported": "Type de fichier non pris en charge", "empty": "Vide",
		"encrypted": "Un mot de passe est nécessaire", "damaged": "Endommagé", "too_large": "Trop grand", "no_engine": "Le moteur de reconnaissance manque",
		"no_language_data": "Les données de langue du moteur manquent", "crashed": "Sa lecture a fait échouer le lecteur", "timeout": "Sa lecture a pris trop de temps",
		"memory": "Sa lecture a pris trop de mémoire", "failed": "Sa lecture a échoué", "changing": "En cours d’écriture", "internal": "Un défaut de jdscribe",
		"name_too_long": "Son nom est trop long", "not_ours": "Un autre fichier occupe la place du résultat",
		"blocked": "Quelque chose occupe la place du résultat", "not_writable": "Le dossier du résultat n’est pas accessible en écriture",
		"nested_archive": "Une archive dans une archive ou un compartiment", "member_name": "Son nom dans l’archive ou le compartiment est inutilisable", "": "L’exécution ne l’a pas atteint"},
}
