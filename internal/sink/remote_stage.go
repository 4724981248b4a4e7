package sink

import (
	"encoding/hex"

	"github.com/jdscribe/jdscribe/internal/bucket"
)

func (s *remote) Stage(name string, data []byte) (Staged, error) {
	return &stagedObject{sink: s, name: name, data: data}, nil
}

// stagedObject is an output that waits to be put.
type stagedObject struct {
	sink      *remote
	name      string
	data      []byte
	published bool
}

func (o *stagedObject) Info() Info {
	return Info{Bytes: int64(len(o.data)), MD5: hex.EncodeToString(sumOf(o.data)), Regular: true}
}

func (o *stagedObject) Publish() error {
	if o.published {
		return nil
	}
	s := o.sink
	ctx, cancel := s.request()
	defer cancel()
	if err := s.bucket.Put(ctx, s.key(o.name), o.data, mediaType(o.name)); err != nil {
		return s.failed(o.name, err)
	}
	s.note(o.name, &bucket.Object{Bytes: int64(len(o.data)), MD5: sumOf(o.data)})
	o.published = true
	return nil
}

func (o *stagedObject) Discard() {}
