package structure

// A file may hold two descriptions: behind the first one's sections comes
// another header, with another number or class, and the sections begin anew.
// One file is one result, so that the first one's fields stand; a person is
// told. The same number in both is one description in two languages.

// severalDescriptions reports whether such a header stands before a first
// section that comes again.
func severalDescriptions(ws []word, heads []candidate, fields map[FieldName]Field) bool {
	for i := 1; i < len(heads); i++ {
		if heads[i].means != heads[0].means || !own[SectionKind(heads[i].means)] {
			continue
		}
		if gainsays(ws[max(heads[i-1].to, heads[i].from-headerWords):heads[i].from], fields) {
			return true
		}
	}
	return false
}

// gainsays reports whether words are a header in which a position's number or
// class has another value than in the fields.
func gainsays(ws []word, fields map[FieldName]Field) bool {
	again := readHeader(ws, nil, labelCandidates(ws), "").fields
	for _, name := range []FieldName{PositionNumber, JobCode, Classification} {
		a, b := fields[name].Value, again[name].Value
		if a != "" && b != "" && a != b && placeholder(a) == "" && placeholder(b) == "" {
			return true
		}
	}
	return false
}
