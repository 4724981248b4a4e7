package sink

import (
	"context"
	"crypto/md5"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"strings"

	"github.com/jdscribe/jdscribe/internal/bucket"
)

// stamp is what a listing says of an object.
type stamp struct {
	bytes int64
	md5   [md5.Size]byte
}

func (s *remote) list(ctx context.Context) error {
	s.listed = map[[16]byte]stamp{}
	return s.bucket.List(ctx, s.prefix, func(o bucket.Object) error {
		s.listed[hashed(strings.TrimPrefix(o.Key, s.prefix))] = stampOf(o)
		return nil
	})
}

func stampOf(o bucket.Object) stamp {
	st := stamp{bytes: o.Bytes}
	copy(st.md5[:], o.MD5)
	return st
}

func hashed(name string) [16]byte {
	sum := sha256.Sum256([]byte(name))
	return [16]byte(sum[:16])
}

func (s *remote) Stat(name string) (Info, error) {
	st, err := s.stamp(name)
	if err != nil {
		return Info{}, err
	}
	info := Info{Bytes: st.bytes, Regular: true}
	if s.sums && st.md5 != [md5.Size]byte{} {
		info.MD5 = hex.EncodeToString(st.md5[:])
	}
	return info, nil
}

func (s *remote) stamp(name string) (stamp, error) {
	s.mu.Lock()
	st, is := s.listed[hashed(name)]
	complete := s.listed != nil
	s.mu.Unlock()
	switch {
	case is:
		return st, nil
	case complete:
		return stamp{}, fs.ErrNotExist
	}
	ctx, cancel := s.request()
	defer cancel()
	o, err := s.bucket.Stat(ctx, s.key(name))
	if errors.Is(err, bucket.ErrNotFound) {
		err = fs.ErrNotExist
	}
	return stampOf(o), err
}

// note brings what is known up to date; nothing is known of no object.
func (s *remote) note(name string, o *bucket.Object) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.listed == nil:
	case o == nil:
		delete(s.listed, hashed(name))
	default:
		s.listed[hashed(name)] = stampOf(*o)
	}
}
