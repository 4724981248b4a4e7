package pdftext

import (
	"context"

	"github.com/ledongthuc/pdf"
)

// Bounds of the walk through a tree of names, which may be a loop: a file's is
// three levels deep where it has thousands.
const (
	maxAttached = 1000 // files, and nodes of the tree
	maxLevels   = 20
)

// Attached is the names of the files that the file holds, in the order of its
// tree of names, at most 1000. A file without a name has an empty one.
func (d *Document) Attached(ctx context.Context) ([]string, error) {
	return within(ctx, d, func() ([]string, error) {
		tree := nameTree{}
		tree.walk(d.reader.Trailer().Key("Root").Key("Names").Key("EmbeddedFiles"), 0)
		return tree.names, nil
	})
}

// nameTree gathers the files of a tree of names.
type nameTree struct {
	names []string
	nodes int
}

func (t *nameTree) walk(node pdf.Value, level int) {
	if t.nodes++; t.nodes > maxAttached || level > maxLevels {
		return
	}
	leaf := node.Key("Names") // pairs of a key and what it stands for
	for i := 0; i+1 < leaf.Len() && len(t.names) < maxAttached; i += 2 {
		t.names = append(t.names, fileName(leaf.Index(i), leaf.Index(i+1)))
	}
	for kids, i := node.Key("Kids"), 0; i < kids.Len() && len(t.names) < maxAttached && t.nodes <= maxAttached; i++ {
		t.walk(kids.Index(i), level+1)
	}
}

// fileName is the name in Unicode, the plain one, or the key where there is none.
func fileName(key, file pdf.Value) string {
	for _, name := range []string{file.Key("UF").Text(), file.Key("F").Text()} {
		if name != "" {
			return name
		}
	}
	return key.Text()
}
