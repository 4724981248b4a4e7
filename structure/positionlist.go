package structure

import "strings"

// titles finds where the positions that report begin, after the cue: a title
// after the end of something, up to a sentence that speaks of others. Sentences
// such as "The Manager, Policy is responsible for" count where there is nothing
// else.
func titles(ws []word, cue int, title string) []marker {
	out := titlesBy(ws, cue, title, titleAt)
	if len(out) == 0 {
		out = titlesBy(ws, cue, title, sentenceTitle)
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
		}
		if ok || i == cue && firstTitle(ws, i, &m) {
			out = append(out, m)
			i += m.words
		}
	}
	return out
}

// alsoCues name one more position.
var alsoCues = cues("there is also a", "there is also an", "there are also")

// alsoReporting is a title after a sentence's beginning that says so again:
// "Also reporting to the Director is an Executive Assistant".
func alsoReporting(ws []word, i int, title string) (marker, bool) {
	const reach = 3
	if !ws[i].capital() || !opens(ws, i) {
		return marker{}, false
	}
	if n := cueAt(ws[i:], alsoCues); n > 0 && headed(ws[min(len(ws), i+n):min(len(ws), i+n+headReach)]) {
		return marker{at: i, words: n}, true
	}
	for k := i; k < min(len(ws), i+reach); k++ {
		n := cueAt(ws[k:], superiorCues)
		if n == 0 || !itself(ws[k+n:], title) {
			continue
		}
		at, goesOn := announced(ws, k+n, title)
		for at < len(ws) && nameArticles[ws[at].Text] {
			at++
		}
		if goesOn && at < len(ws) && headed(ws[at:min(len(ws), at+headReach)]) {
			return marker{at: i, words: at - i}, true
		}
	}
	return marker{}, false
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
