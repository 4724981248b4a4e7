package sandbox

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/extract"
)

const lockedFile = "../../extract/testdata/encrypted/aes-256-accent.pdf"

// TestPasswordsReachTheWorkers, and no one else: they are in no worker's
// arguments or environment.
func TestPasswordsReachTheWorkers(t *testing.T) {
	p := pool(t, "", func(o *Options) { o.Passwords = []string{"no\xff", "clé du phare"} })
	doc, err := p.Read(t.Context(), lockedFile)
	if err != nil || !strings.HasPrefix(text(doc.Pages[0]), "The keeper") {
		t.Fatalf("%+v, error %v", doc, err)
	}
	for _, pid := range children() {
		for _, open := range []string{"cmdline", "environ"} {
			data, err := os.ReadFile(fmt.Sprintf("/proc/%d/%s", pid, open))
			if err != nil || strings.Contains(string(data), "phare") {
				t.Errorf("the worker's %s, error %v: %q", open, err, data)
			}
		}
	}
	if _, err := pool(t, "", nil).Read(t.Context(), lockedFile); extract.CodeOf(err) != extract.CodeEncrypted {
		t.Errorf("without a password: %v", err)
	}
}
