package batch

import (
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/structure"
)

func TestNamesThatTheDatabaseDoesNotTakeFailAlone(t *testing.T) {
	short := Item{Path: "/in/a.pdf", Rel: "a.pdf"}
	if got := fitting(short); got != short {
		t.Errorf("got %+v", got)
	}
	long := func(last string) Item {
		name := strings.Repeat("ö", 600) + last
		return fitting(Item{Path: "/in/" + name, Rel: name})
	}
	a, b := long("a"), long("b")
	if a.Fail == "" || len(a.Path)+len(a.Rel) > longestNames || a.Path == b.Path || a.Rel == b.Rel {
		t.Errorf("got %+v and %+v", a, b)
	}
}

func TestAnotherEngineIsTheSameMakerForASharedRun(t *testing.T) {
	one, other := makerOf(structure.Pipeline{Version: "1", Engine: "none"}), makerOf(structure.Pipeline{Version: "1", Engine: "tesseract 5"})
	newer := makerOf(structure.Pipeline{Version: "2", Engine: "none"})
	shared := Options{Shared: &Shared{}}
	if !shared.sameMaker(one, other) || shared.sameMaker(one, newer) || (Options{}).sameMaker(one, other) {
		t.Error("the makers are compared wrongly")
	}
}
