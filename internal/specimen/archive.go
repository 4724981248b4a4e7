package specimen

// archive is every file of testdata/archive, in order of path.
var archive = []entry{
	{path: "1991/director-buoy-maintenance.tif", source: "director-buoy-maintenance", make: tiffScan(oldFax),
		facts: english(3, 5, "certification")},
	{path: "1998/director-lake-levels.pdf", source: "director-lake-levels", make: pdfScan(office),
		facts: english(4, 8, "certification")},
	{path: "2004/directeur-phares-balises.pdf", source: "directeur-phares-balises", make: pdfScan(bitonal),
		facts: french(3, 6)},
	{path: "2010/director-ferry-services.pdf", source: "director-ferry-services", make: pdfMixed(office),
		facts: english(2, 5, "certification")},
	{path: "2014/director-marine-records.png", source: "director-marine-records", make: imageScan(bitonal),
		facts: brief(3)},
	{path: "2019/director-harbour-planning.pdf", source: "director-harbour-planning", make: pdfText,
		facts: english(3, 7, "certification")},
	{path: "2021/regional-director-northern-docks.txt", source: "regional-director-northern-docks", make: plainText,
		facts: english(3, 5, "certification")},
	{path: "earlier-ocr/director-planning-policy-liaison.txt", source: "director-planning-policy-liaison", make: destroyedText,
		facts: english(3, 7)},
	{path: "letters/notice-of-visit.jpg", source: "notice-of-visit", make: imageScan(office),
		facts: Facts{DocumentType: "other", Language: "en"}},
	{path: "problems/encrypted.pdf", source: "director-marine-records", make: pdfEncrypted,
		facts: Facts{Problem: "encrypted"}},
	{path: "problems/truncated.pdf", source: "director-harbour-planning", make: pdfTruncated,
		facts: Facts{Problem: "damaged"}},
}

// english are the facts of an English description with the usual sections:
// so many direct reports, so many accountabilities, and what comes after.
func english(reports, accountabilities int, after ...string) Facts {
	f := brief(accountabilities)
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

// french are the facts of a French one that ends with a certification.
func french(reports, accountabilities int) Facts {
	f := english(reports, accountabilities, "certification")
	f.Language = "fr"
	return f
}

// brief are the facts of an English description of two sections.
func brief(accountabilities int) Facts {
	return Facts{
		DocumentType: "job_description",
		Language:     "en",
		Sections: []SectionFact{
			{Kind: "general_accountability"},
			{Kind: "specific_accountabilities", Items: accountabilities},
		},
	}
}
