package structure

import "strings"

// titles finds where the positions that report begin, after the cue: a title
// after the end of something, up to a sentence that speaks of others. Sentences
// such as "The Manager, Policy is responsible for" count where there is nothing
// else.
func titles(ws []word, cue int, title string) []marker {
	out := titlesBy(ws, cue, title, titleAt)
	if len(out) == 0 {
		return titlesBy(ws, cue, title, sentenceTitle)
	}
	if out[0].at == cue && ws[cue].Text == "The" { // the others begin so, too
		if named := titlesBy(ws, cue, title, namedSentence); len(named) > len(out) {
			return named
		}
	}
	return out
}

type titleFinder func(ws []word, i int, before []marker) (marker, bool)

// titlesBy ends an entry before a sentence that speaks of other positions, and
// passes over that.
func titlesBy(ws []word, cue int, title string, find titleFinder) []marker {
	var out []marker
	for i := cue; i < len(ws); i++ {
		if end := aboutOthers(ws, i, cue, title, out); end > i {
			if last := len(out) - 1; last >= 0 && out[last].end == 0 {
				out[last].end = i
			}
			i = end - 1
			continue
		}
		m, ok := alsoReporting(ws, i, title)
		if !ok {
			m, ok = find(ws, i, out)
			ok = ok && !saidAgain(ws, m, out)
		}
		if ok || i == cue && firstTitle(ws, i, &m) {
			out = append(out, m)
			i += m.words
		}
	}
	return out
}

// firstTitle is a title right after what announces the list, with or without
// an article.
func firstTitle(ws []word, i int, m *marker) bool {
	*m = marker{at: i}
	for i+m.words < len(ws) && (nameArticles[strings.ToLower(ws[i+m.words].Text)] || ws[i+m.words].Text == "of" || len(ws[i+m.words].letters) <= 1) {
		m.words++
	}
	from := i + m.words
	return from < len(ws) && headed(ws[from:min(len(ws), from+headReach)])
}
