package jdscribe

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/jdscribe/jdscribe/correct"
	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/document"
)

// fixed is an extractor of one document.
type fixed struct {
	doc *document.Document
	err error
}

func (f fixed) Read(context.Context, string) (*document.Document, error) { return f.doc, f.err }

func described(pages ...string) *document.Document {
	doc := &document.Document{Source: document.Source{Path: "a.txt", SHA256: "ab", MediaType: "text/plain", Bytes: 3}}
	for i, text := range pages {
		doc.Pages = append(doc.Pages, document.Page{Number: i + 1, Method: document.MethodText, Reason: "text file",
			Status: document.StatusOK, Lines: document.ParsePlain(text)})
	}
	return doc
}

const description = "POSITION TITLE: Director, Buoy Planning CLASSIFICATION: EX-01 GENERAL ACCOUNTABILITY " +
	"The Director, Planning. Poliey and [iatson is accountable to conduct strategie research. " +
	"SPECIFIC ACCOUNTABILITIES 1. Directs the work of the division. 2. Advises the Director General."

func TestProcessKeepsWhatWasReadBesideWhatWasMadeOfIt(t *testing.T) {
	p := New(fixed{doc: described(description)}, dict.Default(), Options{Engine: "none"})
	jd, err := p.Process(t.Context(), "a.txt")
	if err != nil {
		t.Fatal(err)
	}
	if jd.Pages[0].Text != description {
		t.Errorf("the text as read is %q", jd.Pages[0].Text)
	}
	if !strings.Contains(jd.Pages[0].CorrectedText, "Policy and Liaison is accountable to conduct strategic research") {
		t.Errorf("the corrected text is %q", jd.Pages[0].CorrectedText)
	}
	for _, e := range jd.Edits {
		if e.Rule == "" || e.Evidence == "" || e.Confidence <= 0 || e.Confidence > 1 {
			t.Errorf("an edit without its reasons: %+v", e)
		}
	}
	if jd.Pipeline != p.Pipeline() || jd.Pipeline.Version != Version || jd.Pipeline.Dict == "" || jd.Pipeline.OptionsHash == "" {
		t.Errorf("pipeline %+v", jd.Pipeline)
	}
}

func TestProcessIsDeterministic(t *testing.T) {
	run := func() any {
		jd, err := New(fixed{doc: described(description)}, dict.Default(), Options{}).Process(t.Context(), "a.txt")
		if err != nil {
			t.Fatal(err)
		}
		return jd
	}
	if diff := cmp.Diff(run(), run()); diff != "" {
		t.Error(diff)
	}
}

func TestNoCorrectLeavesTheTextAlone(t *testing.T) {
	jd, err := New(fixed{doc: described(description)}, dict.Default(), Options{NoCorrect: true}).Process(t.Context(), "a.txt")
	if err != nil {
		t.Fatal(err)
	}
	if len(jd.Edits) != 0 || jd.Pages[0].CorrectedText != description {
		t.Errorf("%d edits; text %q", len(jd.Edits), jd.Pages[0].CorrectedText)
	}
}

