package enginetest

import (
	"image"
	"reflect"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/extract"
)

func sound(word string) Faulty {
	return Faulty{Word: func(*image.Gray) string { return word }, Fault: func(*image.Gray) Fault { return "" }}
}

func page(shade uint8) *image.Gray {
	img := image.NewGray(image.Rect(0, 0, 40, 40))
	img.Pix[0] = shade
	return img
}

func TestWhatWasRecordedIsReplayed(t *testing.T) {
	dir := t.TempDir()
	recorder, err := Record(dir, sound("lamp"))
	if err != nil {
		t.Fatal(err)
	}
	q := extract.Request{Language: "eng", DPI: 200}
	want, err := recorder.Recognise(t.Context(), page(1), q)
	if err != nil {
		t.Fatal(err)
	}
	replay, err := Replay(dir, nil)
	if err != nil || replay.Name() != "faulty 1" {
		t.Fatalf("%v, error %v", replay, err)
	}
	if got, err := replay.Recognise(t.Context(), page(1), q); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, error %v, want %+v", got, err, want)
	}
	for name, ask := range map[string]func(extract.Engine) (*extract.Recognition, error){
		"another picture": func(e extract.Engine) (*extract.Recognition, error) { return e.Recognise(t.Context(), page(2), q) },
		"another request": func(e extract.Engine) (*extract.Recognition, error) {
			return e.Recognise(t.Context(), page(1), extract.Request{Language: "fra", DPI: 200})
		},
	} {
		if _, err := ask(replay); err == nil || !strings.Contains(err.Error(), "make record") {
			t.Errorf("%s: %v", name, err)
		}
		live, err := Replay(dir, sound("tide"))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := ask(live); err != nil || got.Lines[0].Words[0].Text != "tide" {
			t.Errorf("%s: the live engine says %+v, error %v", name, got, err)
		}
	}
}

func TestErrorsAreRecorded(t *testing.T) {
	dir := t.TempDir()
	recorder, err := Record(dir, Faulty{Fault: func(*image.Gray) Fault { return NoLanguage }})
	if err != nil {
		t.Fatal(err)
	}
	_, first := recorder.Recognise(t.Context(), page(1), extract.Request{Language: "kli"})
	replay, err := Replay(dir, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, again := replay.Recognise(t.Context(), page(1), extract.Request{Language: "kli"}); extract.CodeOf(first) != extract.CodeNoLanguage || !reflect.DeepEqual(first, again) {
		t.Errorf("%v, then %v", first, again)
	}
}

func TestNoRecording(t *testing.T) {
	if _, err := Replay(t.TempDir(), nil); err == nil {
		t.Error("an empty folder is no recording")
	}
}
