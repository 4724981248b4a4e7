// Package structure turns a corrected Document into a JobDescription: header
// fields, sections with their lists, language and document type.
//
// # Nothing is lost
//
// [Parse] is a pure function that never fails. Each word of the corrected text
// lands in a field, in a section or in Unplaced; a test and a fuzz target hold
// it to that.
//
// # Candidates first, one decision after
//
// Neither headings nor labels are found one at a time. All candidates are
// matched against a lexicon with tolerance for misread letters, scored by what
// stands in and around them, and the best consistent set wins; see decode.go.
//
// # A wrong value is worse than none
//
// A typed value (classification, number, code, date) is given only where its
// grammar accepts what was read; text that fits no field stays in Unplaced.
package structure
