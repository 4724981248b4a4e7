package dict

import (
	"path/filepath"
	"regexp"
	"strings"
)

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
		case o.Language == "en" && misreadInitial.MatchString(w):
			out = append(out, misreadInitial.ReplaceAllString(w, "${1}I$2"))
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
	misreadNumber  = regexp.MustCompile(`^[$(]*([0-9OIl]*[0-9][0-9OIl.,]*|I)[%MKB.,;:)]*$`)
	misreadInitial = regexp.MustCompile(`^([(]*[A-HJ-Z])l([.,;:)]*)$`) // El for EI: a name of two letters is rarer
	misreadLevel   = regexp.MustCompile(`^([A-Z]{2,3})-[OI0-9]{1,2}\b`)
)
