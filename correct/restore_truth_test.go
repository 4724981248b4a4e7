package correct

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/dict"
)

var (
	nameClass = regexp.MustCompile(`\b(EX)-(0\d)\b`)
	nameCode  = regexp.MustCompile(`\b1\d{5}\b`)
)

// TestRestoreAgreesWithFileNames takes the class and the job code in the names
// of real documents for truth: what the text holds of them in letters must come
// back in digits.
func TestRestoreAgreesWithFileNames(t *testing.T) {
	files, _ := filepath.Glob("../../shared/jd/ocr/*.txt")
	if len(files) == 0 {
		t.Skip("../shared/jd/ocr is not there")
	}
	found := 0
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		read := string(b)
		restored := RestoreText(dict.Default(), read)
		name := filepath.Base(f)
		for _, truth := range append(nameClass.FindAllString(name, 1), nameCode.FindAllString(name, 1)...) {
			lost := regexp.MustCompile(`\b` + strings.NewReplacer("0", "O", "1", "I").Replace(truth) + `\b`)
			n := len(lost.FindAllString(read, -1))
			if got := strings.Count(restored, truth); got < n {
				t.Errorf("%s: %s stands %d times, %d restored", name, truth, n, got)
			}
			found += n
		}
	}
	if found < 100 {
		t.Errorf("only %d codes found", found)
	}
}
