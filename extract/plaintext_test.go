package extract

import (
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
)

func readText(t *testing.T, data string) []string {
	t.Helper()
	doc, err := ReadBytes(t.Context(), "text", []byte(data), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var pages []string
	for i := range doc.Pages {
		pages = append(pages, document.Text(&doc.Pages[i], nil))
	}
	return pages
}

func TestPagesOfText(t *testing.T) {
	long := strings.Repeat("The keeper trims the lamp at dusk and at dawn. ", 30)
	wrapped := strings.TrimSpace(strings.Repeat("The keeper trims the lamp at dusk\nand puts it out at dawn.\n", 30))
	markers := structuredMarker + "\n\n\n" + fullTextMarker + "\n"
	cases := []struct {
		name, data string
		want       []string
	}{
		{"wrapped text is one page", wrapped, []string{wrapped}},
		{"form feeds end pages", "one\n\f\ntwo\n\f", []string{"one", "two"}},
		{"an empty page stays", "one\f\fthree", []string{"one", "", "three"}},
		{"one line a page", long + "1\n" + long + "2\n\n" + long + "3\n", []string{long + "1", long + "2", long + "3"}},
		{"with a short last page", long + "1\n" + long + "2\nDate\n", []string{long + "1", long + "2", "Date"}},
		{"markers are no text", markers + long + "1\n" + long + "2\n", []string{long + "1", long + "2"}},
		{"one marked page", markers + "short\n", []string{"short"}},
		{"what stands between markers and repeats goes", structuredMarker + "\n" + long + "2\n\n" + fullTextMarker + "\n" + long + "1\n" + long + "2\n",
			[]string{long + "1", long + "2"}},
		{"what does not repeat stays", structuredMarker + "\nextra\n" + fullTextMarker + "\n" + long + "1\n" + long + "2\n",
			[]string{"extra", long + "1", long + "2"}},
		{"Windows ends of lines", "one\r\ntwo\r\n", []string{"one\ntwo"}},
	}
	for _, c := range cases {
		got := readText(t, c.data)
		for i := range c.want {
			c.want[i] = strings.TrimRight(c.want[i], " ") // space after a line's last word is not kept
		}
		if strings.Join(got, "¶") != strings.Join(c.want, "¶") {
			t.Errorf("%s: %d pages %.200q, want %d %.200q", c.name, len(got), got, len(c.want), c.want)
		}
	}
}

func TestEncodings(t *testing.T) {
	cases := []struct{ name, data, want, reason string }{
		{"UTF-8", "gérant d’île", "gérant d’île", ""},
		{"with a mark", "\xef\xbb\xbfgérant", "gérant", ""},
		{"UTF-16 little", "\xff\xfeg\x00\xe9\x00", "gé", "UTF-16"},
		{"UTF-16 big", "\xfe\xff\x00g\x00\xe9", "gé", "UTF-16"},
		{"Windows-1252", "g\xe9rant d\x92\xeele", "gérant d’île", "Windows-1252"},
		{"damaged", "île, gérant, \xff été, forêt", "île, gérant, \ufffd été, forêt", "damaged UTF-8, 1 of its characters are lost"},
		{"DOS", "Minist\x8are : Sant\x82 Canada, d\x82j\x85", "Ministère : Santé Canada, déjà", "CP850"},
		{"DOS capitals", "\x90tat, ANN\x90E, \xb7 LA SANT\x90", "État, ANNÉE, À LA SANTÉ", "CP850"},
		{"DOS in Canada", "\x90tat, \x8e l'arri\x8are, F\x92TE, \x91", "État, À l'arrière, FÊTE, È", "CP863"},
		{"DOS table", "\xda\xc4\xc4\xbf\n\xb3Montr\x82al\xb3\n\xc0\xc4\xc4\xd9", "┌──┐\n│Montréal│\n└──┘", "CP850"},
		{"Macintosh", "g\x8en\x8eral, Minist\x8fre, l\xd5\x8etat", "général, Ministère, l’état", "Mac Roman"},
		{"capitals with a curly apostrophe", "THE DEPARTMENT\x92S LAMPS", "THE DEPARTMENT’S LAMPS", "Windows-1252"},
		{"marks of print alone", "1995\x961996 \x93lamps\x94 \x95 wicks\x85", "1995–1996 “lamps” • wicks…", "Windows-1252"},
		{"capitals of Windows", "L'\xc9TAT ET LA SANT\xc9, \xc0 L'ANN\xc9E", "L'ÉTAT ET LA SANTÉ, À L'ANNÉE", "Windows-1252"},
		{"accents apart", "ge\u0301ne\u0301ral", "général", ""},
		{"other ends of lines", "a\u0085b\u2028c\u2029d", "a\nb\nc\nd", ""},
		{"wide blanks", "a\u2003b\u3000c\u200ad", "a\u2003b\u3000c\u200ad", ""},
	}
	for _, c := range cases {
		doc, err := ReadBytes(t.Context(), "text", []byte(c.data), Options{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := document.Text(&doc.Pages[0], nil); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if !strings.HasSuffix(doc.Pages[0].Reason, c.reason) {
			t.Errorf("%s: reason %q", c.name, doc.Pages[0].Reason)
		}
	}
}

func TestTextTellsItsLanguage(t *testing.T) {
	known := func(language, word string) bool { return language == "fr" && word != "Xqz" }
	doc, err := ReadBytes(t.Context(), "text", []byte("Le gardien de la lampe et des signaux, Xqz 12."), Options{Known: known})
	if err != nil {
		t.Fatal(err)
	}
	p := doc.Pages[0]
	if p.Language != "fr" || p.Signals.KnownWordRatio != 0.889 || p.Signals.Characters != 35 {
		t.Errorf("language %q, signals %+v", p.Language, p.Signals)
	}
}

// TestTheLexiconTellsTheCodePage where the letters do not: "cette œuvre"
// and "cette Ïuvre" are both of French letters.
func TestTheLexiconTellsTheCodePage(t *testing.T) {
	known := func(language, word string) bool { return language == "fr" && word == "Œuvre" }
	for data, want := range map[string]string{"\xceuvre": "Œuvre", "\x8cuvre": "Œuvre"} {
		doc, err := ReadBytes(t.Context(), "text", []byte(data), Options{Known: known})
		if err != nil {
			t.Fatal(err)
		}
		if got := document.Text(&doc.Pages[0], nil); got != want {
			t.Errorf("%q is %q (%s), want %q", data, got, doc.Pages[0].Reason, want)
		}
	}
}

// FuzzText holds the first law: however a text is parted into pages, nothing
// but white space is lost.
func FuzzText(f *testing.F) {
	f.Add("one\ftwo\nthree")
	f.Add(structuredMarker + "\n\n" + fullTextMarker + "\nkept\n")
	f.Fuzz(func(t *testing.T, data string) {
		text := decodeText([]byte(data), nil).text
		pages, _ := splitPages(text)
		if got, want := strings.Join(strings.Fields(strings.Join(pages, "\n")), ""), strings.Join(strings.Fields(text), ""); got != want {
			t.Errorf("%q became %q", want, got)
		}
	})
}
