package dict

import (
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
)

// A corpus is units by number, with what was seen of each.
type corpus struct {
	number map[string]uint32
	unit   []string
	seen   []unitCount
	text   []uint32 // numbers of units in order; noUnit parts texts
	total  int
}

// unitCount is what a corpus shows of a unit.
type unitCount struct {
	count, documents int
	capitals, title  int // printed all in capitals; with a capital first
	last             int // document in which it was last seen, from 1
}

const noUnit = ^uint32(0)

func newCorpus() *corpus { return &corpus{number: map[string]uint32{}} }

// add counts a printed word of a document.
func (c *corpus) add(lang, word string, document int) {
	units := Units(lang, word)
	for _, u := range units {
		n, ok := c.number[u]
		if !ok {
			n = uint32(len(c.unit))
			c.number[u] = n
			c.unit, c.seen = append(c.unit, u), append(c.seen, unitCount{})
		}
		s := &c.seen[n]
		s.count++
		if s.last != document {
			s.last = document
			s.documents++
		}
		s.addCase(partOf(word, u))
		c.text = append(c.text, n)
		c.total++
	}
}

// partOf is a unit as it is printed in a word.
func partOf(word, unit string) string {
	normal := Normal(word)
	i := strings.Index(normal, unit)
	if i < 0 || len(normal) != len(word) {
		return word
	}
	return word[i : i+len(unit)]
}

func (s *unitCount) addCase(word string) {
	upper, lower, first := 0, 0, false
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			first = first || upper+lower == 0
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	if upper > 1 && lower == 0 {
		s.capitals++
	} else if first {
		s.title++
	}
}

func (c *corpus) part() { c.text = append(c.text, noUnit) }

func (c *corpus) of(unit string) unitCount {
	if n, ok := c.number[unit]; ok {
		return c.seen[n]
	}
	return unitCount{}
}

// stream is the text as IDs of a lexicon, 0 where it has no word or one to
// leave out.
func (c *corpus) stream(lex *Lexicon, without map[string]bool) []ID {
	id := make([]ID, len(c.unit))
	for i, u := range c.unit {
		if !without[u] {
			id[i] = lex.ID(u)
		}
	}
	out := make([]ID, len(c.text))
	for i, n := range c.text {
		if n != noUnit {
			out[i] = id[n]
		}
	}
	return out
}

// ambiguousShare is how frequent, beside the other, the rarer of two words
// must be that differ by accents alone to make both ambiguous.
const ambiguousShare = 0.05

// ambiguous are the words that a lost accent turns into other words, such as a
// and à, ou and où: what domain texts say of them is not to be believed.
func ambiguous(lex *Lexicon, general *corpus) map[string]bool {
	out := map[string]bool{}
	for key, ids := range lex.folded() {
		bare := general.of(key).count
		for _, id := range ids {
			accented := general.of(lex.words[id-1]).count
			if float64(min(bare, accented)) > ambiguousShare*float64(max(bare, accented)) {
				out[key], out[lex.words[id-1]] = true, true
			}
		}
	}
	return out
}

func readGeneral(o BuildOptions) (*corpus, error) {
	files, err := textFiles(o.General)
	if err != nil {
		return nil, err
	}
	c := newCorpus()
	for i, path := range files {
		err := eachLine(path, func(line string) {
			for _, w := range strings.Fields(line) {
				c.add(o.Language, w, i+1)
			}
			c.part()
		})
		if err != nil {
			return nil, err
		}
	}
	return c, nil
}

// windowWords is how many words of a domain text are taken to be in one
// language: forms print both side by side.
const windowWords = 40

func readDomain(o BuildOptions) (*corpus, error) {
	files, err := textFiles(o.Domain)
	if err != nil {
		return nil, err
	}
	var texts []domainText
	for _, path := range files {
		var lines []string
		err := eachLine(path, func(line string) {
			if !marker.MatchString(line) {
				lines = append(lines, line)
			}
		})
		if err != nil {
			return nil, err
		}
		texts = append(texts, domainText{name: filepath.Base(path), words: domainWords(o, strings.Join(lines, "\n"))})
	}
	c := newCorpus()
	for i, t := range withoutExcluded(o, texts) {
		for from := 0; from < len(t.words); from += windowWords {
			window := t.words[from:min(from+windowWords, len(t.words))]
			if Language(window) != o.Language {
				c.part()
				continue
			}
			for _, w := range window {
				c.add(o.Language, w, i+1)
			}
		}
		c.part()
	}
	o.Log("%s: %d domain words of %d texts", o.Language, c.total, len(texts))
	return c, nil
}

// marker is a line that an earlier system put into its texts.
var marker = regexp.MustCompile(`^--- .* ---$`)

// domainWords are the words of a recognised text, after what a
// reader can tell without a lexicon: a possessive that lost its apostrophe,
// and numbers whose 0 and 1 were read as O and I.
func domainWords(o BuildOptions, text string) []string {
	if o.Clean != nil {
		text = o.Clean(o.Language, text)
	}
	var out []string
	for _, w := range strings.Fields(text) {
		switch {
		case o.Language == "en" && w == "s" && len(out) > 0:
			out[len(out)-1] += "'s"
		case strings.ContainsAny(strings.TrimRight(w, ".,;:"), "!|[]{}\\"):
			out = append(out, noWord) // signs read for letters
		case o.Language == "fr" && w == "4":
			out = append(out, noWord) // most are an à
		case misreadNumber.MatchString(w):
			out = append(out, "0")
		default:
			out = append(out, misreadLevel.ReplaceAllString(w, "$1-0"))
		}
	}
	return out
}

// noWord is no unit of any lexicon: letters with a digit are never one.
const noWord = "x1"

var (
	misreadNumber = regexp.MustCompile(`^[$(]*([0-9OIl]*[0-9][0-9OIl.,]*|I)[%MKB.,;:)]*$`)
	misreadLevel  = regexp.MustCompile(`^([A-Z]{2,3})-[OI0-9]{1,2}\b`)
)
