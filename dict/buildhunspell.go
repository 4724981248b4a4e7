package dict

import (
	"fmt"
	"regexp"
	"strings"
)

// hunspellList reads the words of a Hunspell dictionary with flags of two
// letters: stems in a .dic file, endings in the .aff file beside it. Elisions
// (its prefixes) are left out, as units have none, and so are the literary
// tenses, the imperative and all but the third person, which administrative
// texts hardly use and misreadings look like: a third of the forms is left.
func hunspellList(dic string, word func(string)) error {
	endings, err := readAffixes(strings.TrimSuffix(dic, ".dic") + ".aff")
	if err != nil {
		return err
	}
	return eachLine(dic, func(line string) {
		entry, _, _ := strings.Cut(line, " ")
		stem, flags, _ := strings.Cut(strings.TrimSpace(entry), "/")
		if stem == "" || strings.Contains(flags, "{}") {
			return
		}
		if !strings.Contains(flags, "()") { // else a stem is no word without an ending
			word(stem)
		}
		for i := 0; i+2 <= len(flags); i += 2 {
			for _, e := range endings[flags[i:i+2]] {
				if form, ok := e.apply(stem); ok {
					word(form)
				}
			}
		}
	})
}

// ending is a rule of a Hunspell suffix class.
type ending struct {
	strip, add string
	when       *regexp.Regexp // of the stem
}

func (e ending) apply(stem string) (string, bool) {
	if !e.when.MatchString(stem) || !strings.HasSuffix(stem, e.strip) {
		return "", false
	}
	return strings.TrimSuffix(stem, e.strip) + e.add, true
}

// Tags of tenses that are left out, of those without person, and of the third.
var (
	literary   = regexp.MustCompile(`po:(ipsi|simp|impe)`)
	personless = regexp.MustCompile(`po:(infi|ppas|ppre)`)
	third      = regexp.MustCompile(`po:3(sg|pl)`)
	verbal     = regexp.MustCompile(`po:(i|s|cond|p)`)
)

// reads reports whether a form with these tags is a word to know: no verb
// form, or one of the tenses and persons of administrative texts.
func reads(tags string) bool {
	if !verbal.MatchString(tags) || personless.MatchString(tags) {
		return !literary.MatchString(tags) || personless.MatchString(tags)
	}
	return third.MatchString(tags) && (!literary.MatchString(tags) || present.MatchString(tags))
}

// auxiliary reports whether a rule gives a third person of avoir or être, which
// acts use in all tenses: eut, eurent, fut, furent.
func auxiliary(rule []string) bool {
	return (rule[2] == "avoir" || rule[2] == "être") && third.MatchString(strings.Join(rule[5:], " "))
}

var present = regexp.MustCompile(`po:(ipre|spre|iimp|ifut|cond)`)

func readAffixes(path string) (map[string][]ending, error) {
	classes := map[string][]ending{}
	conditions := map[string]*regexp.Regexp{}
	var bad error
	err := eachLine(path, func(line string) {
		f := strings.Fields(line)
		if len(f) < 5 || f[0] != "SFX" || !reads(strings.Join(f[5:], " ")) && !auxiliary(f) {
			return
		}
		when, ok := conditions[f[4]]
		if !ok {
			compiled, err := regexp.Compile(f[4] + "$")
			if err != nil {
				bad = fmt.Errorf("%s: condition %q: %w", path, f[4], err)
				return
			}
			when, conditions[f[4]] = compiled, compiled
		}
		add, _, _ := strings.Cut(f[3], "/")
		classes[f[1]] = append(classes[f[1]], ending{strip: noZero(f[2]), add: noZero(add), when: when})
	})
	if err == nil {
		err = bad
	}
	return classes, err
}

func noZero(s string) string {
	if s == "0" {
		return ""
	}
	return s
}
