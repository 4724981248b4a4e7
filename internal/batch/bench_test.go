package batch

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"golang.org/x/sync/errgroup"

	"github.com/jdscribe/jdscribe"
)

// benchDocuments is how many text documents a round of the benchmarks takes.
const benchDocuments = 2000

// BenchmarkThroughput compares a run with the same work without queue and
// ledger.
func BenchmarkThroughput(b *testing.B) {
	p, in := realProcessor(b), textDocuments(b, benchDocuments)
	b.Run("direct", func(b *testing.B) {
		for b.Loop() {
			if err := direct(b.Context(), p, in, b.TempDir()); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(benchDocuments*b.N)/b.Elapsed().Seconds(), "documents/s")
	})
	b.Run("run", func(b *testing.B) {
		for b.Loop() {
			if _, err := Run(b.Context(), []string{in}, p, Options{Out: b.TempDir(), Jobs: 3}); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(benchDocuments*b.N)/b.Elapsed().Seconds(), "documents/s")
	})
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
			return writeFile(filepath.Join(out, filepath.Base(path)+outputEnding), data)
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
