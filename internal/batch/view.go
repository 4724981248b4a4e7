package batch

import (
	"fmt"
	"runtime/debug"

	"github.com/jdscribe/jdscribe"
	"github.com/jdscribe/jdscribe/internal/report"
	"github.com/jdscribe/jdscribe/structure"
)

// View is another form of an output, beside its JSON and made of it alone.
type View struct {
	Ending string // of the file's name, in the place of ".json"
	// Sign is how each such file begins: what an earlier run left is known by it.
	Sign string
	Make func(*structure.JobDescription) ([]byte, error)
}

// The views that there are.
var (
	Markdown = View{Ending: ".md", Sign: "<!-- made by jdscribe -->\n", Make: func(jd *structure.JobDescription) ([]byte, error) {
		return append([]byte("<!-- made by jdscribe -->\n"), report.Markdown(jd)...), nil
	}}
	JSONLD = View{Ending: ".jsonld", Sign: "{\n  \"@context\": \"https://schema.org\",\n  \"@id\": \"urn:sha256:", Make: func(jd *structure.JobDescription) ([]byte, error) {
		return Encode(report.JSONLD(jd))
	}}
)

// made is the view of a document; what goes wrong in it is one document's.
func (v View) made(jd *structure.JobDescription) (data []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = &jdscribe.InternalError{Stage: "output", Cause: fmt.Sprint(r), Stack: string(debug.Stack())}
		}
	}()
	if data, err = v.Make(jd); err != nil {
		err = &jdscribe.InternalError{Stage: "output", Cause: err.Error()}
	}
	return data, err
}

func kept(v View, keep []View) bool {
	for _, k := range keep {
		if k.Ending == v.Ending {
			return true
		}
	}
	return false
}
