package structure

import "strings"

var (
	dutyCues       = wordSet("responsible accountable")
	frenchArticles = wordSet("le la un une l' les deux trois quatre cinq six sept huit neuf dix")
)

func frenchHead(w *word) bool {
	head := strings.ToLower(trim(w.Text))
	if elided(w) {
		_, head, _ = strings.Cut(strings.ReplaceAll(head, "’", "'"), "'")
	}
	return frenchHeads()[head]
}

// frenchTitle reports whether a sentence such as "Le ou la gestionnaire,
// Politiques, voit à" begins at word i: an article, a head in lower case and a
// name after a comma or what introduces the position's duties.
func frenchTitle(ws []word, i int) bool {
	const reach = 14
	if !opens(ws, i) && !afterSpeck(ws, i) || !frenchArticle(&ws[i]) {
		return false
	}
	from := i + 1
	if elided(&ws[i]) {
		from = i
	}
	for k := from; k < min(len(ws)-1, i+reach) && !ws[k].ends(".;:"); k++ {
		if ws[k].ends(",") && ws[k+1].capital() || introducesDuties(&ws[k]) {
			return anyFrenchHead(ws[from : k+1])
		}
	}
	return false
}

// afterSpeck reports whether a lone letter, as specks are read, stands before word
// i, and before that the end of a sentence.
func afterSpeck(ws []word, i int) bool {
	return i > 1 && len(ws[i-1].letters) == 1 && !ws[i-1].capital() && ws[i-2].ends(".;:")
}

// introducesDuties reports whether a French word introduces a position's duties.
func introducesDuties(w *word) bool {
	for _, stem := range []string{"responsab", "chargé", "mandat"} {
		if strings.HasPrefix(w.Text, stem) {
			return true
		}
	}
	return false
}

// frenchArticle reports whether a word is an article, alone or elided before
// the head: "L'agente".
func frenchArticle(w *word) bool {
	return frenchArticles[strings.ToLower(w.Text)] || elided(w) && frenchHead(w)
}

// elided reports whether an article without its vowel begins a word.
func elided(w *word) bool {
	return strings.HasPrefix(w.Text, "L'") || strings.HasPrefix(w.Text, "l'") || strings.HasPrefix(w.Text, "L’") || strings.HasPrefix(w.Text, "l’")
}

func anyFrenchHead(ws []word) bool {
	for i := range ws {
		if frenchHead(&ws[i]) {
			return true
		}
	}
	return false
}
