package correct

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
)

// A passage is a text as it was recognised and as it was printed.
type passage struct {
	name, lang string
	doc        *document.Document
	read       []string
	truth      []string
}

// figures are what a corrector does to passages.
type figures struct {
	words, before, after, fixed, broken, edits int

	rules map[string]int // edits in force by rule
}

func (f figures) reduction() float64 { return 1 - float64(f.after)/float64(max(1, f.before)) }

func (f figures) brokenPer10000() float64 { return 1e4 * float64(f.broken) / float64(max(1, f.words)) }

func (f *figures) add(g figures) {
	f.words += g.words
	f.before += g.before
	f.after += g.after
	f.fixed += g.fixed
	f.broken += g.broken
	f.edits += g.edits
	if f.rules == nil {
		f.rules = map[string]int{}
	}
	for rule, n := range g.rules {
		f.rules[rule] += n
	}
}

const passagesDir = "../../shared/jd/passages"

// passages reads the transcribed passages, or skips where there are none.
func passages(t testing.TB) []passage {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(passagesDir, "*.ocr.txt"))
	if err != nil || len(files) == 0 {
		t.Skipf("no transcribed passages in %s", passagesDir)
	}
	var out []passage
	for _, f := range files {
		read, truth := readText(t, f), readText(t, strings.TrimSuffix(f, ".ocr.txt")+".truth.txt")
		name := strings.TrimSuffix(filepath.Base(f), ".ocr.txt")
		out = append(out, passage{name: name, lang: name[len(name)-2:],
			doc:  &document.Document{Pages: []document.Page{{Number: 1, Lines: document.ParsePlain(read)}}},
			read: scoredWords(read), truth: scoredWords(truth)})
	}
	return out
}

func readText(t testing.TB, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// measure corrects a passage and counts its errors before and after.
func (p *passage) measure(c *Corrector) figures {
	edits := c.Correct(p.doc)
	f := p.compare(scoredWords(document.Text(&p.doc.Pages[0], edits)))
	f.rules = map[string]int{}
	for _, e := range edits {
		if e.InForce() {
			f.edits++
			f.rules[e.Rule]++
		}
	}
	return f
}

// compare counts the errors of the words read and of words put out.
func (p *passage) compare(out []string) figures {
	before, wasRight := alignWords(p.truth, p.read)
	after, isRight := alignWords(p.truth, out)
	f := figures{before: before, after: after}
	for i, w := range p.truth {
		if w == unreadable {
			continue
		}
		f.words++
		switch {
		case isRight[i] && !wasRight[i]:
			f.fixed++
		case wasRight[i] && !isRight[i]:
			f.broken++
		}
	}
	return f
}

// unreadable stands for a word that nobody can read: it matches anything or
// nothing, at no cost.
const unreadable = "@@"

var (
	outerSigns = regexp.MustCompile(`^[^\p{L}\p{N}_$]+|[^\p{L}\p{N}_%]+$`)
	sameSigns  = strings.NewReplacer("’", "'", "‘", "'", "œ", "oe", "Œ", "OE", "•", " ")
)

func scoredWords(text string) []string {
	var out []string
	for _, w := range strings.Fields(sameSigns.Replace(text)) {
		if strings.HasPrefix(w, unreadable) {
			out = append(out, unreadable)
		} else if w = outerSigns.ReplaceAllString(w, ""); w != "" {
			out = append(out, strings.ToLower(w))
		}
	}
	return out
}

// alignWords gives the word errors of a reading and which words of the truth
// it has right.
func alignWords(truth, read []string) (errors int, right []bool) {
	n, m := len(truth), len(read)
	cost := func(i int) int {
		if truth[i] == unreadable {
			return 0
		}
		return 1
	}
	substitute := func(i, j int) int {
		if truth[i] == read[j] {
			return 0
		}
		return cost(i)
	}
	d := make([][]int, n+1)
	for i := range d {
		d[i] = make([]int, m+1)
		for j := range d[i] {
			switch {
			case i == 0:
				d[i][j] = j
			case j == 0:
				d[i][j] = d[i-1][0] + cost(i-1)
			default:
				d[i][j] = min(d[i-1][j-1]+substitute(i-1, j-1), d[i-1][j]+cost(i-1), d[i][j-1]+1)
			}
		}
	}
	right = make([]bool, n)
	for i, j := n, m; i > 0 && j > 0; {
		switch {
		case d[i][j] == d[i-1][j-1]+substitute(i-1, j-1):
			right[i-1] = truth[i-1] == read[j-1]
			i, j = i-1, j-1
		case d[i][j] == d[i-1][j]+cost(i-1):
			i--
		default:
			j--
		}
	}
	return d[n][m], right
}
