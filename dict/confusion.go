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

// Confusions are the known ones, the likeliest first, in a fixed order. They
// are of three kinds, as counted in recognised job descriptions: letters by
// the alignment of what was read with what an earlier corrector made of it
// (1,900 changes; the documents that measures are taken on are not among them).
var Confusions = sync.OnceValue(func() []Confusion {
	var out []Confusion
	seen := map[[2]string]bool{}
	add := func(pairs string, cost float64) {
		for _, pair := range strings.Fields(pairs) {
			printed, read, _ := strings.Cut(pair, ":")
			if k := [2]string{printed, read}; !seen[k] {
				seen[k] = true
				out = append(out, Confusion{printed, read, cost})
			}
		}
	}
	add(oftenMisread, oftenCost)
	add(misread, likeCost)
	add(seldomMisread, seldomCost)
	return out
})

// What confusions cost. With all at 0.5 and none for other letters a misread
// letter in a word of eight is taken for granted where the word is not known;
// equal costs for all letters lost a fifth of the corrections.
const oftenCost, likeCost, seldomCost = 0.4, 0.5, 0.7

// What was printed and what is read, each at least thirty times in the count.
const oftenMisread = `e:c l:t rn:m t:l l:i f:t i:t c:e ri:n e:a t:i l:f li:h l:!`

// The same seen from three times on, and the like of them.
const misread = `o:e i:l o:a a:e r:t n:m h:n n:r o:u a:s d:o a:u v:w m:n s:e t:f e:o o:c r:f f:l q:g r:n in:m y:s ni:m g:y
n:u u:n c:o t:r a:o s:a n:h u:v o:d w:v v:y y:v g:q x:s s:x d:l i:r g:v g:z ti:u i:u ff:tt oe:ca œ:ca
m:rn m:in m:ni m:tn h:li h:ii h:lt n:ii n:il n:ti u:ii u:li d:cl d:ci d:el tt:ll tt:it ti:n rt:n fi:h fi:n fl:n ll:u il:u
l:[ l:] l:| t:! i:! i:| i:[ i:] l:1 i:1 o:0 s:5 s:$ b:8 b:6 g:9 z:2 a:@ e:6 e:@ c:( t:+ f:{ ir:w ce:cc ec:cc ee:cc ity:ily tion:hon
nt:m ra:m ti:ll er:cr re:rc es:cs e:é`

// Others that look alike but were hardly seen.
const seldomMisread = `r:s c:v g:u d:c i:a e:y r:m l:j g:a t:p t:b f:b l:b ef:ct t:u é:c
h:b b:h h:l h:k k:h b:l b:li c:r r:c f:r i:j j:i k:l l:k n:p p:n q:p x:z z:x w:vv w:vy w:yy w:u w:n il:h cl:d ci:d ii:u
u:tt d:ol a:ai a:ti k:lc k:ic b:lo b:lb t:{ i:{ i:} l:\ v:\ a:4 a:8 s:8 c:i e:i y:x cy:es ry:rs
ffi:fli ffi:fti fi:f fl:f ss:s tt:t ll:l mm:m nn:n m:iii p:jp h:lh`

// defaultChannel is that of the embedded confusions.
var defaultChannel = sync.OnceValue(func() *Channel { return newChannel(Confusions()) })

// Neighbours are those of the embedded confusions (see [Channel.Neighbours]).
func Neighbours(read string) iter.Seq2[string, Confusion] { return defaultChannel().Neighbours(read) }

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
