package correct

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/document"
)

var allLost = alphabet{lostDigits: true, lostApostrophes: true, lostAccents: true}

func restored(t *testing.T, text string, a alphabet) (string, []document.Edit) {
	t.Helper()
	p := document.Page{Number: 1, Lines: document.ParsePlain(text)}
	edits := restore(&p, dict.Default(), a)
	checkEdits(t, &p, edits)
	return document.Text(&p, edits), edits
}

// checkEdits demands edits that fit the page, in order, without overlaps, each
// with its reasons.
func checkEdits(t *testing.T, p *document.Page, edits []document.Edit) {
	t.Helper()
	end := 0
	for _, e := range edits {
		if err := e.Check(p); err != nil {
			t.Errorf("%+v: %v", e, err)
		}
		if e.From < end {
			t.Errorf("%+v overlaps or is out of order", e)
		}
		end = e.To
		if e.Rule == "" || e.Evidence == "" || e.Confidence <= 0 || e.Confidence > 1 || e.Old == e.New {
			t.Errorf("edit without reasons: %+v", e)
		}
	}
}

func TestRestoreCases(t *testing.T) {
	f, err := os.Open("testdata/restore-cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	cases, read := 0, ""
	for s := bufio.NewScanner(f); s.Scan(); {
		mark, text, _ := strings.Cut(s.Text(), " ")
		switch mark {
		case "<":
			read = text
			continue
		case "=":
			read = text
		case ">":
		default:
			continue
		}
		cases++
		if got, _ := restored(t, read, allLost); got != text {
			t.Errorf("read    %s\n got     %s\n printed %s", read, got, text)
		}
	}
	if cases < 30 {
		t.Errorf("only %d cases found", cases)
	}
}

// Texts with a whole alphabet, and texts that only seem to have lost some.
var cleanTexts = map[string]string{
	"English": `Position Title: Director, Ferry Services. Classification: EX-01. The Director is accountable for the Agency’s
fleet of 14 ferries, a budget of $11.1 million and short- and long-term plans. The mid- to long-term plan, Part II, is
the Minister's. Contact: 1-800-555-0100. The pre-audit and post-audit reviews are done. As I said, Phase I ends in 2021.`,
	"English without a digit": `The Director leads the crews of the harbour and the planning of the docks. He or she manages the people who
repair the buoys, and answers to the Director General for their safety. The work asks for judgement, tact and a sense of the sea.`,
	"French": `Titre du poste : Directrice, Traversiers. Classification : EX-01. La directrice est chargée de la flotte de 14 traversiers, d’un
budget de 11,1 millions de dollars et de l’élaboration des plans à court et à long terme. Il y a lieu de noter qu’elle a la responsabilité
des équipages, où qu’ils soient, et des mesures qui ont été prises. L’accès aux quais est assuré du lundi au vendredi.`,
	"upper case": `TITLE OF THE POSITION: DIRECTOR, FERRIES. TITRE DU POSTE : DIRECTRICE, TRAVERSIERS. 2021`,
	"empty":      "",
}

func TestRestoreLeavesCleanTextAlone(t *testing.T) {
	for name, text := range cleanTexts {
		t.Run(name, func(t *testing.T) {
			pages := []document.Page{{Number: 1, Lines: document.ParsePlain(text)}}
			if a := alphabetOf(pages); a != (alphabet{}) {
				t.Errorf("alphabet %+v", a)
			}
			if got := restore(&pages[0], dict.Default(), alphabetOf(pages)); len(got) > 0 {
				t.Errorf("edits %+v", got)
			}
		})
	}
}

// TestRestoreForced switches every map on where it should be off: the proofs
// alone must keep clean text as it is.
func TestRestoreForced(t *testing.T) {
	for name, text := range cleanTexts {
		if got, edits := restored(t, text, allLost); got != strings.TrimSpace(text) {
			t.Errorf("%s: %+v", name, edits)
		}
	}
}

// destroy does to a text what the recognition did: no 0, no 1, no letter or
// apostrophe outside ASCII, but for those that it read bare.
func destroy(text string) string {
	lost := strings.Map(func(r rune) rune {
		switch {
		case r == '0':
			return 'O'
		case r == '1':
			return 'I'
		case r == 'à':
			return 'a'
		case r == 'ù':
			return 'u'
		case r >= 0x80:
			return ' '
		}
		return r
	}, text)
	return strings.Join(strings.Fields(lost), " ")
}

// TestRestoreUndoesTheLoss destroys invented texts and counts the words that
// come back.
func TestRestoreUndoesTheLoss(t *testing.T) {
	for _, name := range []string{"English", "French"} {
		text := strings.Join(strings.Fields(cleanTexts[name]), " ")
		printed := strings.Fields(strings.ReplaceAll(text, "’", "'"))
		pages := []document.Page{{Number: 1, Lines: document.ParsePlain(destroy(text))}}
		got := strings.Fields(document.Text(&pages[0], restore(&pages[0], dict.Default(), alphabetOf(pages))))
		wrong := 0
		for i := range min(len(got), len(printed)) {
			if got[i] != printed[i] {
				wrong++
			}
		}
		if len(got) != len(printed) || wrong > len(printed)/25 {
			t.Errorf("%s: %d words of %d wrong\n%s", name, wrong, len(printed), cmp.Diff(printed, got))
		}
	}
}

func TestRestoreProposesWhatItCantProve(t *testing.T) {
	_, edits := restored(t, "a total of II-59.4 units and the note O9:26-47", allLost)
	if len(edits) != 2 {
		t.Fatalf("edits %+v", edits)
	}
	for _, e := range edits {
		if e.Status != document.EditProposed {
			t.Errorf("%+v is in force", e)
		}
	}
}

func TestRestoreSkipsLineBreaks(t *testing.T) {
	for _, text := range []string{"the inter-\nnational office", "the Branch\ns budget of Canada", "with M\ntis partners"} {
		if got, edits := restored(t, text, allLost); got != text {
			t.Errorf("%q: %+v", text, edits)
		}
	}
}

func TestRestoreText(t *testing.T) {
	d := dict.Default()
	got := RestoreText(d, "in 2O2I, Canada s crews\fand ferries")
	if want := "in 2021, Canada's crews\fand ferries"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func FuzzRestore(f *testing.F) {
	for _, text := range cleanTexts {
		f.Add(text)
		f.Add(destroy(text))
	}
	f.Add("l l' l'' d' main-d main-d' -a a- -- ' | I' qu' (c) e' r g n r s")
	RestoreText(dict.Default(), destroy(cleanTexts["French"])) // loads the dictionary outside the measure
	f.Fuzz(func(t *testing.T, text string) {
		first, edits := restored(t, text, allLost)
		if again, _ := restored(t, text, allLost); again != first {
			t.Errorf("two runs differ: %q and %q", first, again)
		}
		words := len(strings.Fields(text))
		if changed := 0; len(edits) > 0 {
			for _, e := range edits {
				changed += e.To - e.From
			}
			if changed > words {
				t.Errorf("%d words changed of %d", changed, words)
			}
		}
	})
}

// BenchmarkRestore500 restores a French page of 500 words, the slowest kind.
func BenchmarkRestore500(b *testing.B) {
	d := dict.Default()
	text := strings.Repeat(destroy(cleanTexts["French"])+" ", 8)
	p := document.Page{Number: 1, Lines: document.ParsePlain(strings.Join(strings.Fields(text)[:500], " "))}
	restore(&p, d, allLost)
	for b.Loop() {
		restore(&p, d, allLost)
	}
}
