package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/internal/archive"
	"github.com/jdscribe/jdscribe/internal/bucket"
)

// archived is an archive file, whose members are taken. Outputs are named by
// the archive's name, as a folder, and the member's.
type archived struct {
	file string // to open
	path string // as people know it
	rel  string
}

// everywhere is a file's name for a process in another folder.
func everywhere(file string) string {
	if abs, err := filepath.Abs(file); err == nil {
		return abs
	}
	return file
}

func (a archived) walk(w *walk) error {
	var members []archive.Member
	err := archive.List(w.ctx, a.file, w.archives(), func(m archive.Member) error {
		if m.Fail != "" || !hidden(m.Name) {
			members = append(members, m)
		}
		return nil
	})
	if ctxErr := w.ctx.Err(); ctxErr != nil {
		w.stopped = ctxErr
		return ctxErr
	}
	w.set.listed[everywhere(a.file)] = err == nil
	markFolders(members)
	for _, m := range members {
		if err := w.item(a.item(m)); err != nil {
			return err
		}
	}
	switch {
	case err != nil:
		return w.item(Item{Path: a.path, Fail: err.Error(), Code: string(extract.CodeOf(err))})
	case len(members) == 0:
		return w.item(Item{Path: a.path, Skip: ErrNothing.Error()})
	}
	return nil
}

// item is a member as an item.
func (a archived) item(m archive.Member) Item {
	i := Item{Path: a.path + "/" + m.Name, Rel: path.Join(a.rel, m.Name), Skip: m.Skip, Fail: m.Fail, Code: string(m.Code),
		Bytes: m.Bytes, Modified: m.Modified,
		Origin: origin{Archive: everywhere(a.file), Member: m.Name, Number: m.Number, Version: m.Version}.encoded()}
	switch {
	case m.Code == archive.CodeName: // it shares another's name, or has none that can be
		i.Path, i.Rel = fmt.Sprintf("%s (file %d of the archive)", i.Path, m.Number), ""
	case i.Taken() && !namedLikeDocument(m.Name):
		i.Skip = skipHead(m.Head)
	}
	return i
}

// hidden reports a name that folders are not searched for either.
func hidden(name string) bool {
	for _, element := range strings.Split(name, "/") {
		if strings.HasPrefix(element, ".") {
			return true
		}
	}
	return false
}

// markFolders fails the members whose outputs would stand below another's
// output, as those of "a" and "a.json/b" would.
func markFolders(members []archive.Member) {
	names := map[string]bool{}
	for _, m := range members {
		names[m.Name] = names[m.Name] || m.Skip == "" && m.Fail == ""
	}
	for i, m := range members {
		for dir := path.Dir(m.Name); dir != "." && dir != "/"; dir = path.Dir(dir) {
			for _, ending := range []string{".json", ".md", ".jsonld"} {
				if name, is := strings.CutSuffix(dir, ending); is && names[name] && m.Fail == "" && m.Skip == "" {
					members[i].Fail, members[i].Code = "its folder has the name of the output of "+name, archive.CodeName
				}
			}
		}
	}
}

// archives are the limits of archives here.
func (w *walk) archives() archive.Options {
	o := w.set.archives()
	o.Look = func(name string) bool { return !namedLikeDocument(name) && !hidden(name) }
	return o
}

func (s *Set) archives() archive.Options {
	return archive.Options{Bytes: s.o.MaxBytes, FoldCase: s.FoldCase}
}

func (s *Set) store() *archive.Store {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.open == nil {
		s.open = archive.NewStore(s.o.Dir, s.archives())
	}
	return s.open
}

// Close closes what Fetch has opened; the set can be used again.
func (s *Set) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	var err error
	if s.open != nil {
		err = s.open.Close()
	}
	for _, b := range s.buckets {
		err = errors.Join(err, b.Close())
	}
	s.open, s.buckets = nil, map[string]*bucket.Bucket{}
	return err
}

// Gone reports an item of an earlier walk that is no longer there, for all that
// the last walk could tell.
func (s *Set) Gone(file, origin string) bool {
	o := originOf(origin)
	if o.Bucket != "" {
		return s.covers(o)
	}
	if o.Archive != "" {
		if s.listed[o.Archive] {
			return true // or the walk would have given it
		}
		file = o.Archive
	}
	_, err := os.Lstat(file)
	return errors.Is(err, fs.ErrNotExist)
}

// Fetch writes the bytes of an item that are not in a file at its path. An
// error is the writer's, the context's, archive.ErrChanged, a *bucket.Error or
// an *extract.Error.
func (s *Set) Fetch(ctx context.Context, origin string, w io.Writer) error {
	o := originOf(origin)
	if o.Bucket != "" {
		return s.get(ctx, o, w)
	}
	return s.store().Extract(ctx, o.Archive, o.Number, o.Member, w)
}
