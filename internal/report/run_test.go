package report

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
)

func specimenRun() Run {
	return Run{Folder: "out & <about>", Version: "1", Begun: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC), Took: 90 * time.Second,
		Files: 12345, Done: 12000, Quarantined: 3, Pages: 67890, Review: 1,
		Rules: []Count{{"unknown-word", 100}, {"split", 1}}, Codes: []Count{{"encrypted", 2}, {"new_code", 1}}, Doubts: []Count{{"no text", 1}},
		Methods: []Count{{"ocr", 5}}, Confidence: [10]int{9: 4},
		Slowest: []Document{{Path: `a<script>alert("x")</script>.pdf`, Pages: 3, Took: 2500 * time.Millisecond}},
		Worst:   []Document{{Path: "b.pdf", Known: 0.5, Reasons: []string{"no text"}}},
		NotDone: []Document{{Path: "c.pdf", Code: "encrypted", Detail: "not a readable PDF", Kept: true}}, More: 2}
}

func TestThePageAboutARun(t *testing.T) {
	var b bytes.Buffer
	if err := specimenRun().HTML(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<main id="fr" lang="fr">`, `<main id="en" lang="en">`, "12,345", "12\u202f345", "2.5 s", "2,5 s",
		"Un mot de passe est nécessaire", "A password is needed", "new_code", "50.0 %", "out &amp; &lt;about&gt;", "width: 1.0%",
		"not a readable PDF", "Le résultat précédent est conservé."} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("it does not hold %q", want)
		}
	}
	if strings.Contains(b.String(), "<script") || strings.Contains(b.String(), "http") || strings.Contains(b.String(), "ZgotmplZ") {
		t.Error("it is not safe, or not by itself")
	}
}

// TestThePageIsForAllReaders wants a heading for each table's column and row,
// and each heading in its order.
func TestThePageIsForAllReaders(t *testing.T) {
	var b bytes.Buffer
	if err := specimenRun().HTML(&b); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(&b)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			seen[n.Data]++
		}
		if n.Data == "th" && attribute(n, "scope") == "" {
			t.Error("a heading of a table without a scope")
		}
	}
	if seen["main"] != 2 || seen["h1"] != 2 || seen["table"] < 10 || seen["script"]+seen["link"]+seen["img"] > 0 {
		t.Errorf("got %v", seen)
	}
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
