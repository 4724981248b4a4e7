package structure

import (
	_ "embed" // the lexicon
	"strings"
	"sync"
)

//go:embed lexicon/signatures.tsv
var signatureData string

// signatureCues are how forms name those who sign, by role, and how they begin
// the statement over the signatures.
var signatureCues = sync.OnceValue(func() map[string]*phrasebook {
	texts, books := map[string][]string{}, map[string]*phrasebook{}
	for _, e := range readLexicon(signatureData) {
		texts[e.means] = append(texts[e.means], e.text)
	}
	for means := range texts {
		books[means] = cues(texts[means]...)
	}
	return books
})

// overSignatures is what the lexicon calls the words over signatures.
const overSignatures = "statement"

var roles = []SignatoryRole{Incumbent, Supervisor, Manager, Authority}

// bareRoles are roles by everyday words, which name one who signs only over a
// place to sign.
var bareRoles = map[string]SignatoryRole{"employee": Incumbent, "employé": Incumbent, "employée": Incumbent, "employé(e)": Incumbent,
	"superviseur": Supervisor, "superviseure": Supervisor, "manager": Manager, "gestionnaire": Manager}

// certification gives who signs a description, from its section: by role, and by
// title where one stands over a place to sign. No person's name is kept.
func certification(ws []word, known []Signatory, title string) []Signatory {
	out := known
	for i := 0; i < len(ws); {
		if role, n := roleAt(ws[i:]); n > 0 {
			out = withSignatory(out, Signatory{Role: role})
			i += n
			continue
		}
		if n := titleSigned(ws, i); n > 0 {
			s := Signatory{Role: Authority, Title: cleanText(flat(unclosed(ws[i : i+n])))}
			if itself(ws[i:i+n], title) && inFull(s.Title) == inFull(title) {
				s.Role = Incumbent
			}
			out = withSignatory(out, s)
			i += n
			continue
		}
		i++
	}
	return out
}

// withSignatory adds one who signs, or the title of one whose role is known.
func withSignatory(all []Signatory, s Signatory) []Signatory {
	for i := range all {
		if all[i].Role == s.Role && (s.Title == "" || all[i].Title == "" || all[i].Title == s.Title) {
			if s.Title != "" {
				all[i].Title = s.Title
			}
			return all
		}
	}
	return append(all, s)
}

// roleAt is the role that the words' start names, and how many words do.
func roleAt(ws []word) (role SignatoryRole, n int) {
	if !ws[0].capital() {
		return "", 0
	}
	if first, _, both := strings.Cut(ws[0].Text, "/"); both && first != "" { // "Incumbent/Titulaire"
		t := ws[0].Token
		t.Text = first
		ws = append([]word{newWord(t)}, ws[1:min(len(ws), headReach)]...)
	}
	for _, r := range roles {
		if k := cueAt(ws, signatureCues()[string(r)]); k > n {
			role, n = r, k
		}
	}
	if bare := bareRoles[strings.ToLower(trim(ws[0].Text))]; n == 0 && bare != "" && toSign(ws, 1) {
		return bare, 1
	}
	return role, n
}
