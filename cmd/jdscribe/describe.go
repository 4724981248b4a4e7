package main

import (
	"fmt"
	"sort"
	"strings"

	"github.com/jdscribe/jdscribe/structure"
)

// describe is a job description for a person: its fields, then its sections.
func describe(jd *structure.JobDescription) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s, %d pages\n\n", jd.DocumentType, jd.Language, len(jd.Pages))
	names := make([]string, 0, len(jd.Fields))
	for name := range jd.Fields {
		names = append(names, string(name))
	}
	sort.Strings(names)
	for _, name := range names {
		fmt.Fprintf(&b, "%-28s %s\n", name, jd.Fields[structure.FieldName(name)].Value)
	}
	for _, s := range jd.Sections {
		fmt.Fprintf(&b, "\n[%s] %s\n", s.Kind, s.Heading)
		if len(s.Items) == 0 {
			fmt.Fprintf(&b, "%s\n", s.Text)
		}
		for i, item := range s.Items {
			fmt.Fprintf(&b, "%3d. %s\n", i+1, item)
		}
	}
	if jd.Unplaced != "" {
		fmt.Fprintf(&b, "\n[unplaced]\n%s\n", jd.Unplaced)
	}
	return b.String()
}
