package correct

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/dict"
)

var update = flag.Bool("update", false, "write the golden files anew")

const qualityFile = "testdata/quality.txt"

// TestQuality compares what the corrector does to each transcribed passage with
// the golden figures: no passage may get worse. Better figures are written
// down with -update.
func TestQuality(t *testing.T) {
	ps := passages(t)
	c := New(dict.Default(), Options{})
	golden := readQuality(t)
	var out strings.Builder
	fmt.Fprintln(&out, "# passage: words, errors before, errors after, right words broken (go test ./correct -run Quality -update)")
	total := map[string]*figures{}
	for i := range ps {
		p := &ps[i]
		f := p.measure(c)
		fmt.Fprintf(&out, "%s %d %d %d %d\n", p.name, f.words, f.before, f.after, f.broken)
		if total[p.lang] == nil {
			total[p.lang] = &figures{}
		}
		total[p.lang].add(f)
		if g, ok := golden[p.name]; !*update && (!ok || f.after > g.after || f.broken > g.broken) {
			t.Errorf("%s: %d errors and %d broken, golden %d and %d", p.name, f.after, f.broken, g.after, g.broken)
		}
	}
	for _, lang := range dict.Languages {
		if f := total[lang]; f != nil {
			line := fmt.Sprintf("%s: errors %d to %d (%.0f %% fewer), fixed %d, broken %d (%.1f per 10,000 words)", lang,
				f.before, f.after, 100*f.reduction(), f.fixed, f.broken, f.brokenPer10000())
			t.Log(line)
			fmt.Fprintln(&out, "#", line)
			for _, rule := range slices.Sorted(maps.Keys(f.rules)) {
				fmt.Fprintf(&out, "# %s %s: %d edits in force\n", lang, rule, f.rules[rule])
			}
		}
	}
	if *update {
		if err := os.WriteFile(qualityFile, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func readQuality(t *testing.T) map[string]figures {
	t.Helper()
	out := map[string]figures{}
	data, err := os.ReadFile(qualityFile)
	if err != nil && !*update {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		var name string
		var f figures
		if _, err := fmt.Sscanf(line, "%s %d %d %d %d", &name, &f.words, &f.before, &f.after, &f.broken); err == nil {
			out[name] = f
		}
	}
	return out
}

// BenchmarkAblation measures English passages with each stage left out, and the
// margin, that is to say with each likeliest reading made:
//
//	go test ./correct -run '^$' -bench Ablation -benchtime 1x
func BenchmarkAblation(b *testing.B) {
	ps := passages(b)
	for _, stage := range append([]string{"nothing", "margin"}, Stages...) {
		o := Options{Without: []string{stage}}
		if stage == "margin" {
			o = Options{Auto: 0.01, Propose: 0.01}
		}
		b.Run("without-"+stage, func(b *testing.B) {
			var f figures
			for b.Loop() {
				f = figures{}
				c := New(dict.Default(), o)
				for i := range ps {
					if ps[i].lang == "en" {
						f.add(ps[i].measure(c))
					}
				}
			}
			b.ReportMetric(100*f.reduction(), "%fewer")
			b.ReportMetric(f.brokenPer10000(), "broken/10000")
			b.ReportMetric(0, "ns/op")
		})
	}
}
