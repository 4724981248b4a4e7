package structure

import "slices"

// In a text with lines, a row of labels over a row of values has its cells in one
// order. A value that a grammar took (a number, a classification, a date) stands
// under its label, and so parts the texts before and behind it: "Position Number
// Position Title Classification Branch" over "1234 Policy Analyst AS-04 Policy".

// run is the words between two values of grammars, and the labels between theirs.
type run struct {
	words  []int
	labels []candidate
}

// takeByRow gives each run of words to its label. It does nothing and gives false
// where one is not certain: its labels are several or none, or values stand in
// another order than labels do.
func (d *dealing) takeByRow() bool {
	runs := d.runs()
	for _, r := range runs {
		if len(r.labels) != 1 || !slices.Contains(d.texts(), FieldName(r.labels[0].means)) {
			return false
		}
	}
	for _, r := range runs {
		name := FieldName(r.labels[0].means)
		d.giveText(name, r.words, d.wants[name])
		if _, given := d.fields[name]; !given && d.notUnderstood[name] == "" {
			d.notUnderstood[name] = printed(d.pick(r.words))
		}
	}
	return len(runs) > 0
}

// runs are the runs of words of a line of values under a line of labels, none
// where these are no two lines.
func (d *dealing) runs() []run {
	labels, values := d.row.labels, d.solid(d.row.value)
	if !d.lineOverLine(d.row) {
		return nil
	}
	var out []run
	var r run
	var last FieldName
	for _, i := range values {
		if slices.Contains(d.free, i) {
			r.words, last = append(r.words, i), ""
			continue
		}
		name := d.owner[i]
		if name != "" && name == last {
			continue
		}
		k := slices.IndexFunc(labels, func(l candidate) bool { return FieldName(l.means) == name })
		if k < 0 {
			return nil
		}
		out, r, labels, last = withRun(out, r, labels[:k]), run{}, labels[k+1:], name
	}
	return withRun(out, r, labels)
}

// withRun adds a run that has words.
func withRun(runs []run, r run, labels []candidate) []run {
	if len(r.words) == 0 {
		return runs
	}
	return append(runs, run{r.words, labels})
}
