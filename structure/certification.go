package structure

import "strings"

// roleCues are how forms name those who sign.
var roleCues = []struct {
	role SignatoryRole
	cues []phrase
}{
	{Incumbent, phrases("employee's statement", "employee statement", "employee's name", "employee's signature", "employee's comments", "incumbent",
		"incumbent's signature", "titulaire", "nom du titulaire", "nom de la titulaire", "name of incumbent", "déclaration de l'employé", "nom de l'employé", "signature de l'employé")},
	{Supervisor, phrases("supervisor's statement", "supervisor statement", "supervisor's signature", "supervisor's name", "supervisor",
		"signature du superviseur", "nom du superviseur", "déclaration du superviseur")},
	{Manager, phrases("manager's approval", "manager's name", "manager's signature", "manager authorization", "manager statement",
		"manager name", "manager signature", "autorisation du gestionnaire", "nom du gestionnaire", "signature du gestionnaire")},
	{Authority, phrases("authorized officer", "authorized office", "authorised officer", "approved by", "approuvé par", "agent autorisé",
		"fonctionnaire autorisé", "nom du fonctionnaire autorisé")},
}

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
		if n := signedTitle(ws[i:]); n > 0 {
			s := Signatory{Role: Authority, Title: cleanText(flat(ws[i : i+n]))}
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

// inFull is a title in plain words, its ranks in full.
func inFull(title string) string {
	words := strings.Fields(plainWords(title))
	for i := range words {
		words[i] = spelledRank(words[i])
	}
	return strings.Join(words, " ")
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
	for i := range roleCues {
		if k := cueAt(ws, roleCues[i].cues); k > n {
			role, n = roleCues[i].role, k
		}
	}
	return role, n
}

// signedTitle is the length of a title at the words' start that a date or a
// signature belongs to, or 0.
func signedTitle(ws []word) int {
	first := &ws[0]
	if !first.capital() || strings.HasPrefix(first.Text, "(") || !titleHead(first) && !titleRanks[strings.ToLower(trim(first.Text))] || !headed(ws[:min(len(ws), headReach)]) {
		return 0 // a person's name may stand before a title
	}
	french := frenchHead(first) || frenchRanks[trim(first.Text)]
	for n := 1; n < min(len(ws), longestName); n++ {
		w := &ws[n]
		switch {
		case signWords[strings.ToLower(strings.Trim(w.Text, ".,:;()"))]:
			return n
		case !inName(w) && w.Text != "-" && !french || ws[n-1].ends(";:") || sentenceEnds(ws, n-1):
			return 0
		}
	}
	return 0
}

// frenchRanks are acronyms of French titles, which go on in lower case.
var frenchRanks = wordSet("SMA SMAP")

// signWords stand at the place to sign.
var signWords = wordSet("date signature signed signé")
