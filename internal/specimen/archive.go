package specimen

// archive is every file of testdata/archive, in order of path.
var archive = []entry{
	{path: "1991/director-buoy-maintenance.tif", source: "director-buoy-maintenance", make: tiffScan(oldFax),
		facts: english("Director, Buoy Maintenance", "40531", "EX-01", 3, 5, "certification")},
	{path: "1998/director-lake-levels.pdf", source: "director-lake-levels", make: pdfScan(office),
		facts: english("Director General, Lake Levels and Forecasting", "40118", "EX-03", 4, 8, "certification")},
	{path: "2004/directeur-phares-balises.pdf", source: "directeur-phares-balises", make: pdfScan(bitonal),
		facts: french("Directeur ou directrice, Phares et balises", "40326", "EX-01", 3, 6)},
	{path: "2010/director-ferry-services.pdf", source: "director-ferry-services", make: pdfMixed(office),
		facts: english("Director, Ferry Services", "40405", "EX-01", 2, 5, "certification")},
	{path: "2014/director-marine-records.png", source: "director-marine-records", make: imageScan(bitonal),
		facts: brief("Director, Marine Records", "40818", "EX-01", 3)},
	{path: "2019/director-harbour-planning.pdf", source: "director-harbour-planning", make: pdfText,
		facts: english("Director, Harbour Planning", "40217", "EX-02", 3, 7, "certification")},
	{path: "2021/regional-director-northern-docks.txt", source: "regional-director-northern-docks", make: plainText,
		facts: english("Regional Director, Northern Docks", "40702", "EX-02", 3, 5, "certification")},
	{path: "earlier-ocr/director-planning-policy-liaison.txt", source: "director-planning-policy-liaison", make: destroyedText,
		facts: english("Director, Planning, Policy and Liaison", "40610", "EX-01", 3, 7)},
	{path: "letters/notice-of-visit.jpg", source: "notice-of-visit", make: imageScan(office),
		facts: Facts{DocumentType: "other", Language: "en"}},
	{path: "problems/encrypted.pdf", source: "director-marine-records", make: pdfEncrypted,
		facts: Facts{Problem: "encrypted"}},
	{path: "problems/truncated.pdf", source: "director-harbour-planning", make: pdfTruncated,
		facts: Facts{Problem: "damaged"}},
}

// english are the facts of an English description with the usual sections:
// so many direct reports, so many accountabilities, and what comes after.
func english(title, number, class string, reports, accountabilities int, after ...string) Facts {
	return full("en", title, number, class, reports, accountabilities, after...)
}

func french(title, number, class string, reports, accountabilities int) Facts {
	return full("fr", title, number, class, reports, accountabilities, "certification")
}

func full(lang, title, number, class string, reports, accountabilities int, after ...string) Facts {
	f := brief(title, number, class, accountabilities)
	f.Language = lang
	f.Sections = []SectionFact{
		{Kind: "general_accountability"},
		{Kind: "organization_structure", Items: reports},
		{Kind: "nature_and_scope"},
		{Kind: "dimensions"},
		{Kind: "specific_accountabilities", Items: accountabilities},
	}
	for _, kind := range after {
		f.Sections = append(f.Sections, SectionFact{Kind: kind})
	}
	return f
}

// brief are the facts of an English description of two sections.
func brief(title, number, class string, accountabilities int) Facts {
	return Facts{
		DocumentType: "job_description",
		Language:     "en",
		Fields: map[string]string{
			"position_title":  title,
			"position_number": number,
			"classification":  class,
		},
		Sections: []SectionFact{
			{Kind: "general_accountability"},
			{Kind: "specific_accountabilities", Items: accountabilities},
		},
	}
}
