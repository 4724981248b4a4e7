package batch

import (
	"context"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/jdscribe/jdscribe"
	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/extract/enginetest"
	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/pgtest"
	"github.com/jdscribe/jdscribe/internal/sandbox"
)

// The test binary is its own worker: started with this variable it serves with
// an engine that has a fault on pictures of certain widths.
const workerVariable = "JDSCRIBE_TEST_BATCH_WORKER"

func TestMain(m *testing.M) {
	if _, worker := os.LookupEnv(workerVariable); !worker {
		code := m.Run()
		if err := pgtest.Close(); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
		os.Exit(code)
	}
	engine := enginetest.Faulty{
		Word:  func(*image.Gray) string { return "accountable" },
		Fault: func(img *image.Gray) enginetest.Fault { return poisons[(img.Rect.Dx()+50)/100].fault },
	}
	if err := sandbox.Serve(context.Background(), extract.Options{Language: "eng", Engine: engine}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// poisons are the faults of pictures that are so many hundred pixels wide.
var poisons = map[int]struct {
	fault enginetest.Fault
	code  extract.Code
}{
	2: {enginetest.Exit, extract.CodeCrashed},
	3: {enginetest.Abort, extract.CodeCrashed},
	4: {enginetest.Signal, extract.CodeCrashed},
	5: {enginetest.Memory, extract.CodeMemory},
	6: {enginetest.Hang, extract.CodeTimeout},
}

const (
	goodFiles   = 200
	poisonFiles = 20
	poisonTime  = 5 * time.Second // a page's limit
	// A document is tried three times, and each time a page that hangs twice.
	triesOfAHang = 2 * ledger.MaxAttempts
)

// poisoned makes good pictures and so many that crash, hang or take all memory,
// and says what is to be said of those.
func poisoned(tb testing.TB, poison int) (in string, want map[string]extract.Code) {
	tb.Helper()
	in, want = tb.TempDir(), map[string]extract.Code{}
	for i := range goodFiles {
		picture(tb, filepath.Join(in, fmt.Sprintf("good-%03d.png", i)), 1, i)
	}
	for i := range poison {
		width := 2 + i%4
		if i < 2 {
			width = 6
		}
		file := filepath.Join(in, fmt.Sprintf("bad-%02d.png", i))
		picture(tb, file, width, i)
		want[file] = poisons[width].code
	}
	return in, want
}

// TestPoisonCostsItselfAlone runs 20 files that crash, hang or take all memory
// among 200 good ones. BenchmarkPoison says what they cost.
func TestPoisonCostsItselfAlone(t *testing.T) {
	in, want := poisoned(t, poisonFiles)
	out := t.TempDir()
	s := mustRun(t, in, realProcessor(t), Options{Out: out, Jobs: 3})
	if s.Done != goodFiles || s.Quarantined != poisonFiles || len(s.Failures) != poisonFiles {
		t.Errorf("%d done, %d quarantined", s.Done, s.Quarantined)
	}
	for _, f := range s.Failures {
		if f.State != ledger.Quarantined || f.Code != string(want[f.Path]) || !strings.Contains(f.Reason, "reading it") {
			t.Errorf("%s: %s, %s: %s, want %s", f.Path, f.State, f.Code, f.Reason, want[f.Path])
		}
	}
	if outputs, _ := filepath.Glob(filepath.Join(out, "*.png.json")); len(outputs) != goodFiles {
		t.Errorf("%d outputs", len(outputs))
	}
}

// realProcessor reads pictures with the faulty engine.
func realProcessor(t testing.TB) *jdscribe.Processor {
	t.Helper()
	p, end := startProcessor(t)
	t.Cleanup(end)
	return p
}

// startProcessor is realProcessor with its end.
func startProcessor(t testing.TB) (p *jdscribe.Processor, end func()) {
	t.Helper()
	pool, err := sandbox.New(sandbox.Options{Command: []string{os.Args[0]}, Env: []string{workerVariable + "=1"}, Jobs: 2,
		PageTime: poisonTime, Memory: 200 << 20})
	if err != nil {
		t.Fatal(err)
	}
	return jdscribe.New(pool, dict.Default(), jdscribe.Options{Engine: "faulty"}), func() { _ = pool.Close() }
}

// picture writes a page with a black patch, which number makes another's.
func picture(t testing.TB, path string, width, number int) {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, 100*width, 100))
	for i := range img.Pix {
		img.Pix[i] = 255
	}
	for y := 20; y < 32; y++ {
		for x := 20; x < 30; x++ {
			img.SetGray(x, y, color.Gray{})
		}
	}
	for bit := range 8 {
		if number>>bit&1 == 1 {
			img.SetGray(40+2*bit, 60, color.Gray{})
		}
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
