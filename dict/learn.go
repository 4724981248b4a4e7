package dict

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// LearnOptions say what a profile is learned from.
type LearnOptions struct {
	Archive []string // recognised documents: texts, and .json that jdscribe run wrote; files or folders
	Exclude []string // base names of documents to leave out, with all that repeat them
	Dict    *Dict    // what is known already, nil for Default()

	// Clean, if set, restores what a text's alphabet lost before it is read.
	Clean func(text string) string
	// Corrections, if set, gives the words of a text that are surely misread.
	Corrections func(text string) []Misreading
	// Log, if set, is told what was read and learned.
	Log func(format string, args ...any)
}

// ErrNoDocuments says that an archive holds no text.
var ErrNoDocuments = errors.New("no recognised text")

// maxLearned is how many documents are learned from: of a larger archive, as
// many by their contents' hashes.
const maxLearned = 4000

// Learn finds out, with nobody's help, what is an archive's own: its recurring
// names and terms, its scanner's confusions, and what several documents have in
// one place. The same documents give the same profile.
func Learn(o LearnOptions) (*Profile, error) {
	if o.Dict == nil {
		o.Dict = Default()
	}
	if o.Log == nil {
		o.Log = func(string, ...any) {}
	}
	texts, err := readArchive(o)
	if err != nil {
		return nil, err
	}
	if len(texts) == 0 {
		return nil, fmt.Errorf("learn: %w", ErrNoDocuments)
	}
	a := newArchive(o, texts)
	p := &Profile{Format: profileFormat, Documents: len(texts), Words: a.words(), Passages: a.passages()}
	misread := append(a.misreadings(), a.corrected(o)...)
	p.Confusions = a.confusions(misread)
	o.Log("%d documents: %d words, %d confusions of %d misreadings, %d places",
		p.Documents, len(p.Words), len(p.Confusions), len(misread), len(p.Passages))
	return p, nil
}

// readArchive reads the documents, each content once, in order.
func readArchive(o LearnOptions) ([]domainText, error) {
	files, err := archiveFiles(o.Archive)
	if err != nil {
		return nil, err
	}
	type hashed struct {
		text domainText
		hash [32]byte
		at   int
	}
	var all []hashed
	seen := map[[32]byte]bool{}
	for i, path := range files {
		text, err := archiveText(path)
		if err != nil {
			return nil, err
		}
		hash := sha256.Sum256([]byte(text))
		if strings.TrimSpace(text) == "" || seen[hash] {
			continue
		}
		seen[hash] = true
		if o.Clean != nil {
			text = o.Clean(text)
		}
		all = append(all, hashed{domainText{name: filepath.Base(path), words: strings.Fields(text)}, hash, i})
	}
	slices.SortFunc(all, func(a, b hashed) int { return slices.Compare(a.hash[:], b.hash[:]) })
	all = all[:min(len(all), maxLearned)]
	slices.SortFunc(all, func(a, b hashed) int { return cmp.Compare(a.at, b.at) })
	texts := make([]domainText, len(all))
	for i := range all {
		texts[i] = all[i].text
	}
	if len(o.Exclude) == 0 {
		return texts, nil
	}
	return withoutExcluded(BuildOptions{Exclude: o.Exclude, Log: o.Log}, texts), nil
}

// archive is the documents of one archive, cut into units.
type archive struct {
	dict   *Dict
	texts  []domainText
	corpus map[string]*corpus // by language
	runs   []run
}

// run is units that stand together in one language.
type run struct {
	lang     string
	document int
	units    []string
}

func newArchive(o LearnOptions, texts []domainText) *archive {
	a := &archive{dict: o.Dict, texts: texts, corpus: map[string]*corpus{}}
	for _, lang := range Languages {
		a.corpus[lang] = newCorpus()
	}
	for i, t := range texts {
		for from := 0; from < len(t.words); from += windowWords {
			window := t.words[from:min(from+windowWords, len(t.words))]
			if lang := Language(window); lang != "" {
				a.add(lang, i+1, window, from > 0)
			}
		}
	}
	return a
}

// add takes a window of a document in; one that goes on in the same language
// is one run with the window before.
func (a *archive) add(lang string, document int, window []string, goesOn bool) {
	last := len(a.runs) - 1
	if !goesOn || last < 0 || a.runs[last].lang != lang || a.runs[last].document != document {
		a.runs = append(a.runs, run{lang: lang, document: document})
		last++
		a.corpus[lang].part()
	}
	for _, w := range window {
		a.corpus[lang].add(lang, w, document)
		a.runs[last].units = append(a.runs[last].units, Units(lang, w)...)
	}
}

func (a *archive) corrected(o LearnOptions) []Misreading {
	var out []Misreading
	if o.Corrections == nil {
		return nil
	}
	for _, t := range a.texts {
		out = append(out, o.Corrections(strings.Join(t.words, " "))...)
	}
	return out
}

// confusions are those of the archive's own misreadings.
func (a *archive) confusions(misread []Misreading) []ProfileMixup {
	if len(misread) < leastMisread {
		return nil
	}
	var out []ProfileMixup
	for _, c := range LearnConfusions(misread) {
		if isMixup(c.Printed) && isMixup(c.Read) && len(out) < maxProfileMixups {
			out = append(out, ProfileMixup(c))
		}
	}
	return out
}

// leastMisread is from how many misreadings on a scanner has its own
// confusions.
const leastMisread = 200
