package correct

import (
	"regexp"
	"strings"

	"github.com/jdscribe/jdscribe/dict"
)

// restoreClasses gives classification codes their digits back: "EX-OI" is
// EX-01, as EX is an occupational group that has a level 1. Group and level
// may be parted by a hyphen, a space or nothing; levels may be several
// ("PM-O5/O6").
func (r *reading) restoreClasses() {
	for i := range r.words {
		if !r.restoreClassIn(i) {
			r.restoreLevel(i)
		}
	}
}

// restoreMisreadClasses does the same where the alphabet is whole: there only a
// level with an O before its digit is misread for sure.
func (r *reading) restoreMisreadClasses() {
	for i, w := range r.words {
		if strings.Contains(w, "-O") && strings.ContainsAny(w, "0123456789IlL") {
			r.restoreClassIn(i)
		}
	}
}

// restoreClassIn restores the classes that word i holds as a whole.
func (r *reading) restoreClassIn(i int) bool {
	var class string
	text := classForm.ReplaceAllStringFunc(r.words[i], func(s string) string {
		c, ok := readClass(s)
		if !ok {
			return s
		}
		class = c.group + c.joint + c.levels
		return c.before + class + c.after
	})
	if class == "" {
		return false
	}
	r.change(i, i+1, text, classProof(class))
	return true
}

// class is a classification code with what stands around it.
type class struct{ before, group, joint, levels, after string }

// classForm is a group, its last letter perhaps read twice ("EXx"), a joint,
// which may be lost, and one level or several; a word may be run on to it
// ("EX-OIPosition").
var classForm = regexp.MustCompile(`(^|[^A-Za-z0-9|!])(Ex|[A-Z|!][A-Zl]{1,2}(?:-[A-Z]{3})?)([a-z]?)(-?)([OQ]?[OIlL!|\]2-9](?:[/,][OQ]?[OIl2-9])*)([sp]?(?:[^A-Za-z0-9|]|$)|[A-Z][a-z]{2,})`)

// partWord is a word that was run on to a class.
var partWord = regexp.MustCompile(`^[A-Z]`)

// readClass reads what classForm found; ok is false where it is no class or
// has nothing to restore.
func readClass(s string) (c class, ok bool) {
	m := classForm.FindStringSubmatch(s)
	if m == nil {
		return class{}, false
	}
	c = class{m[1], groupLetters.Replace(m[2]), m[4], m[5], m[6]}
	c.after = partWord.ReplaceAllString(c.after, " $0")
	if m[3] != "" && (c.joint == "" || !strings.HasSuffix(strings.ToLower(c.group), m[3])) {
		return class{}, false
	}
	if group, cut := strings.CutSuffix(c.group, "O"); cut && c.joint == "" && len(c.levels) == 1 {
		c.group, c.levels = group, "O"+c.levels
	}
	if c.joint == "" && !hasTrueDigit(c.levels) {
		return class{}, false
	}
	c.levels, ok = restoreLevels(c.group, c.joint, c.levels)
	return c, ok && (c.group == m[2] || hasTrueDigit(m[5]) || strings.Contains(m[5], "O"))
}

// groupLetters maps what an I, and a small x, of a group are taken for.
var groupLetters = strings.NewReplacer("l", "I", "|", "I", "!", "I", "x", "X")

// restoreLevel restores a level that stands apart from its group: "EX OI",
// "EX -OI", "EX- OI", "EX - OI".
func (r *reading) restoreLevel(i int) {
	m := levelForm.FindStringSubmatch(r.words[i])
	if m == nil {
		return
	}
	g := i - 1
	joint := strings.HasPrefix(r.words[i], "-")
	if r.word(g) == "-" {
		g, joint = g-1, true
	}
	code, hyphen := strings.CutSuffix(strings.TrimLeft(r.word(g), "(["), "-")
	levels, ok := restoreLevels(code, "-", m[2])
	if !ok || r.french[i] && code == "AU" {
		return
	}
	text := m[1] + levels + m[3]
	switch {
	case joint || hyphen || len(m[2]) == 2:
		r.change(i, i+1, text, classProof(code+" "+levels))
	case strings.HasPrefix(r.word(g), "("):
		r.change(i, i+1, text, classProof(code+" "+levels))
	}
}

var levelForm = regexp.MustCompile(`^(-?)([OQ][OI2-9](?:/[OQ][OI2-9])*|I)([),.;:\]]*)$`)

func classProof(class string) proof {
	return proof{RuleClassification, class + " is a group and a level that it has", 0.99}
}

// restoreLevels maps the levels behind a group back; ok is false where the
// group is none, has no such level, or nothing was to restore.
func restoreLevels(group, joint, levels string) (string, bool) {
	g, known := dict.FindGroup(group)
	if !known {
		return "", false
	}
	out := levelDigits.Replace(levels)
	if out == levels {
		return "", false
	}
	for level := range strings.FieldsFuncSeq(out, func(c rune) bool { return c == '/' || c == ',' }) {
		if !g.HasLevel(atoi(level)) || joint == "" && len(level) < 2 {
			return "", false
		}
	}
	return out, true
}

var levelDigits = strings.NewReplacer("O", "0", "Q", "0", "I", "1", "l", "1", "L", "1", "|", "1", "!", "1", "]", "1")
