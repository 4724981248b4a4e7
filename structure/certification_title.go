package structure

import "strings"

// Many descriptions end with the statement that they are right and the title of
// the one who says so: nothing names a role, and the place to sign is blank.

// titleAlone is the title that ends a certification behind its statement. It ends
// before a name that the words before the section do not have: that may be a
// person's.
func titleAlone(ws, before []word) []Signatory {
	const longest = 20
	stated := false
	for i := range ws {
		stated = stated || cueAt(ws[i:], signatureCues()[overSignatures]) > 0
		if !stated || i == 0 || !ws[i-1].ends(".") || len(ws)-i > longest {
			continue
		}
		for i < len(ws) && roleHeading[ws[i].Text] {
			i++
		}
		if i < len(ws) && headed(ws[i:min(len(ws), i+headReach)]) {
			return []Signatory{{Role: Authority, Title: cleanText(flat(ws[i:titleEnd(ws, i, before)]))}}
		}
	}
	return nil
}

// roleHeading stands between the statement and the titles.
var roleHeading = wordSet("SIGNATURES SIGNATURE Signatures Signature")

// titleEnd is the word at which a title ends that begins at word i: before a
// place to sign, dirt, or a name that is not known.
func titleEnd(ws []word, i int, before []word) int {
	end := i + 1
	for end < len(ws) && (ws[end].Text == "&" || ws[end].Text == "-" || partOfTitle(&ws[end], before)) {
		end++
	}
	for end > i+1 && (functionWords[strings.ToLower(ws[end-1].Text)] || ws[end-1].noise()) {
		end--
	}
	return end
}

func partOfTitle(w *word, before []word) bool {
	t := strings.ToLower(trim(w.Text))
	if len(w.letters) < 2 || signWords[t] || strings.ContainsAny(w.Text, "0123456789_|{}[]") {
		return false
	}
	if functionWords[t] || titleHead(w) || titleRanks[t] {
		return true
	}
	for part := range strings.SplitSeq(t, "/") { // of "général/directrice"
		if !frenchHeads()[part] && !saidBefore(part, before) {
			return false
		}
	}
	return true
}

func saidBefore(text string, before []word) bool {
	for i := range before {
		if !before[i].furniture && strings.EqualFold(trim(before[i].Text), text) {
			return true
		}
	}
	return false
}

// inFull is a title in plain words, its ranks in full.
func inFull(title string) string {
	words := strings.Fields(plainWords(title))
	for i := range words {
		words[i] = spelledRank(words[i])
	}
	return strings.Join(words, " ")
}
