package structure_test

import (
	"slices"
	"testing"

	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/structure"
)

// described is a description with a class and a job code of which the job code
// is misread, as a file of a name.
func described(path string) *structure.JobDescription {
	doc := plain("POSITION TITLE: Director, Lakes CLASSIFICATION: EX-01 JOB CODE: 108859 " +
		"GENERAL ACCOUNTABILITY The Director is accountable for lakes. SPECIFIC ACCOUNTABILITIES 1. Directs the gauges. 2. Plans them.")
	doc.Source.Path = path
	return structure.Parse(doc, []document.Edit{}, structure.Options{})
}

func TestAFilesNameGainsaysFields(t *testing.T) {
	tests := []struct {
		path string
		want []string
	}{
		{"EX-01 Director, Lakes 108859 - JD.pdf", nil},
		{"lakes.pdf", nil},
		{"108559/lakes.pdf", nil},
		{"108559 and 108560.pdf", nil},
		{"108559-108560 Lakes.pdf", nil},
		{"Lakes 200109.pdf", nil},
		{"Room CR 3 PM-05 Lakes.pdf", nil},
		{"CR-03 PM-05.pdf", nil},
		{"Lakes 200109 108559.pdf", []string{"field job_code is 108859, the file's name says 108559"}},
		{"EX-02 Lakes EX 02.pdf", []string{"field classification is EX-01, the file's name says EX-02"}},
		{"EX-01 Director, Lakes 108559 - JD.pdf", []string{"field job_code is 108859, the file's name says 108559"}},
		{`C:\archive\EX-02 Lakes.pdf`, []string{"field classification is EX-01, the file's name says EX-02"}},
	}
	for _, tt := range tests {
		jd := described(tt.path)
		if !slices.Equal(jd.Quality.Reasons, tt.want) || jd.Quality.NeedsReview != (len(tt.want) > 0) {
			t.Errorf("%s: reasons %q, want %q", tt.path, jd.Quality.Reasons, tt.want)
		}
		if got := jd.Fields[structure.JobCode].Value; got != "108859" {
			t.Errorf("%s: job code %q is not what was read", tt.path, got)
		}
	}
}

func TestRenameForgetsTheOldName(t *testing.T) {
	jd := described("108559.pdf")
	jd.Rename("108859.pdf")
	if len(jd.Quality.Reasons) > 0 || jd.Quality.NeedsReview || jd.Source.Path != "108859.pdf" {
		t.Errorf("after a move: %q, %v, %q", jd.Quality.Reasons, jd.Quality.NeedsReview, jd.Source.Path)
	}
	jd.Rename("108559.pdf")
	if len(jd.Quality.Reasons) != 1 {
		t.Errorf("after a move back: %q", jd.Quality.Reasons)
	}
}
