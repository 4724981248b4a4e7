package correct

import (
	"bufio"
	"os/exec"
	"strings"
	"testing"

	"github.com/sajari/fuzzy"

	"github.com/jdscribe/jdscribe/dict"
)

// A peer corrects words one by one.
type peer struct {
	name string
	fix  func(word string) string
}

// peers are the correctors to compare with, in the same run: the library alone
// over the whole lexicon at depth 1, and hunspell's first suggestion where it is
// installed.
func peers(b *testing.B) []peer {
	b.Helper()
	lex := dict.Default().Lexicon("en")
	model := fuzzy.NewModel()
	model.SetUseAutocomplete(false)
	model.SetThreshold(1)
	model.SetDepth(1)
	for i := 1; i <= lex.Len(); i++ {
		w := lex.Entry(dict.ID(i)).Word
		model.SetCount(w, 1+lex.Count(w), true)
	}
	out := []peer{{"sajari-fuzzy", func(w string) string {
		if lex.ID(w) != 0 {
			return w
		}
		if fixed := model.SpellCheck(w); fixed != "" {
			return fixed
		}
		return w
	}}}
	if fix := hunspell(b); fix != nil {
		out = append(out, peer{"hunspell", fix})
	}
	return out
}

// hunspell asks a running hunspell, nil where there is none.
func hunspell(b *testing.B) func(string) string {
	b.Helper()
	path, err := exec.LookPath("hunspell")
	if err != nil {
		return nil
	}
	cmd := exec.CommandContext(b.Context(), path, "-a", "-d", "en_CA")
	in, _ := cmd.StdinPipe()
	out, _ := cmd.StdoutPipe()
	if cmd.Start() != nil {
		return nil
	}
	lines := bufio.NewScanner(out)
	lines.Scan() // its name
	return func(w string) string {
		if _, err := in.Write([]byte("^" + w + "\n")); err != nil || !lines.Scan() {
			return w
		}
		answer := lines.Text()
		for lines.Text() != "" && lines.Scan() { // to the empty line
			continue
		}
		if _, suggestions, ok := strings.Cut(answer, ": "); ok && answer[0] == '&' {
			first, _, _ := strings.Cut(suggestions, ",")
			return strings.ToLower(first)
		}
		return w
	}
}

// BenchmarkPeers compares what correctors leave of the errors of the English
// passages, what they break, and how fast they are.
func BenchmarkPeers(b *testing.B) {
	ps := passages(b)
	b.Run("jdscribe", func(b *testing.B) {
		c := New(dict.Default(), Options{})
		c.Correct(plainDocument("the govemment")) // the dictionary is unpacked
		comparePeer(b, ps, func(p *passage) figures { return p.measure(c) })
	})
	for _, x := range peers(b) {
		b.Run(x.name, func(b *testing.B) {
			comparePeer(b, ps, func(p *passage) figures {
				out := make([]string, len(p.read))
				for i, w := range p.read {
					out[i] = x.fix(w)
				}
				return p.compare(out)
			})
		})
	}
}

func comparePeer(b *testing.B, ps []passage, measure func(*passage) figures) {
	b.Helper()
	var f figures
	for b.Loop() {
		f = figures{}
		for i := range ps {
			if ps[i].lang == "en" {
				f.add(measure(&ps[i]))
			}
		}
	}
	b.ReportMetric(100*f.reduction(), "%fewer")
	b.ReportMetric(f.brokenPer10000(), "broken/10000")
	b.ReportMetric(float64(f.words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