func TestTheExtractorsErrorComesThrough(t *testing.T) {
	broken := errors.New("broken file")
	if _, err := New(fixed{err: broken}, dict.Default(), Options{}).Process(t.Context(), "x"); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

func TestADocumentWithoutAnyReadPageIsAnError(t *testing.T) {
	doc := &document.Document{Pages: []document.Page{{Number: 1, Status: document.StatusFailed, Reason: "took too long"}}}
	_, err := New(fixed{doc: doc}, dict.Default(), Options{}).Process(t.Context(), "x")
	if !errors.Is(err, ErrNoPage) || !strings.Contains(err.Error(), "took too long") {
		t.Errorf("got %v", err)
	}
}

func TestCorrectingHasATimeLimit(t *testing.T) {
	p := New(fixed{doc: described(strings.Repeat("tbe qwick brovvn f0x ", 20000))}, dict.Default(), Options{Time: time.Millisecond})
	if _, err := p.Process(t.Context(), "x"); !errors.Is(err, ErrTime) {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := p.Process(ctx, "x"); !errors.Is(err, context.Canceled) && !errors.Is(err, ErrTime) {
		t.Errorf("got %v", err)
	}
}

// TestADocumentsTime: reading and correcting do not have it each.
func TestADocumentsTime(t *testing.T) {
	o := Options{Time: 30 * time.Minute}
	for _, c := range [][2]time.Duration{{0, 30}, {10, 20}, {24, 6}, {29, 6}, {50, 6}} {
		if got := o.left(c[0] * time.Minute); got != c[1]*time.Minute {
			t.Errorf("after %d minutes of reading %v are left", c[0], got)
		}
	}
	if ReadingTime(o.Time)+o.left(ReadingTime(o.Time)) != o.Time || (Options{}).left(time.Hour) > 0 {
		t.Error("the parts are not the whole")
	}
}

func TestADefectCostsOneDocument(t *testing.T) {
	p := New(fixed{}, dict.Default(), Options{})
	_, err := p.Correct(nil)
	var internal *InternalError
	if !errors.As(err, &internal) || internal.Stage != "correct" || internal.Stack == "" {
		t.Errorf("got %v", err)
	}
}

func TestWhatAPersonShouldLookAt(t *testing.T) {
	failed := described("The director is accountable for the program.", "x")
	failed.Pages[1] = document.Page{Number: 2, Status: document.StatusFailed, Reason: "took too long"}
	for name, c := range map[string]struct {
		doc  *document.Document
		want string
	}{
		"a failed page": {failed, "page 2 failed: took too long"},
		"no text":       {described(""), "no text"},
		"no words":      {described("Qwxz vbkj pltrq zzrt mnbvq wqrtz the xkcdq"), "of the words are known"},
		"nothing":       {described("The director is accountable for the program."), ""},
	} {
		jd, err := New(fixed{doc: c.doc}, dict.Default(), Options{}).Process(t.Context(), "a.txt")
		if err != nil {
			t.Fatal(err)
		}
		reasons := strings.Join(jd.Quality.Reasons, "; ")
		if jd.Quality.NeedsReview != (c.want != "") || !strings.Contains(reasons, c.want) {
			t.Errorf("%s: %v, %q", name, jd.Quality.NeedsReview, reasons)
		}
	}
}

// TestWordsWithoutASearchAreForAPerson spends the whole budget on the first word.
func TestWordsWithoutASearchAreForAPerson(t *testing.T) {
	text := "The direetor is accountable for the programs of the hanbour and of the rcgion"
	for budget, want := range map[int]string{0: "", 1: "words were only compared with their nearest neighbours"} {
		p := New(fixed{doc: described(text)}, dict.Default(), Options{Correct: correct.Options{Budget: budget}})
		c, err := p.Correct(described(text))
		if err != nil {
			t.Fatal(err)
		}
		data, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		if skimmed := strings.Contains(string(data), `"skimmed_words":`); skimmed != (want != "") {
			t.Errorf("budget %d: %s", budget, data)
		}
		jd, err := p.Process(t.Context(), "a.txt")
		if err != nil {
			t.Fatal(err)
		}
		data, err = json.Marshal(jd.Quality)
		if err != nil {
			t.Fatal(err)
		}
		if jd.Quality.NeedsReview != (want != "") || !strings.Contains(string(data), want) {
			t.Errorf("budget %d: %s", budget, data)
		}
	}
}

func TestTheHashTellsOptionsApart(t *testing.T) {
	var seen []string
	for _, o := range []Options{{}, {Languages: "eng"}, {NoCorrect: true}, {Correct: correct.Options{Auto: 0.9}}} {
		h := o.hash()
		if slices.Contains(seen, h) {
			t.Errorf("%+v hashes as another", o)
		}
		seen = append(seen, h)
	}
	if (Options{Engine: "a"}).hash() != (Options{}).hash() {
		t.Error("the engine's name changes the hash; outputs name it themselves")
	}
}
