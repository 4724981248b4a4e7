package dict

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"io"
	"math"
)

// unpacker reads what a packer wrote; the first fault stays in err.
type unpacker struct {
	in  []byte
	err error
}

// maxStream bounds a stream's declared size, and maxPacking how many times its
// packed one it may be (deflate reaches 1,032), so that a broken file can't ask
// for all memory.
const maxStream, maxPacking = 256 << 20, 1100

func (u *unpacker) bytes() []byte {
	size, packed := u.uvarint(), u.uvarint()
	if u.err != nil || size > maxStream || packed > uint64(len(u.in)) || size > packed*maxPacking {
		u.err = errCorrupt
		return nil
	}
	z := flate.NewReader(bytes.NewReader(u.in[:packed]))
	u.in = u.in[packed:]
	b := make([]byte, size)
	_, err := io.ReadFull(z, b)
	if n, end := z.Read(make([]byte, 1)); err != nil || n > 0 || end != io.EOF {
		u.err = errCorrupt
		return nil
	}
	return b
}

func (u *unpacker) uvarint() uint64 {
	v, n := binary.Uvarint(u.in)
	if n <= 0 {
		u.err = errCorrupt
		return 0
	}
	u.in = u.in[n:]
	return v
}

func (u *unpacker) numbers() []uint32 {
	b := u.bytes()
	n := 0
	for _, c := range b {
		if c < 0x80 { // a number's last byte
			n++
		}
	}
	out := make([]uint32, 0, n)
	for len(b) > 0 {
		v, n := binary.Uvarint(b)
		if n <= 0 || v > math.MaxUint32 {
			u.err = errCorrupt
			return nil
		}
		out, b = append(out, uint32(v)), b[n:]
	}
	return out
}

func unpackLexicon(data []byte) (*Lexicon, error) {
	if !bytes.HasPrefix(data, []byte(lexiconMagic)) {
		return nil, errCorrupt
	}
	u := unpacker{in: data[len(lexiconMagic):]}
	shared, rest, cost, flagBytes := u.bytes(), u.bytes(), u.bytes(), u.bytes()
	if u.err != nil || len(shared) != len(cost) || len(cost) != len(flagBytes) {
		return nil, errCorrupt
	}
	flags := make([]Flags, len(shared))
	for i, b := range flagBytes {
		flags[i] = Flags(b)
	}
	words, err := unpackWords(shared, rest)
	if err != nil {
		return nil, err
	}
	return newLexicon(words, cost, flags), nil
}

// unpackWords gives words of which each starts with so many bytes of the one
// before, and goes on with what stands up to the next newline of rest.
func unpackWords(shared, rest []byte) (wordList, error) {
	size, before := len(rest)-len(shared), 0
	for _, n := range shared {
		size += int(n)
	}
	if size < 0 || size > maxStream {
		return wordList{}, errCorrupt
	}
	text, ends := make([]byte, 0, size), make([]uint32, len(shared))
	for i, n := range shared {
		w, after, ok := bytes.Cut(rest, []byte{'\n'})
		last := text[before:]
		if !ok || int(n) > len(last) {
			return wordList{}, errCorrupt
		}
		from := len(text)
		text = append(append(text, last[:n]...), w...)
		if bytes.Compare(text[from:], last) <= 0 {
			return wordList{}, fmt.Errorf("%w: words out of order", errCorrupt)
		}
		ends[i], rest, before = uint32(len(text)), after, from //nolint:gosec // no more than maxStream
	}
	return wordList{text: string(text), ends: ends}, nil
}

func (u *unpacker) grams(contexts, words int) grams {
	count, step, cost := u.numbers(), u.numbers(), u.bytes()
	if u.err != nil || len(count) != contexts || len(step) != len(cost) {
		u.err = errCorrupt
		return grams{}
	}
	g := grams{start: make([]uint32, 1, contexts+1), word: step, cost: cost}
	i := 0
	for _, n := range count {
		last := uint32(0)
		for range n {
			if i >= len(step) || step[i] == 0 || uint64(last)+uint64(step[i]) > uint64(words) {
				u.err = errCorrupt
				return grams{}
			}
			last += step[i]
			g.word[i] = last
			i++
		}
		g.start = append(g.start, uint32(i))
	}
	if i != len(step) {
		u.err = errCorrupt
	}
	return g
}

func unpackModel(lex *Lexicon, data []byte) (*Model, error) {
	if !bytes.HasPrefix(data, []byte(modelMagic)) {
		return nil, errCorrupt
	}
	m := &Model{lex: lex}
	var byRank []uint32
	m.rank, byRank = rankByCost(lex.cost)
	m.uni = uniByRank(lex, byRank)
	u := unpacker{in: data[len(modelMagic):]}
	m.bow1 = u.bytes()
	m.bi = u.grams(len(byRank), lex.Len())
	m.bow2 = u.bytes()
	m.tri = u.grams(len(m.bi.word), lex.Len())
	if u.err != nil || len(m.bow1) != len(byRank) || len(m.bow2) != len(m.bi.word) {
		return nil, errCorrupt
	}
	return m, nil
}

// uniByRank is the lexicon's costs in the model's order; rank 0 is no word.
func uniByRank(lex *Lexicon, byRank []uint32) []uint8 {
	uni := make([]uint8, len(byRank))
	for r, id := range byRank[1:] {
		uni[r+1] = lex.cost[id-1]
	}
	return uni
}
