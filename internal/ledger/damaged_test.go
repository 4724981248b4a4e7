package ledger

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// folderWith is an output folder with something for a ledger.
func folderWith(t *testing.T, content []byte) string {
	t.Helper()
	out := t.TempDir()
	err := errors.Join(os.Mkdir(filepath.Join(out, Folder), 0o777), os.WriteFile(filepath.Join(out, Folder, ledgerFile), content, 0o666))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestADamagedLedgerIsToldAsSuch(t *testing.T) {
	out := folderWith(t, bytes.Repeat([]byte("no database "), 1000))
	_, err := Open(t.Context(), out, Options{})
	var known *Error
	if !Damaged(err) || !errors.As(err, &known) {
		t.Errorf("opened: %v", err)
	}
	if _, err := StatusOf(t.Context(), out); !Damaged(err) {
		t.Errorf("asked: %v", err)
	}
	if Damaged(fs.ErrPermission) || Damaged(nil) {
		t.Error("another error is damage")
	}
}

func TestTheStatusOfALedgerWithoutTablesIsNone(t *testing.T) {
	if _, err := StatusOf(t.Context(), folderWith(t, nil)); !errors.Is(err, ErrNoLedger) {
		t.Errorf("got %v", err)
	}
}
