package source

import "encoding/json"

// origin says where an item's bytes are that are not in a file at its path. It
// is kept with an item's account as JSON, and is all that Fetch needs.
type origin struct {
	Bucket  string `json:"bucket,omitempty"`  // URL
	Key     string `json:"key,omitempty"`     // of the object in the bucket
	Archive string `json:"archive,omitempty"` // file
	Member  string `json:"member,omitempty"`  // of the archive
	Number  int    `json:"number,omitempty"`  // of the member, from 1
	Version string `json:"version,omitempty"` // differs where the bytes do, or may
}

func (o origin) encoded() string {
	data, err := json.Marshal(o)
	if err != nil {
		panic("source: an origin that cannot be encoded: " + err.Error())
	}
	return string(data)
}

// originOf reads what encoded wrote; what is none is the zero origin.
func originOf(s string) origin {
	var o origin
	_ = json.Unmarshal([]byte(s), &o)
	return o
}

// SameVersion reports two origins whose bytes are the same for all that can be
// told without reading them, beside their size and time.
func SameVersion(a, b string) bool { return originOf(a).Version == originOf(b).Version }
