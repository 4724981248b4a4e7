// Package buckettest has servers of buckets on the loopback interface, for
// tests.
package buckettest

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"sync"
	"testing"

	"github.com/johannesboyne/gofakes3"
	"github.com/johannesboyne/gofakes3/backend/s3mem"
)

// Server is a server of buckets that can be made to fail.
type Server struct {
	*httptest.Server
	mu       sync.Mutex
	requests map[string]int // by method
	deny     func(*http.Request) bool
	down     bool
}

// S3 starts a server as NewS3 does, and gives the environment credentials for it.
func S3(t testing.TB, buckets ...string) *Server {
	t.Helper()
	for name, value := range S3Environment() {
		setenv(t, name, value)
	}
	return NewS3(t, buckets...)
}

// NewS3 starts a server that speaks S3's protocol and holds the buckets in
// memory.
func NewS3(t testing.TB, buckets ...string) *Server {
	t.Helper()
	backend := s3mem.New()
	for _, name := range buckets {
		if err := backend.CreateBucket(name); err != nil {
			t.Fatal(err)
		}
	}
	fake := gofakes3.New(backend, gofakes3.WithLogger(gofakes3.DiscardLog())).Server()
	return serve(t, fake)
}

// S3Environment are credentials that any server here takes.
func S3Environment() map[string]string {
	return map[string]string{"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_EC2_METADATA_DISABLED": "true",
		"AWS_CONFIG_FILE": "/nowhere", "AWS_SHARED_CREDENTIALS_FILE": "/nowhere", "AWS_MAX_ATTEMPTS": "2"}
}

func setenv(t testing.TB, name, value string) {
	if s, is := t.(interface{ Setenv(name, value string) }); is {
		s.Setenv(name, value)
	}
}

func serve(t testing.TB, h http.Handler) *Server {
	s := &Server{requests: map[string]int{}}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.requests[r.Method]++
		deny, down := s.deny, s.down
		s.mu.Unlock()
		if down {
			panic(http.ErrAbortHandler) // the connection breaks
		}
		if deny != nil && deny(r) {
			http.Error(w, `<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>`, http.StatusForbidden)
			return
		}
		h.ServeHTTP(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

// Bucket is the URL of a bucket, or of a key in it, of an S3 server.
func (s *Server) Bucket(name string) string {
	return "s3://" + name + "?endpoint=" + url.QueryEscape(s.URL)
}

// Deny refuses the requests of which the function says so.
func (s *Server) Deny(deny func(*http.Request) bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.deny = deny
}

// Down makes the server break each connection, until Up.
func (s *Server) Down() { s.setDown(true) }

// Up ends Down.
func (s *Server) Up() { s.setDown(false) }

func (s *Server) setDown(down bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.down = down
}

// Requests counts the requests since the last call, by method.
func (s *Server) Requests() map[string]int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := s.requests
	s.requests = map[string]int{}
	return n
}
