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

// maxStream bounds a stream's declared size, so that a broken file can't ask
// for all memory.
const maxStream = 256 << 20

func (u *unpacker) bytes() []byte {
	size, packed := u.uvarint(), u.uvarint()
	if u.err != nil || size > maxStream || packed > uint64(len(u.in)) {
		u.err = errCorrupt
		return nil
	}
	z := flate.NewReader(bytes.NewReader(u.in[:packed]))
	u.in = u.in[packed:]
	b, err := io.ReadAll(io.LimitReader(z, int64(size)+1))
	if err != nil || uint64(len(b)) != size {
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
	var out []uint32
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
	words := make([]string, len(shared))
	flags := make([]Flags, len(shared))
	before := ""
	for i, n := range shared {
		w, after, ok := bytes.Cut(rest, []byte{'\n'})
		if !ok || int(n) > len(before) {
			return nil, errCorrupt
		}
		words[i], rest, flags[i] = before[:n]+string(w), after, Flags(flagBytes[i])
		if words[i] <= before {
			return nil, fmt.Errorf("%w: words out of order", errCorrupt)
		}
		before = words[i]
	}
	return newLexicon(words, cost, flags), nil
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
