// Package bucket reads and writes objects of S3 and what speaks its protocol,
// and of Azure Blob Storage. It uses the network only for buckets that a user
// names. Credentials are those that each service's
// own programs use: environment variables, its settings files, or the machine's
// role. What fails over the network is tried again by the service's library.
//
// A build with the tag nobuckets has none of it: 56 MB instead of 76.
package bucket

import (
	"errors"
	"net/url"
	"strings"
)

// schemes are the kinds of buckets, as URLs begin with them.
var schemes = []string{"s3", "azblob"}

// Is reports the URL of a bucket.
func Is(name string) bool {
	scheme, _, is := strings.Cut(name, "://")
	for _, s := range schemes {
		if is && s == scheme {
			return true
		}
	}
	return false
}

// Object is what a bucket says of one of its objects.
type Object struct {
	Key      string
	Bytes    int64
	Modified int64  // nanoseconds since 1970, in whole seconds
	Version  string // the ETag: differs where the bytes do, or may
	MD5      []byte // as the bucket has it; of the bytes, unless it encrypts them. Nil where it has none
}

// Split parts a URL into the bucket's and the key, or the beginning of keys, in
// it. In the key, percent signs are escapes as in any URL.
func Split(name string) (bucket, key string, err error) {
	u, err := url.Parse(name)
	switch {
	case !Is(name):
		return "", "", ErrScheme
	case err != nil || u.Host == "" || u.User != nil || u.Fragment != "":
		return "", "", errNoURL // what the parser says may quote a secret
	}
	key = strings.TrimPrefix(u.Path, "/")
	u.Path, u.RawPath = "", ""
	u.RawQuery = u.Query().Encode() // in one order
	return u.String(), key, nil
}

var errNoURL = errors.New("is no bucket's URL: write s3://BUCKET/KEY, and give credentials as the service's own programs take them")

// Shown is a name as a message or an account may have it: of a bucket's URL that
// holds credentials, or that can't be told from one, the kind alone.
func Shown(name string) string {
	if !Is(name) {
		return name
	}
	if u, err := url.Parse(name); err == nil && u.User == nil && u.Host != "" {
		return name
	}
	scheme, _, _ := strings.Cut(name, "://")
	return scheme + "://(not shown)"
}

// ErrScheme is a URL of something that is no bucket.
var ErrScheme = errors.New("is an address of a kind that is not known: " + strings.Join(schemes, "://, ") + ":// and file:// are")
