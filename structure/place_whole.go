package structure

import "strings"

// No list of towns is ever whole. A province stands behind its town, in brackets
// or after a comma, and what stands there before it is the town.

// provinces are the short names of provinces and territories, in capitals or
// with stops, in both languages. They are places behind a town only.
var provinces = wordSet("AB BC MB NB NL NF NS NT NWT NU ON PE PEI PQ QC SK YT YK " +
	"N.S. N.B. N.L. N.F. B.C. P.Q. P.E. P.E.I. N.W.T. Y.T. Ont. Que. Qué. Man. Sask. Alta. Nfld. " +
	"C.-B. N.-B. N.-É. Î.-P.-É. T.-N. T.-N.-L. T.N.-L. T.N.-O. CB IPE ÎPÉ TNL NÉ TNO")

// province reports whether a word is the short name of one, perhaps in brackets.
func province(w *word) bool {
	s := strings.Trim(w.Text, "(),;:")
	return provinces[s] || provinces[s+"."]
}

// mostTown is the most words of a town's name.
const mostTown = 4

// wholePlace is a place with its province behind it and its town before it.
func wholePlace(ws []word, at span) span {
	if at.empty() {
		return at
	}
	for at.to < len(ws) && province(&ws[at.to]) && behindTown(ws, at.to) {
		at.to++
	}
	for i := at.from; i < at.to; i++ {
		if behindTown(ws, i) && (i == at.from || placeAt(ws[at.from:i]) == 0) {
			at.from = min(at.from, townBefore(ws, i))
			break
		}
	}
	return at
}

// behindTown reports whether brackets or a comma mark word i as the province of
// the town before it.
func behindTown(ws []word, i int) bool {
	if i == 0 || ws[i].lineStart || gapBefore(ws, i) {
		return false
	}
	return strings.HasPrefix(ws[i].Text, "(") || ws[i-1].ends(",") || province(&ws[i]) && ws[i].lower == 0
}

// townBefore is where the name begins whose last word stands before word i.
func townBefore(ws []word, i int) int {
	from := i
	for from > 0 && i-from < mostTown && townWord(&ws[from-1]) && !gapBefore(ws, from) {
		if from--; ws[from].lineStart || from > 0 && ws[from-1].ends(",;:)") {
			break
		}
	}
	for from < i && !ws[from].capital() {
		from++
	}
	return from
}

// townWord reports whether a word may be of a town's name.
func townWord(w *word) bool {
	return inName(w) && !labelWords()[strings.ToLower(trim(w.Text))] && !titleHead(w) && !strings.ContainsAny(w.Text, "0123456789:;|()")
}

// provinceAt is the first province that stands behind a town's name, where no
// place is known.
func provinceAt(ws []word) span {
	for i := 1; i < len(ws); i++ {
		if province(&ws[i]) && behindTown(ws, i) && townWord(&ws[i-1]) {
			return span{i, i + 1}
		}
	}
	return span{}
}

// mostBare is the most words before a place without a mark that may be its town.
const mostBare = 2

// halfPlace reports whether a few words of a name stand before the place in a
// label's words: "Rimouski Québec" is more than Québec.
func halfPlace(ws []word, at span) bool {
	if at.empty() || at.from == 0 || at.from > mostBare {
		return false
	}
	return townBefore(ws, at.from) == 0 && ws[0].capital() && ws[0].lower > 1
}
