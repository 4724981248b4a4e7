package bucket

import (
	"encoding/hex"

	"gocloud.dev/blob"
)

// service is a kind of buckets. A build with the tag nobuckets has none: they
// make the program larger by 26 MB (42 MB without).
type service struct {
	// version is the ETag of a listed object; empty for another service's.
	version func(*blob.ListObject) string
	// said is a service's own code of an error and its message; empty for
	// another service's.
	said func(error) (code, message string)
}

// listedVersion is the ETag of an object, as a listing has it.
func listedVersion(o *blob.ListObject) string {
	for _, s := range services {
		if v := s.version(o); v != "" {
			return v
		}
	}
	return hex.EncodeToString(o.MD5)
}

// serviceSaid is what a service says of an error.
func serviceSaid(err error) (code, message string) {
	for _, s := range services {
		if code, message = s.said(err); code != "" {
			break
		}
	}
	return code, message
}
