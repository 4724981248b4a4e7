package source

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"

	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/internal/archive"
)

// documentNames are the endings of the files that are taken without a look
// inside where they are not named themselves.
var documentNames = map[string]bool{".pdf": true, ".tif": true, ".tiff": true, ".png": true,
	".jpg": true, ".jpeg": true, ".txt": true, ".md": true}

// namedLikeDocument reports a name that only documents have.
func namedLikeDocument(name string) bool { return documentNames[strings.ToLower(path.Ext(name))] }

// Why something is skipped.
const (
	skipLink = "is a symbolic link"
	skipKind = "is not a PDF, TIFF, PNG, JPEG or text file by name or content"
)

// judge says why a file found in a folder is skipped, or cannot be taken.
func judge(file string, entry fs.DirEntry) (skip, fail string) {
	switch {
	case entry.Type()&fs.ModeSymlink != 0:
		return skipLink, ""
	case !entry.Type().IsRegular():
		return ErrSpecial.Error(), ""
	case namedLikeDocument(file):
		return "", ""
	case archive.Is(file):
		return skipKind, "" // itself; its members are taken
	}
	f, err := os.Open(file)
	if err != nil {
		return "", notOpened(err)
	}
	defer f.Close() //nolint:errcheck // read only
	head, err := headOf(f)
	if err != nil {
		return "", notOpened(err)
	}
	return skipHead(head), ""
}

// headBytes are enough to know a document by, or another program's file.
const headBytes = 2048

// headOf gives the first bytes of a file with an unknown name.
func headOf(r io.Reader) ([]byte, error) {
	head := make([]byte, headBytes)
	n, err := io.ReadFull(r, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return nil, err
	}
	return head[:n], nil
}

// skipHead says why a file that begins so is skipped; empty for a document.
func skipHead(head []byte) string {
	if likeDocument(head) {
		return ""
	}
	if what := extract.Foreign(head); what != "" {
		return skipKind + ": " + what
	}
	return skipKind
}

// likeDocument knows a document by its first bytes.
func likeDocument(head []byte) bool {
	for _, magic := range []string{"%PDF-", "II*\x00", "MM\x00*", "\x89PNG\r\n\x1a\n", "\xff\xd8\xff"} {
		if strings.HasPrefix(string(head), magic) {
			return true
		}
	}
	return false
}
