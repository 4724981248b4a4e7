package dict

import (
	"iter"
	"strings"
)

// A Channel is what recognition reads for what was printed: the confusions
// that a search follows. It is immutable.
type Channel struct {
	confusions []Confusion
	byRead     [256][]Confusion // by the first byte of what is read
}

func newChannel(confusions []Confusion) *Channel {
	c := &Channel{confusions: confusions}
	for _, k := range confusions {
		c.byRead[k.Read[0]] = append(c.byRead[k.Read[0]], k)
	}
	return c
}

// Confusions are the channel's, the likeliest first. They must not be changed.
func (c *Channel) Confusions() []Confusion { return c.confusions }

// ByRead are the confusions whose reading starts with a byte.
func (c *Channel) ByRead(first byte) []Confusion { return c.byRead[first] }

// Neighbours are what may have been printed where a unit is read: all
// spellings one confusion away, in a fixed order, words or not.
func (c *Channel) Neighbours(read string) iter.Seq2[string, Confusion] {
	return func(yield func(string, Confusion) bool) {
		for i := range len(read) {
			for _, k := range c.byRead[read[i]] {
				if strings.HasPrefix(read[i:], k.Read) && !yield(read[:i]+k.Printed+read[i+len(k.Read):], k) {
					return
				}
			}
		}
	}
}

// Channel is the embedded one, or an archive's own where the dictionary was
// given a profile.
func (d *Dict) Channel() *Channel {
	if d.channel != nil {
		return d.channel
	}
	return defaultChannel()
}
