package batch

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/jdscribe/jdscribe"
	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/internal/sink"
)

// benchDocuments is how many text documents a round of the benchmarks takes.
const benchDocuments = 2000

// BenchmarkThroughput compares a run with the same work without queue and
// ledger. The processor's time, the workers' included, is the measure where
// other work goes on beside it.
func BenchmarkThroughput(b *testing.B) {
	in := textDocuments(b, benchDocuments)
	for _, c := range []struct {
		name string
		do   func(p *jdscribe.Processor, out string) error
	}{
		{"direct", func(p *jdscribe.Processor, out string) error { return direct(b.Context(), p, in, out) }},
		{"run", func(p *jdscribe.Processor, out string) error {
			_, err := Run(b.Context(), []string{in}, p, Options{Out: out, Jobs: 3})
			return err
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			used := processorTime()
			for b.Loop() {
				p, end := startProcessor(b)
				if err := c.do(p, b.TempDir()); err != nil {
					b.Fatal(err)
				}
				end()
			}
			documents := float64(benchDocuments * b.N)
			b.ReportMetric(documents/b.Elapsed().Seconds(), "documents/s")
			b.ReportMetric(float64((processorTime()-used).Milliseconds())/documents, "cpu-ms/document")
		})
	}
}

// BenchmarkPoison compares a run over files of which a tenth are poison with one
// over the good ones; of the difference, the time-outs are what the limits cost.
func BenchmarkPoison(b *testing.B) {
	for b.Loop() {
		good, _ := poisoned(b, 0)
		all, want := poisoned(b, poisonFiles)
		hanging := 0
		for _, code := range want {
			if code == extract.CodeTimeout {
				hanging++
			}
		}
		for unit, in := range map[string]string{"good-s": good, "poisoned-s": all} {
			p, end := startProcessor(b)
			begun := time.Now()
			if _, err := Run(b.Context(), []string{in}, p, Options{Out: b.TempDir(), Jobs: 3}); err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(time.Since(begun).Seconds(), unit)
			end()
		}
		b.ReportMetric(float64(hanging*triesOfAHang)*poisonTime.Seconds(), "time-outs-s")
	}
}

// direct does the documents of a folder side by side and keeps no account.
func direct(ctx context.Context, p *jdscribe.Processor, in, out string) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(3)
	files, err := filepath.Glob(filepath.Join(in, "*"))
	if err != nil {
		return err
	}
	for _, path := range files {
		group.Go(func() error {
			jd, err := p.Process(ctx, path)
			if err != nil {
				return err
			}
			data, err := Encode(jd)
			if err != nil {
				return err
			}
			return sink.WriteFile(filepath.Join(out, filepath.Base(path)+outputEnding), data)
		})
	}
	return group.Wait()
}

// textDocuments makes n text files of some 10 KB; real descriptions have 20 on
// the average.
func textDocuments(tb testing.TB, n int) string {
	tb.Helper()
	in := tb.TempDir()
	for i := range n {
		text := fmt.Sprintf("Position Title: Manager, Wharf Records\nPosition Number: %05d\n\nGENERAL ACCOUNTABILITY\n", 10000+i)
		for k := range 54 {
			text += fmt.Sprintf("The Manager is accountable for the records of wharf number %d, for strategie advice on them and for the\n"+
				"supervision of a team of %d officers who keep them whole, legible and safe.\n", i, k+1)
		}
		write(tb, text, in, fmt.Sprintf("position-%05d.txt", i))
	}
	return in
}
