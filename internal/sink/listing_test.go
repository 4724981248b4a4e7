package sink

import (
	"fmt"
	"runtime"
	"testing"

	"github.com/jdscribe/jdscribe/internal/bucket"
)

// BenchmarkListed is what a sink keeps of the objects that stood there: bytes an
// object.
func BenchmarkListed(b *testing.B) {
	const objects = 200_000
	for b.Loop() {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		s := &remote{listed: map[[16]byte]stamp{}}
		for i := range objects {
			s.note(fmt.Sprintf("box-%04d/position-%07d.pdf.json", i/100, i), &bucket.Object{Bytes: int64(i), MD5: sumOf([]byte{byte(i)})})
		}
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/objects, "B/object")
		runtime.KeepAlive(s)
	}
}
