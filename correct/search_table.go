package correct

import (
	"strings"
	"unicode/utf8"

	"github.com/jdscribe/jdscribe/dict"
)

// tableConfusions sorts the confusions that the reading shows by where they
// end.
func (s *search) tableConfusions(channel *dict.Channel, read string) {
	s.alike = make([][asciiLetters]float32, len(s.read)+1)
	s.ends = make([][]ending, len(s.read)+1)
	s.opens = map[rune]bool{}
	for j := range s.alike {
		for k := range s.alike[j] {
			s.alike[j][k] = costSubstitute
		}
	}
	for i := range len(read) {
		for _, c := range channel.ByRead(read[i]) {
			if strings.HasPrefix(read[i:], c.Read) {
				s.addConfusion(c, utf8.RuneCountInString(read[:i+len(c.Read)]))
			}
		}
	}
	for j, r := range s.read {
		if r < asciiLetters {
			s.alike[j+1][r] = 0
		}
	}
}

func (s *search) addConfusion(c dict.Confusion, end int) {
	e := ending{printed: c.Printed, length: utf8.RuneCountInString(c.Printed),
		read: utf8.RuneCountInString(c.Read), cost: float32(c.Cost)}
	e.last, _ = utf8.DecodeLastRuneInString(c.Printed)
	if e.length == 1 && e.read == 1 && e.last < asciiLetters {
		s.alike[end][e.last] = min(s.alike[end][e.last], e.cost)
		return
	}
	s.ends[end] = append(s.ends[end], e)
	for _, r := range strings.TrimSuffix(c.Printed, string(e.last)) {
		s.opens[r] = true
	}
}

// ending is a confusion whose read letters end at a place of the reading.
type ending struct {
	printed string
	last    rune // of printed
	length  int  // of printed, in letters
	read    int  // letters
	cost    float32
}
