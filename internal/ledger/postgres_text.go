package ledger

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// escape stands before two hexadecimal digits in the place of a byte that
// PostgreSQL takes into no text: part of a file's name that is not UTF-8, or a
// zero. It is a control character (SUB) that JSON never holds as such.
const escape = 0x1a

// escaped is a text that PostgreSQL takes; almost always the text itself.
func escaped(s string) string {
	if utf8.ValidString(s) && !strings.ContainsAny(s, "\x00\x1a") {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		if r == utf8.RuneError && n == 1 || r == 0 || r == escape {
			fmt.Fprintf(&b, "%c%02x", escape, s[0])
		} else {
			b.WriteString(s[:n])
		}
		s = s[n:]
	}
	return b.String()
}

// unescaped is the text that escaped was given.
func unescaped(s string) string {
	before, rest, found := strings.Cut(s, string(rune(escape)))
	if !found {
		return s
	}
	var b strings.Builder
	for found {
		b.WriteString(before)
		if code, err := strconv.ParseUint(rest[:min(2, len(rest))], 16, 8); err == nil && len(rest) >= 2 {
			b.WriteByte(byte(code))
			rest = rest[2:]
		}
		before, rest, found = strings.Cut(rest, string(rune(escape)))
	}
	b.WriteString(before)
	return b.String()
}

// escapedArgs are a statement's arguments with their texts escaped.
func escapedArgs(args []any) []any {
	out := make([]any, len(args))
	for i, a := range args {
		if s, ok := a.(string); ok {
			a = escaped(s)
		}
		out[i] = a
	}
	return out
}
