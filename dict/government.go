package dict

import (
	_ "embed" // the table of terms
	"strings"
	"sync"
)

//go:embed government.csv
var governmentCSV string

// Government is the names and acronyms of federal institutions, today's and
// past, and the acronyms that job descriptions use, in both languages. The
// lexicons are built with them. They must not be changed.
var Government = sync.OnceValue(func() []Term {
	terms, err := ParseTerms("government.csv", strings.NewReader(governmentCSV))
	if err != nil {
		panic("dict: " + err.Error()) // a fault of the build
	}
	return terms
})
