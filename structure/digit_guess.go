package structure

import (
	"slices"
	"strings"
)

// A number of a position may hold letters. They are read as digits where the text's
// alphabet has no 0 and 1, as that of old recognitions; elsewhere only O and I in
// codes, whose length is known. What is only guessed is given as printed, in doubt.

// numberGuessed reports whether one of a number's words has a letter that nothing
// shows to be a digit.
func (h *header) numberGuessed(name FieldName, words []word) bool {
	return numberField[name] && slices.ContainsFunc(words, func(w word) bool {
		text := trim(w.Text)
		if !strings.ContainsAny(text, "23456789") || prefixed.MatchString(text) || benchmarkNumber.MatchString(text) {
			return false
		}
		open := name == PositionNumber || name == SupervisorPositionNumber
		return (strings.Contains(text, "S") || open && strings.ContainsAny(text, "OoIli|")) && h.printsDigits()
	})
}

// printsDigits reports whether the header has the digits that letters are read for.
func (h *header) printsDigits() bool {
	return slices.ContainsFunc(h.ws, func(w word) bool { return strings.ContainsAny(w.Raw, "01") })
}
