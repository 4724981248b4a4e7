package sandbox

import (
	"slices"
	"testing"
)

func TestWorkersGetNoCredentials(t *testing.T) {
	got := withoutSecrets([]string{"PATH=/bin", "AWS_SECRET_ACCESS_KEY=x", "AZURE_STORAGE_KEY=x", "PGPASSWORD=x", "JDSCRIBE_DB=postgres://u:p@h/d",
		"JDSCRIBE_JOBS=2", "HOME=/root"})
	if want := []string{"PATH=/bin", "JDSCRIBE_JOBS=2", "HOME=/root"}; !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
}
