package dict

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
)

// packedLanguage is the data of one language as it is stored.
type packedLanguage struct{ lexicon, model []byte }

// errCorrupt says that data is not what Build writes.
var errCorrupt = errors.New("not a dictionary of this version")

// packer writes streams of unsigned varints and of bytes, each under its own
// compression: a stream of like numbers packs far better than records of unlike
// ones.
type packer struct {
	out   bytes.Buffer
	level int // of compression
}

// The embedded dictionary is packed as small as can be; a team's own, which is
// made while somebody waits, in a third of the time and one per cent larger.
const (
	packSmall = flate.BestCompression
	packSoon  = flate.DefaultCompression
)

func (p *packer) bytes(b []byte) {
	var z bytes.Buffer
	w, _ := flate.NewWriter(&z, p.level) // the level is valid
	_, _ = w.Write(b)                    // a buffer takes everything
	_ = w.Close()
	p.out.Write(binary.AppendUvarint(nil, uint64(len(b))))
	p.out.Write(binary.AppendUvarint(nil, uint64(z.Len())))
	p.out.Write(z.Bytes())
}

func (p *packer) numbers(n []uint32) {
	var b []byte
	for _, v := range n {
		b = binary.AppendUvarint(b, uint64(v))
	}
	p.bytes(b)
}

const lexiconMagic, modelMagic = "jdlex1\n", "jdmod1\n"

// packLexicon stores words as the length shared with the word before and the
// rest, ended by a newline.
func packLexicon(l *Lexicon, level int) []byte {
	p := packer{level: level}
	p.out.WriteString(lexiconMagic)
	shared, rest := make([]byte, l.Len()), []byte{}
	before := ""
	for i := range l.Len() {
		w, n := l.words.at(i), 0
		for n < len(w) && n < len(before) && n < 255 && w[n] == before[n] {
			n++
		}
		shared[i], before = byte(n), w
		rest = append(append(rest, w[n:]...), '\n')
	}
	flags := make([]byte, len(l.flags))
	for i, f := range l.flags {
		flags[i] = byte(f)
	}
	p.bytes(shared)
	p.bytes(rest)
	p.bytes(l.cost)
	p.bytes(flags)
	return p.out.Bytes()
}

func packModel(m *Model, level int) []byte {
	p := packer{level: level}
	p.out.WriteString(modelMagic)
	p.bytes(m.bow1)
	p.grams(&m.bi)
	p.bytes(m.bow2)
	p.grams(&m.tri)
	return p.out.Bytes()
}

// grams stores how many followers each context has, the steps between
// followers, and their costs.
func (p *packer) grams(g *grams) {
	count, step := []uint32{}, []uint32{}
	for c := 0; c+1 < len(g.start); c++ {
		from, to := g.start[c], g.start[c+1]
		count = append(count, to-from)
		last := uint32(0)
		for _, w := range g.word[from:to] {
			step, last = append(step, w-last), w
		}
	}
	p.numbers(count)
	p.numbers(step)
	p.bytes(g.cost)
}
