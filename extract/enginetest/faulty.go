package enginetest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"math"
	"os"
	"strings"
	"syscall"
	"time"

	"github.com/jdscribe/jdscribe/extract"
)

// A Fault is something that engines do at their worst.
type Fault string

// The faults. Those of the first group end or stall the process, those of the
// second are answers that break the engine's promises.
const (
	Exit   Fault = "exit"   // the process ends with a code
	Abort  Fault = "abort"  // the Go program ends over a panic beside the page
	Signal Fault = "signal" // C code ends the process by a bad access
	Hang   Fault = "hang"
	Memory Fault = "memory" // takes memory until the process is ended
	Panic  Fault = "panic"
	Fails  Fault = "fails" // an error without a type

	NoAnswer     Fault = "no answer" // neither a reading nor an error
	NoLanguage   Fault = "no language"
	BadUTF8      Fault = "bad UTF-8"
	AbsurdBoxes  Fault = "absurd boxes"
	Confidences  Fault = "wrong confidences"
	EmptyWords   Fault = "empty words"
	WordsWithout Fault = "words without end"
)

// Answers are the faults that are answers.
func Answers() []Fault { return []Fault{BadUTF8, AbsurdBoxes, Confidences, EmptyWords} }

// Faulty is an engine that reads one word on each page, or has a fault there.
type Faulty struct {
	Word  func(img *image.Gray) string // where nothing goes wrong
	Fault func(img *image.Gray) Fault  // what goes wrong, empty for nothing
}

// Name is an engine's, with its version.
func (Faulty) Name() string { return "faulty 1" }

// Recognise reads a word, or does what the fault is.
func (f Faulty) Recognise(_ context.Context, img *image.Gray, _ extract.Request) (*extract.Recognition, error) {
	fault := f.Fault(img)
	if answer, ok := answers[fault]; ok {
		return answer(img)
	}
	if fault != "" {
		return nil, strike(fault)
	}
	return reading(extract.RecognisedWord{Text: f.Word(img), Confidence: 0.9, Box: image.Rect(1, 1, 20, 10)}), nil
}

func reading(words ...extract.RecognisedWord) *extract.Recognition {
	return &extract.Recognition{Lines: []extract.RecognisedLine{{Words: words}}}
}

// strike does what a process does not outlive, or not for long.
func strike(fault Fault) error {
	switch fault {
	case Exit:
		os.Exit(3)
	case Abort:
		go func() { panic("broken engine") }()
		time.Sleep(time.Hour)
	case Signal:
		if p, err := os.FindProcess(os.Getpid()); err == nil {
			_ = p.Signal(syscall.SIGSEGV) // which ends it
		}
		time.Sleep(time.Hour)
	case Hang:
		time.Sleep(time.Hour)
	case Memory:
		for held := []byte{1}; ; {
			held = append(held, bytes.Repeat(held[:1], 16<<20)...)
		}
	case Panic:
		panic("broken engine")
	case Fails:
		return errors.New("the engine does not like it")
	}
	return fmt.Errorf("no such fault: %s", fault)
}

var answers = map[Fault]func(*image.Gray) (*extract.Recognition, error){
	NoAnswer: func(*image.Gray) (*extract.Recognition, error) { return nil, nil },
	NoLanguage: func(*image.Gray) (*extract.Recognition, error) {
		return nil, &extract.Error{Code: extract.CodeNoLanguage, Detail: "kli"}
	},
	BadUTF8:    said("\xff\xfelamp\xc3", "wi\x00ck", "fog signal", "\u2028"),
	EmptyWords: said("", "lamp", " "),
	AbsurdBoxes: func(*image.Gray) (*extract.Recognition, error) {
		far := image.Rect(math.MinInt32, math.MinInt32, math.MaxInt32, math.MaxInt32)
		turned := image.Rectangle{Min: image.Pt(500, 500), Max: image.Pt(-500, -500)}
		outside := image.Rect(1<<30, 1<<30, 1<<31, 1<<31)
		return &extract.Recognition{Lines: []extract.RecognisedLine{{Box: turned, Words: []extract.RecognisedWord{
			{Text: "far", Box: far, Confidence: 0.9}, {Text: "turned", Box: turned, Confidence: 0.9}, {Text: "outside", Box: outside, Confidence: 0.9},
			{Text: "none", Confidence: 0.9}}}, {}}}, nil
	},
	Confidences: func(*image.Gray) (*extract.Recognition, error) {
		var words []extract.RecognisedWord
		for _, c := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), -3, 95} {
			words = append(words, extract.RecognisedWord{Text: "lamp", Confidence: c, Box: image.Rect(1, 1, 20, 10)})
		}
		return reading(words...), nil
	},
	WordsWithout: said(strings.Fields(strings.Repeat("lamp ", 200_000))...),
}

func said(texts ...string) func(*image.Gray) (*extract.Recognition, error) {
	return func(*image.Gray) (*extract.Recognition, error) {
		var words []extract.RecognisedWord
		for _, text := range texts {
			words = append(words, extract.RecognisedWord{Text: text, Confidence: 0.9, Box: image.Rect(1, 1, 20, 10)})
		}
		return reading(words...), nil
	}
}
