package batch

import (
	"encoding/json"
	"os"
	"strings"

	"github.com/jdscribe/jdscribe/internal/ledger"
	"github.com/jdscribe/jdscribe/internal/sink"
)

// written is a file below the output folder as it was written.
type written struct {
	Name     string `json:"name"`
	Bytes    int64  `json:"bytes"`
	Modified int64  `json:"modified"` // nanoseconds since 1970
	SHA256   string `json:"sha256"`
	MD5      string `json:"md5,omitempty"` // where a bucket says no more
}

// measured is a file as it stands; its bytes are what they are known to be.
func measured(name string, info sink.Info, sha256 string) written {
	return written{Name: name, Bytes: info.Bytes, Modified: info.Modified, SHA256: sha256, MD5: info.MD5}
}

// stands reports a file that is as it was written. Where its time alone is
// another, as in a copy of the output folder, its bytes are looked at, and the
// time is brought up to date. A bucket's is known by its checksum, where it has
// one.
func (w *written) stands(to sink.Sink) bool {
	now, err := to.Stat(w.Name)
	switch {
	case err != nil || now.Bytes != w.Bytes:
		return false
	case now.Modified == 0:
		return now.MD5 == "" || w.MD5 == "" || now.MD5 == w.MD5
	case now.Modified == w.Modified:
		return true
	}
	data, err := to.Read(w.Name)
	if err != nil || hashOf(data) != w.SHA256 {
		return false
	}
	w.Modified = now.Modified
	return true
}

// fileOf is what the source says of an item's file.
func fileOf(i Item) ledger.File {
	if i.Origin != "" {
		return ledger.File{Bytes: i.Bytes, Modified: i.Modified}
	}
	return stat(i.Path)
}

// files are what was written of a document, its output first.
func files(e ledger.Entry) []written {
	var out []written
	_ = json.Unmarshal(e.Written, &out) // what this package encoded; another's is nothing written
	for i := range out {
		if ending, is := strings.CutPrefix(out[i].Name, asJSON(e.Name)); is {
			out[i].Name = e.Name + ending // which need not be UTF-8
		}
	}
	return out
}

// standing reports that an entry's output is as it was written.
func (o Options) standing(e ledger.Entry) bool {
	all := files(e)
	return len(all) > 0 && all[0].stands(o.sink())
}

// standing says which of an entry's files are as they were written: its output,
// and the views that are wanted, and no others. It brings their times up to
// date.
func (p *planner) standing(e *ledger.Entry) (output, views bool) {
	all := files(*e)
	before := files(*e)
	output = len(all) > 0 && all[0].stands(p.options.sink())
	views = len(all) == 1+len(p.options.Views)
	for i := 1; i < len(all) && views && output; i++ {
		views = all[i].Name == e.Name+p.options.Views[i-1].Ending && all[i].stands(p.options.sink())
	}
	for i := range all {
		if all[i] != before[i] {
			e.Written = encoded(all)
			break
		}
	}
	return output, views
}

// stat is what the system says of a file; nothing where it can't be asked.
func stat(file string) ledger.File {
	info, err := os.Stat(file)
	if err != nil {
		return ledger.File{}
	}
	return ledger.File{Bytes: info.Size(), Modified: info.ModTime().UnixNano()}
}

// encoded is a value of ours as JSON.
func encoded(v any) []byte {
	data, err := json.Marshal(v)
	if err != nil {
		panic("batch: a value that cannot be encoded: " + err.Error())
	}
	return data
}

// asJSON is what a string is once it has been through JSON: names of files need
// not be UTF-8.
func asJSON(s string) string {
	data, _ := json.Marshal(s)
	_ = json.Unmarshal(data, &s) // what Marshal made
	return s
}
