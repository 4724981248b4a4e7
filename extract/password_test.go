package extract

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/document"
)

// encryptedText is what the files of testdata/encrypted say. They were made by
// qpdf of a page of ours, in each way that PDF has to encrypt: "restricted"
// opens without a password, "locked" and "accent" with one of their own, and
// all of them with their owner's.
const encryptedText = "The keeper of the northern light trims forty wicks each quarter,\n" +
	"writes the tide table for the Board of Lamps, and keeps one key."

var passwordsOf = map[string]string{"restricted": "", "locked": "wick & lens", "accent": "clé du phare"}

func encryptedFiles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/encrypted/*.pdf")
	if err != nil || len(files) != 10 {
		t.Fatalf("%d files, error %v", len(files), err)
	}
	return files
}

func kindOf(file string) string {
	name := strings.TrimSuffix(filepath.Base(file), ".pdf")
	return name[strings.LastIndex(name, "-")+1:]
}

func checkOpened(t *testing.T, file string, o Options) {
	t.Helper()
	doc, err := Read(t.Context(), file, o)
	if err != nil {
		t.Errorf("%v, with %d passwords", err, len(o.Passwords))
		return
	}
	if got := document.Text(&doc.Pages[0], nil); got != encryptedText || doc.Pages[0].Method != document.MethodText {
		t.Errorf("%s with %d passwords: %s page reads %q", file, len(o.Passwords), doc.Pages[0].Method, got)
	}
}

func TestEncryptedFilesOpenWithTheirPassword(t *testing.T) {
	for _, file := range encryptedFiles(t) {
		for _, careful := range []bool{false, true} { // by both readers, and by PDFium alone
			own, owner := passwordsOf[kindOf(file)], "harbour master"
			checkOpened(t, file, Options{Careful: careful, Passwords: []string{"no", "", own, "neither"}})
			if careful { // the plain reader knows no owners
				checkOpened(t, file, Options{Careful: careful, Passwords: []string{owner}})
			}
		}
	}
}

func TestRestrictedFilesOpenWithoutAPassword(t *testing.T) {
	for _, file := range encryptedFiles(t) {
		_, err := Read(t.Context(), file, Options{})
		if kindOf(file) == "restricted" {
			checkOpened(t, file, Options{})
			checkOpened(t, file, Options{Passwords: []string{"another's"}})
		} else if CodeOf(err) != CodeEncrypted {
			t.Errorf("%s without its password: %v", file, err)
		}
	}
}

func TestNoPasswordIsInAnError(t *testing.T) {
	for _, file := range encryptedFiles(t) {
		if kindOf(file) == "restricted" {
			continue
		}
		_, err := Read(t.Context(), file, Options{Passwords: []string{"open sesame", "sesame, open"}})
		var e *Error
		if !errors.As(err, &e) || e.Code != CodeEncrypted || !strings.Contains(err.Error(), "none of the 2") || strings.Contains(err.Error(), "sesame") {
			t.Errorf("%s with other passwords: %v", file, err)
		}
	}
}

// TestWhichReaderOpens: the plain reader knows RC4 and AES of 128 bits, and
// passwords in ASCII.
func TestWhichReaderOpens(t *testing.T) {
	for _, file := range encryptedFiles(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := ReadBytes(t.Context(), file, data, Options{Passwords: []string{passwordsOf[kindOf(file)]}})
		if err != nil {
			t.Fatal(err)
		}
		want := "PDFium"
		if strings.Contains(file, "128") && !strings.Contains(file, "accent") {
			want = "plain"
		}
		if !strings.Contains(doc.Pages[0].Reason, want) {
			t.Errorf("%s: %s, want the %s reader", file, doc.Pages[0].Reason, want)
		}
	}
}
