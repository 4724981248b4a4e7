package structure

// A file may hold two descriptions: behind the first one's sections comes
// another header, with another number or class, and the sections begin anew.
// One file is one result, so that the first one's fields stand; a person is
// told. The same number in both is one description in two languages.

// secondHeader is where such a header stands before a first section that comes
// again: behind the first description's last section; empty where there is none.
func secondHeader(ws []word, heads []candidate, fields map[FieldName]Field) span {
	for i := 1; i < len(heads); i++ {
		if heads[i].means != heads[0].means || !own[SectionKind(heads[i].means)] {
			continue
		}
		s := span{max(heads[i-1].to, heads[i].from-headerWords), heads[i].from}
		if gainsays(readHeader(ws[s.from:s.to], nil, labelCandidates(ws[s.from:s.to]), ""), fields) {
			return span{headerStart(ws, s), s.to}
		}
	}
	return span{}
}

// gainsays reports whether a position's number or class has another value in a
// header than in the fields.
func gainsays(h *header, fields map[FieldName]Field) bool {
	for _, name := range []FieldName{PositionNumber, JobCode, Classification} {
		a, b := fields[name].Value, h.fields[name].Value
		if a != "" && b != "" && a != b && placeholder(a) == "" && placeholder(b) == "" {
			return true
		}
	}
	return false
}

// headerStart is the word at which the header among the words s begins: the first
// of its labels that nobody would take for text, with the form's title over it.
func headerStart(ws []word, s span) int {
	from := s.to
	for _, l := range decodeLabels(ws[s.from:s.to], labelCandidates(ws[s.from:s.to])) {
		if l.colon || l.score > strongLabel {
			from = s.from + l.from
			break
		}
	}
	for i := from; i > s.from && from-i <= headWords; i-- {
		if ws[i].pageStart {
			return i
		}
	}
	return from
}

// setAside keeps the words of another description's header out of all sections.
func setAside(ws []word, s span) {
	for i := s.from; i < s.to; i++ {
		ws[i].furniture = true
	}
}
