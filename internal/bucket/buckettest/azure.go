package buckettest

import (
	"crypto/md5" //nolint:gosec // what the service says of its objects
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// Azure starts a server that speaks as much of Azure Blob Storage's protocol as
// is used here: it lists, gets, puts and deletes block blobs. No well-kept
// server of it runs in a Go test. It takes the credentials of
// AzureEnvironment, which must be there before the process's first bucket.
func Azure(t testing.TB, container string) *Server {
	t.Helper()
	return serve(t, &azure{root: "/account/" + container, blobs: map[string]azureBlob{}})
}

// AzureEnvironment are credentials that a server here takes.
func AzureEnvironment() map[string]string {
	return map[string]string{"AZURE_STORAGE_ACCOUNT": "account", "AZURE_STORAGE_KEY": base64.StdEncoding.EncodeToString([]byte("key"))}
}

// Container is the URL of a container, or of a key in it, of an Azure server.
func (s *Server) Container(name string) string {
	return "azblob://" + name + "?protocol=http&domain=" + strings.TrimPrefix(s.URL, "http://")
}

type azure struct {
	root  string
	mu    sync.Mutex
	puts  int
	blobs map[string]azureBlob
}

type azureBlob struct {
	data     []byte
	etag     string
	modified time.Time
}

func (a *azure) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	defer a.mu.Unlock()
	key, in := strings.CutPrefix(r.URL.Path, a.root)
	key = strings.TrimPrefix(key, "/")
	switch {
	case !in:
		fail(w, http.StatusNotFound, "ContainerNotFound")
	case r.URL.Query().Get("comp") == "list":
		a.list(w, r.URL.Query().Get("prefix"))
	case r.Method == http.MethodPut:
		a.put(w, r, key)
	default:
		a.blob(w, r, key)
	}
}

func fail(w http.ResponseWriter, status int, code string) {
	w.Header().Set("x-ms-error-code", code)
	w.WriteHeader(status)
}

func (a *azure) put(w http.ResponseWriter, r *http.Request, key string) {
	data, err := io.ReadAll(r.Body)
	if err != nil || r.Header.Get("x-ms-blob-type") != "BlockBlob" {
		fail(w, http.StatusBadRequest, "InvalidInput")
		return
	}
	a.puts++
	a.blobs[key] = azureBlob{data, fmt.Sprintf(`"0x%X"`, a.puts), time.Now()}
	w.WriteHeader(http.StatusCreated)
}

func (a *azure) blob(w http.ResponseWriter, r *http.Request, key string) {
	b, is := a.blobs[key]
	switch {
	case !is:
		fail(w, http.StatusNotFound, "BlobNotFound")
		return
	case r.Method == http.MethodDelete:
		delete(a.blobs, key)
		w.WriteHeader(http.StatusAccepted)
		return
	}
	if asked := r.Header.Get("x-ms-range"); asked != "" {
		r.Header.Set("Range", asked)
	}
	w.Header().Set("ETag", b.etag)
	w.Header().Set("x-ms-blob-type", "BlockBlob")
	w.Header().Set("x-ms-creation-time", b.modified.UTC().Format(http.TimeFormat))
	w.Header().Set("Content-Type", "application/octet-stream")
	if r.Header.Get("Range") == "" {
		w.Header().Set("Content-MD5", sum(b.data))
	}
	http.ServeContent(w, r, "", b.modified, strings.NewReader(string(b.data)))
}

func sum(data []byte) string {
	s := md5.Sum(data) //nolint:gosec // as above
	return base64.StdEncoding.EncodeToString(s[:])
}

// azureItem is a blob in a listing.
type azureItem struct {
	Name       string
	Properties struct {
		LastModified  string `xml:"Last-Modified"`
		Etag          string
		ContentLength int    `xml:"Content-Length"`
		ContentMD5    string `xml:"Content-MD5"`
		BlobType      string
	}
}

func (a *azure) list(w http.ResponseWriter, prefix string) {
	var items []azureItem
	for key, b := range a.blobs {
		if !strings.HasPrefix(key, prefix) {
			continue
		}
		i := azureItem{Name: key}
		i.Properties.LastModified = b.modified.UTC().Format(http.TimeFormat)
		i.Properties.Etag, i.Properties.ContentLength, i.Properties.ContentMD5, i.Properties.BlobType = b.etag, len(b.data), sum(b.data), "BlockBlob"
		items = append(items, i)
	}
	slices.SortFunc(items, func(x, y azureItem) int { return strings.Compare(x.Name, y.Name) })
	w.Header().Set("Content-Type", "application/xml")
	_ = xml.NewEncoder(w).Encode(struct {
		XMLName xml.Name    `xml:"EnumerationResults"`
		Blobs   []azureItem `xml:"Blobs>Blob"`
	}{Blobs: items})
}
