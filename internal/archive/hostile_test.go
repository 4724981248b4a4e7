package archive

import (
	"archive/tar"
	"bytes"
	"encoding/binary"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/extract"
)

// allocated is how many bytes are asked for while something is done: no less
// than what it holds at any time.
func allocated(do func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// manyEntries is a zip whose end claims ten million members, in the form for
// more than 65,535, over a directory of so many that are there.
func manyEntries(there int) []byte {
	const claimed = 10_000_000
	le := binary.LittleEndian
	header := make([]byte, 46)
	copy(header, "PK\x01\x02")
	le.PutUint16(header[28:], 1) // the name's length
	data := bytes.Repeat(append(header, 'a'), there)
	directory := len(data)
	at := uint64(directory)
	data = append(data, "PK\x06\x06"...) // the end for 64 bits
	data = le.AppendUint64(data, 44)
	data = append(data, 45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0)
	for _, n := range []uint64{claimed, claimed, uint64(directory), 0} {
		data = le.AppendUint64(data, n)
	}
	data = append(data, "PK\x06\x07\x00\x00\x00\x00"...) // where that is
	data = le.AppendUint64(data, at)
	data = append(data, 1, 0, 0, 0)
	data = append(data, "PK\x05\x06\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x00\x00"...)
	return data
}

// overlapping is a zip of which all members are the same packed bytes.
func overlapping(t *testing.T, members int, content string) []byte {
	t.Helper()
	one := zipOf(t, entry{name: "00000.txt", content: content})
	at := bytes.Index(one, []byte("PK\x01\x02"))
	end := bytes.Index(one, []byte("PK\x05\x06"))
	data, directory := one[:at:at], one[at:end]
	for i := range members {
		data = append(data, bytes.Replace(directory, []byte("00000.txt"), fmt.Appendf(nil, "%05d.txt", i), 1)...)
	}
	last := append([]byte{}, one[end:]...)
	le := binary.LittleEndian
	le.PutUint16(last[8:], uint16(members))
	le.PutUint16(last[10:], uint16(members))
	le.PutUint32(last[12:], uint32(len(data)-at))
	return append(data, last...)
}

// hugePAX is a tar whose first member has records of so many bytes.
func hugePAX(t *testing.T, bytesOf int) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	h := &tar.Header{Name: "PaxHeaders/a.txt", Typeflag: tar.TypeReg, Size: int64(bytesOf), Format: tar.FormatUSTAR}
	if err := w.WriteHeader(h); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(bytes.Repeat([]byte("x"), bytesOf)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	data := b.Bytes()
	data[156] = tar.TypeXHeader // the writer makes no such header
	checksum(data)
	return data
}

// checksum puts the sum of a tar's first header into it.
func checksum(data []byte) {
	sum := 0
	for i, c := range data[:512] {
		if i >= 148 && i < 156 {
			c = ' '
		}
		sum += int(c)
	}
	copy(data[148:156], fmt.Sprintf("%06o\x00 ", sum))
}

// sparseTar is a tar with a member of GNU's old sparse form that claims to come
// to a terabyte.
func sparseTar(t *testing.T) []byte {
	t.Helper()
	data := tarOf(t, entry{name: "a.txt", content: strings.Repeat("x", 512)})
	copy(data[257:], "ustar  \x00")
	data[156] = tar.TypeGNUSparse
	copy(data[386:], "00000000000\x0000000001000\x00")                   // one piece of data, at the beginning
	copy(data[483:], "\x80\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00\x00") // of 2^40 bytes
	checksum(data)
	return data
}

// TestArchivesAreReadInBoundedMemory lists archives that claim more than there
// is. See the package's comment for why that happens in this process.
func TestArchivesAreReadInBoundedMemory(t *testing.T) {
	deep := entry{name: strings.Repeat("d/", 30000) + "x.txt", content: "x"}
	zeros := strings.Repeat("\x00", 80<<20)
	for what, c := range map[string]struct {
		name string
		data []byte
		code extract.Code // of the listing
		most uint64       // bytes
	}{
		"zip64 of ten million entries":          {"x.zip", manyEntries(0), extract.CodeDamaged, 1 << 20},
		"zip64 of ten million, a million there": {"x.zip", manyEntries(1_000_000), extract.CodeTooLarge, 256 << 20},
		"overlapping entries":                   {"x.zip", overlapping(t, 20000, zeros[:1<<20]), "", 64 << 20},
		"deep names":                            {"x.zip", zipOf(t, deep, deep, deep), "", 8 << 20},
		"a gzip bomb":                           {"x.tgz", gzipped(t, tarOf(t, entry{name: "z", content: zeros})), extract.CodeTooLarge, 8 << 20},
		"a gzip bomb of bombs":                  {"x.tgz", gzipped(t, gzipped(t, gzipped(t, []byte(zeros)))), extract.CodeDamaged, 8 << 20},
		"extended records of 40 MB":             {"x.tar", hugePAX(t, 40<<20), extract.CodeDamaged, 8 << 20},
		"a sparse member of a terabyte":         {"x.tar", sparseTar(t), "", 8 << 20},
	} {
		file := fileOf(t, c.name, c.data)
		var listed []string
		var err error
		got := allocated(func() { listed, err = members(t, file, Options{}) })
		if extract.CodeOf(err) != c.code || got > c.most {
			t.Errorf("%s: %v, %d members, %d bytes", what, err, len(listed), got)
		}
		t.Logf("%s: %d bytes, %d members, %.80v", what, got, len(listed), err)
		if strings.HasPrefix(what, "a sparse") && (len(listed) != 1 || !strings.Contains(listed[0], "sparse")) {
			t.Errorf("%s: %q", what, listed)
		}
		if strings.HasPrefix(what, "overlapping") {
			checkOverlapping(t, listed, len(c.data))
		}
	}
}

// checkOverlapping wants no more of the members than the ratio allows for all.
func checkOverlapping(t *testing.T, listed []string, size int) {
	t.Helper()
	taken := 0
	for _, m := range listed {
		if !strings.Contains(m, "unpacks to more than") {
			taken++
		}
	}
	most := max(freeBytes, 201*size) / (1 << 20)
	if len(listed) != 20000 || taken == 0 || taken > most+1 {
		t.Errorf("%d of %d overlapping members are taken, %d at most may be", taken, len(listed), most)
	}
}
