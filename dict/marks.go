package dict

import "math/bits"

// marks are some of the places of a row, known by their number among the marks.
type marks struct {
	bits   []uint64
	before []uint32 // marks before each of bits
}

func newMarks(places int) marks {
	n := places/64 + 1
	return marks{bits: make([]uint64, n), before: make([]uint32, n)}
}

func (m *marks) set(place int) { m.bits[place/64] |= 1 << (place % 64) }

// count is to be called once all are set.
func (m *marks) count() {
	n := 0
	for i, b := range m.bits {
		m.before[i] = uint32(n) //nolint:gosec // a place is an int32
		n += bits.OnesCount64(b)
	}
}

// number is a mark's, from 1; 0 of a place without.
func (m *marks) number(place int) uint32 {
	b, bit := m.bits[place/64], uint64(1)<<(place%64)
	if b&bit == 0 {
		return 0
	}
	return m.before[place/64] + uint32(bits.OnesCount64(b&(bit-1))) + 1 //nolint:gosec // of 64 bits
}
