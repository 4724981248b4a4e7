package report

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"
	"sync"
	"time"

	"github.com/jdscribe/jdscribe/structure"
)

// Run is what a page about a run says.
type Run struct {
	Folder  string // of the outputs
	Version string
	Begun   time.Time
	Took    time.Duration

	Files, Done, Duplicates, Quarantined, Skipped, Left int
	JobDescriptions, Review, Pages, Edits, Proposed     int

	Methods []Count // pages by the way they were read
	Rules   []Count // edits in force by rule
	Codes   []Count // of the reasons of what has no output
	Doubts  []Count // reasons to review, their figures left out

	// Confidence counts recognised pages by tenths of the engine's confidence.
	Confidence [10]int

	Slowest []Document
	Worst   []Document // fewest known words
	NotDone []Document
	More    int // beyond those in NotDone
}

// Count is a part of a total.
type Count struct {
	Name string
	N    int
}

// Document is a row about a file.
type Document struct {
	Path    string
	Pages   int
	Took    time.Duration
	Known   float64  // words, 0–1
	Reasons []string // to review it
	Code    string   // of what was not done
	Detail  string   // what is known beside the code
	Kept    bool     // an earlier output stands
}

//go:embed run.html
var runPage string

// page is parsed once; a language's words and figures are functions of its own.
var page = sync.OnceValues(func() (*template.Template, error) {
	return template.New("run").Funcs(template.FuncMap{
		"languages": func() []runWords { return []runWords{frenchRun, englishRun} },
		"view":      func(r Run, w runWords) runView { return runView{r, w} },
		"bar":       bar,
		"tenths":    func(i int) string { return fmt.Sprintf("%d–%d", 10*i, 10*i+10) },
		"most":      most,
	}).Parse(runPage)
})

// runView is a run in one language.
type runView struct {
	Run
	Words runWords
}

// HTML writes the page, in French and English: one file that needs no other.
func (r Run) HTML(w io.Writer) error {
	t, err := page()
	if err != nil {
		return err
	}
	return t.Execute(w, r)
}

// Number is a whole number as the language writes it.
func (v runView) Number(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + v.Words.Thousands + s[i:]
	}
	return s
}

// Percent is a share, 0–1, in per cent.
func (v runView) Percent(x float64) string {
	return strings.Replace(fmt.Sprintf("%.1f", 100*x), ".", v.Words.Decimal, 1) + v.Words.PerCent
}

// Time is a duration in a unit that fits it.
func (v runView) Time(d time.Duration) string {
	switch {
	case d < 10*time.Second:
		return strings.Replace(fmt.Sprintf("%.1f s", d.Seconds()), ".", v.Words.Decimal, 1)
	case d < 2*time.Minute:
		return fmt.Sprintf("%.0f s", d.Seconds())
	case d < 2*time.Hour:
		return fmt.Sprintf("%.0f min", d.Minutes())
	}
	return strings.Replace(fmt.Sprintf("%.1f h", d.Hours()), ".", v.Words.Decimal, 1)
}

// When is a point of time without seconds.
func (v runView) When(t time.Time) string { return t.Format("2006-01-02 15:04") }

// Meaning is what a code says in the language; the code where it says nothing.
func (v runView) Meaning(code string) string {
	if s, ok := v.Words.Codes[code]; ok {
		return s
	}
	return code
}

// said is a reason for a review: in the page's language, and what is said of it in
// English alone.
type said struct{ Own, English string }

// Reason is a reason for a review in the language.
func (v runView) Reason(reason string) said {
	language := structure.Language(v.Words.Lang)
	words := wordsFor(language)
	own, english := words.reason(reason, language)
	return said{own, english}
}

// Method is a way of reading a page in the language.
func (v runView) Method(name string) string {
	if s, ok := v.Words.Methods[name]; ok {
		return s
	}
	return name
}

// bar is a share of the largest in per cent of a bar's length, never nothing.
func bar(n, largest int) string {
	if largest == 0 || n == 0 {
		return "0"
	}
	return fmt.Sprintf("%.1f", max(0.5, 100*float64(n)/float64(largest)))
}

func most(counts [10]int) int {
	largest := 0
	for _, n := range counts {
		largest = max(largest, n)
	}
	return largest
}
