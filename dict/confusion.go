package dict

import (
	"iter"
	"strings"
	"sync"
)

// A Confusion is letters that recognition reads for others, in lower case or
// as signs; its cost is a part of that of any other substitution, which is 1.
type Confusion struct {
	Printed, Read string
	Cost          float64
}

// Confusions are the known ones, in a fixed order. Single letters that look
// alike are confused both ways; of groups it is said which way.
var Confusions = sync.OnceValue(func() []Confusion {
	var out []Confusion
	for _, pair := range strings.Fields(alike) {
		a, b, _ := strings.Cut(pair, ":")
		out = append(out, Confusion{a, b, likeCost}, Confusion{b, a, likeCost})
	}
	for _, pair := range strings.Fields(misread) {
		printed, read, _ := strings.Cut(pair, ":")
		out = append(out, Confusion{printed, read, likeCost})
	}
	return out
})

// likeCost is what a confusion costs. With 0.5 a misread letter in a word of
// eight is taken for granted where the word is not known; equal costs for all
// letters lost a fifth of the corrections.
const likeCost = 0.5

// alike are letters that look alike, in either direction.
const alike = `a:e a:o a:s a:u a:n b:h b:l c:e c:o c:r d:l e:o e:s f:t f:r f:l g:q h:n h:l i:l i:j i:t k:l l:t
m:n n:r n:u o:u r:t s:x u:v v:y v:w x:z d:o g:y p:n`

// misread are what was printed and what is read, where the other way is rare
// or the lengths differ.
const misread = `m:rn m:in m:ni m:tn rn:m ni:m in:m in:hi h:li h:ii h:lt n:ii n:ri n:il n:ti u:ii u:li u:tt d:cl d:ci d:el d:ol
cl:d ci:d a:ai a:ti w:vv w:vy w:yy k:lc k:ic b:lo b:li tt:ll tt:it ti:n ri:n li:h il:h ll:u il:u ii:u li:u rt:n fi:h fi:n fl:n
l:[ l:] l:! l:| t:! i:! i:| i:[ i:] l:1 i:1 o:0 s:5 s:$ b:8 b:6 g:9 z:2 a:@ e:6 e:é e:@ c:( t:+ t:{ i:{ i:} l:\ v:\ a:4 a:8 s:8 f:{
es:cs ce:cc ec:cc ee:cc ra:m nt:m tion:hon ity:ily ffi:fli ffi:fti fi:f fl:f ss:s tt:t ll:l mm:m nn:n w:u w:n m:nt m:iii
p:jp h:lh b:lb y:v c:i e:i er:cr re:rc ry:rs y:s y:x cy:es`

// byRead are the confusions by the first letter of what is read.
var byRead = sync.OnceValue(func() map[byte][]Confusion {
	m := map[byte][]Confusion{}
	for _, c := range Confusions() {
		m[c.Read[0]] = append(m[c.Read[0]], c)
	}
	return m
})

// Neighbours are what may have been printed where a unit is read: all
// spellings one confusion away, in a fixed order, words or not.
func Neighbours(read string) iter.Seq2[string, Confusion] {
	return func(yield func(string, Confusion) bool) {
		for i := range len(read) {
			for _, c := range byRead()[read[i]] {
				if strings.HasPrefix(read[i:], c.Read) && !yield(read[:i]+c.Printed+read[i+len(c.Read):], c) {
					return
				}
			}
		}
	}
}

// capitalsAlike are capitals as printed and as read, in normal form.
var capitalsAlike = [][2]string{{"d", "o"}, {"o", "d"}, {"g", "c"}, {"c", "g"}, {"o", "q"}, {"e", "f"}, {"i", "l"}, {"h", "ii"}}

// CapitalNeighbours are what may have been printed where a unit is read in
// capitals: all spellings one confusion of capitals away, in a fixed order.
func CapitalNeighbours(read string) iter.Seq2[string, Confusion] {
	return func(yield func(string, Confusion) bool) {
		for i := range len(read) {
			for _, c := range capitalsAlike {
				if strings.HasPrefix(read[i:], c[1]) &&
					!yield(read[:i]+c[0]+read[i+len(c[1]):], Confusion{c[0], c[1], likeCost}) {
					return
				}
			}
		}
	}
}
