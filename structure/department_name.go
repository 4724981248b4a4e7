package structure

import "strings"

// departmentHeads begin the name of a department that the lexicon does not
// know.
var departmentHeads = cues("department of", "ministry of", "ministère de", "ministère des", "ministère du")

// mostDepartment is the most words of such a name.
const mostDepartment = 12

// namedDepartment is a name such as "Department of Lakes and Harbours", up to
// the end of its line or the title of the form.
func namedDepartment(ws []word) []int {
	for i := range ws {
		n := cueAt(ws[i:], departmentHeads)
		if n == 0 || !ws[i].capital() {
			continue
		}
		end := i + n
		last := valueEnd(ws, span{i, min(len(ws), i+mostDepartment)})
		for end < last && !ws[end].lineStart && !gapBefore(ws, end) && inName(&ws[end]) && cueAt(ws[end:], formTitles) == 0 {
			end++
		}
		if end > i+n && end < i+mostDepartment {
			return interval(i, end)
		}
	}
	return nil
}

func inName(w *word) bool {
	return w.capital() || functionWords[strings.ToLower(w.Text)] || w.Text == "&"
}
