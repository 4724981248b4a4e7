package dict

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// inventedArchive writes documents of an invented department: the same
// boilerplate, a recurring name and acronym, and misreadings by two confusions.
func inventedArchive(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for i := range 6 {
		boilerplate := "The master is accountable for the government of the harbour and for the management of the program and its resources. "
		if i == 0 {
			boilerplate = strings.Replace(boilerplate, "government", "govemment", 1)
		}
		if i == 1 {
			boilerplate = strings.Replace(boilerplate, "management", "manageuient", 1)
		}
		text := boilerplate + "The HFQB at Brindlemoor is responsible for the ferries and for all of the quays of the region with its partners. "
		text += fmt.Sprintf("This is the work of the office in year %d and that of the crews with their own part of it. ", 1990+i)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%d.txt", i)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestLearn(t *testing.T) {
	dir := inventedArchive(t)
	p, err := Learn(LearnOptions{Archive: []string{dir}})
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, w := range p.Words {
		words = append(words, fmt.Sprintf("%s %s %d", w.Text, w.Language, w.Documents))
	}
	if want := []string{"Brindlemoor en 6", "HFQB en 6"}; !slices.Equal(words, want) {
		t.Errorf("words %q, want %q", words, want)
	}
	if p.Documents != 6 || len(p.Passages) == 0 || len(p.Confusions) != 0 {
		t.Errorf("%d documents, %d places, %d confusions of too few misreadings", p.Documents, len(p.Passages), len(p.Confusions))
	}
}

func TestWithProfile(t *testing.T) {
	p, err := Learn(LearnOptions{Archive: []string{inventedArchive(t)}})
	if err != nil {
		t.Fatal(err)
	}
	d := Default().WithProfile(p)
	if e, ok := d.Lexicon("en").Find("Brindlemoor"); !ok || e.Flags&Learned == 0 || e.Flags&Name == 0 {
		t.Errorf("Brindlemoor: %v %b", ok, e.Flags)
	}
	units := strings.Fields("is accountable for the govemment of the harbour")
	if word, n, ok := d.Consensus("en", units, 4); !ok || word != "government" || n < 5 {
		t.Errorf("consensus %q of %d, %v", word, n, ok)
	}
	for i := range units {
		if i != 4 {
			if word, _, ok := d.Consensus("en", units, i); ok {
				t.Errorf("consensus for %q: %q", units[i], word)
			}
		}
	}
	if _, _, ok := Default().Consensus("en", units, 4); ok {
		t.Error("a consensus without a profile")
	}
	if d.ProfileHash() == "" || d.Version() != Default().Version() {
		t.Errorf("profile %q", d.ProfileHash())
	}
}

func TestLearnIsReproducible(t *testing.T) {
	dir := inventedArchive(t)
	var first []byte
	for range 2 {
		p, err := Learn(LearnOptions{Archive: []string{dir}})
		if err != nil {
			t.Fatal(err)
		}
		data, err := p.encode()
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = data
		} else if !bytes.Equal(first, data) {
			t.Error("another profile of the same archive")
		}
	}
	read, err := decodeProfile(first)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "p.json")
	if err := read.Save(path); err != nil {
		t.Fatal(err)
	}
	if again, err := OpenProfile(path); err != nil || again.Hash() != read.Hash() || read.Hash() == "" {
		t.Errorf("read again: %v", err)
	}
}

// TestLearnReadsOutputs reads what jdscribe run wrote, and nothing else that is
// JSON.
func TestLearnReadsOutputs(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.json":       `{"schema_version": 1, "pages": [{"text": "the work of Brindlemoor is that of the office"}, {"text": "and of the crews"}]}`,
		"summary.json": `{"files": 3, "pages": 2}`,
		"broken.json":  `{"schema_version": 1, "pages": [`,
		"notes.bin":    "the work of the office",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	p, err := Learn(LearnOptions{Archive: []string{dir}})
	if err != nil || p.Documents != 1 {
		t.Errorf("%+v, %v", p, err)
	}
	if _, err := Learn(LearnOptions{Archive: []string{t.TempDir()}}); !errors.Is(err, ErrNoDocuments) {
		t.Errorf("an empty archive: %v", err)
	}
	if _, err := Learn(LearnOptions{Archive: []string{dir + "/none"}}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no archive: %v", err)
	}
}

// TestOpenProfileRefuses what Learn does not write.
func TestOpenProfileRefuses(t *testing.T) {
	for _, text := range []string{"", "{", "[]", `{"words": []}`, `{"jdscribe_profile": 2}`, `{"jdscribe_profile": 1, "more": 1}`,
		`{"jdscribe_profile": 1, "words": [{"text": "a b", "language": "en", "documents": 3, "count": 3}]}`,
		`{"jdscribe_profile": 1, "words": [{"text": "Ab", "language": "de", "documents": 3, "count": 3}]}`,
		`{"jdscribe_profile": 1, "words": [{"text": "Ab", "language": "en", "documents": 3, "count": -3}]}`,
		`{"jdscribe_profile": 1, "confusions": [{"printed": "", "read": "m", "cost": 0.5}]}`,
		`{"jdscribe_profile": 1, "confusions": [{"printed": "rn", "read": "m", "cost": -4}]}`,
		`{"jdscribe_profile": 1, "confusions": [{"printed": "abcdefgh", "read": "m", "cost": 0.4}]}`,
		`{"jdscribe_profile": 1, "passages": [{"key": "xyz", "word": "the", "documents": 4}]}`,
		`{"jdscribe_profile": 1, "passages": [{"key": "0123456789abcdef", "word": "$100", "documents": 4}]}`,
	} {
		if p, err := decodeProfile([]byte(text)); !errors.Is(err, ErrProfile) {
			t.Errorf("%s: %v, %v", text, p, err)
		}
	}
}

func FuzzProfile(f *testing.F) {
	f.Add([]byte(`{"jdscribe_profile": 1, "words": [{"text": "Brindlemoor", "language": "en", "documents": 3, "count": 4}],
		"confusions": [{"printed": "rn", "read": "m", "cost": 0.4}], "passages": [{"key": "0123456789abcdef", "word": "the", "documents": 4}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := decodeProfile(data)
		if err != nil {
			return
		}
		d := Default().WithProfile(p)
		d.Consensus("en", []string{"a", "b", "c", "d", "e"}, 2)
		for range d.Channel().Neighbours("govemment") {
			continue // it must not crash
		}
	})
}

func TestLearnConfusions(t *testing.T) {
	var pairs []Misreading
	for printed, read := range map[string]string{
		"government": "govemment", "governance": "govemance", "learning": "leaming", "concerns": "concems", "internal": "intemal",
		"liaison": "haison", "liability": "hability", "pupil": "pupii", "level": "ievel", "local": "iocal", "legal": "iegal", "council": "councii",
		"policy": "pohcy", "client": "chent", "unlikely": "unhkely",
	} {
		pairs = append(pairs, Misreading{printed, read, 2})
	}
	cost := map[string]float64{}
	for _, c := range LearnConfusions(pairs) {
		cost[c.Printed+">"+c.Read] = c.Cost
	}
	for _, want := range []string{"rn>m", "li>h", "l>i"} {
		if c := cost[want]; c < 0.2 || c > 0.8 {
			t.Errorf("%s costs %.2f; learned %v", want, c, cost)
		}
	}
	if len(cost) != 3 {
		t.Errorf("learned %v", cost)
	}
	if cost["rn>m"] > cost["l>i"] {
		t.Errorf("rn is printed less often than l, but its confusion costs more: %v", cost)
	}
}
