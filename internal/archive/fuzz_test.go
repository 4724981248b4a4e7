package archive

import (
	"bytes"
	"path/filepath"
	"testing"
)

// FuzzArchive: whatever the bytes, each member that can be had has a name of
// its own that stays below a folder, and unpacks to no more than is allowed.
func FuzzArchive(f *testing.F) {
	tarred := tarOf(f, hostile...)
	f.Add(false, zipOf(f, hostile...))
	f.Add(true, tarred)
	f.Add(true, gzipped(f, tarred))
	f.Fuzz(func(t *testing.T, tarred bool, data []byte) {
		name := map[bool]string{true: "x.tgz", false: "x.zip"}[tarred]
		file, o := fileOf(t, name, data), Options{Members: 50, Bytes: 1000}
		s := NewStore(t.TempDir(), o)
		defer s.Close() //nolint:errcheck // read only
		names := map[string]bool{}
		err := List(t.Context(), file, o, func(m Member) error {
			if m.Skip != "" || m.Fail != "" {
				return nil
			}
			if names[m.Name] || !filepath.IsLocal(m.Name) || m.Number < 1 || m.Bytes > 1000 {
				t.Errorf("got %+v", m)
			}
			names[m.Name] = true
			var b bytes.Buffer
			if err := s.Extract(t.Context(), file, m.Number, m.Name, &b); err == nil && int64(b.Len()) != m.Bytes {
				t.Errorf("%+v unpacks to %d bytes", m, b.Len())
			}
			return nil
		})
		if len(names) > 50 || err != nil && err.Error() == "" {
			t.Errorf("%d names, %v", len(names), err)
		}
	})
}
