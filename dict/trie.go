package dict

// A Trie holds the words of a lexicon letter by letter. It is immutable.
type Trie struct {
	label []rune
	child []int32 // first child, 0 for none
	next  []int32 // next sibling, 0 for none
	word  []ID    // of the word that ends here, 0 for none
}

// Root is the node of the empty prefix.
const Root int32 = 0

func newTrie(sorted []string) *Trie {
	t := &Trie{label: []rune{0}, child: []int32{0}, next: []int32{0}, word: []ID{0}}
	path, last := []int32{Root}, []int32{0} // node and its last child at each depth
	var before []rune
	for i, w := range sorted {
		letters := []rune(w)
		depth := commonPrefix(before, letters)
		path, last = path[:depth+1], last[:depth+1]
		for ; depth < len(letters); depth++ {
			n := t.add(letters[depth], path[depth], last[depth])
			last[depth] = n
			path, last = append(path, n), append(last, 0)
		}
		t.word[path[depth]] = ID(i + 1)
		before = letters
	}
	return t
}

func commonPrefix(a, b []rune) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// add makes a node below parent, after its last child so far (0 for none).
func (t *Trie) add(label rune, parent, lastChild int32) int32 {
	n := int32(len(t.label))
	t.label, t.child = append(t.label, label), append(t.child, 0)
	t.next, t.word = append(t.next, 0), append(t.word, 0)
	if lastChild == 0 {
		t.child[parent] = n
	} else {
		t.next[lastChild] = n
	}
	return n
}

// Child is a node's first child, 0 for none.
func (t *Trie) Child(n int32) int32 { return t.child[n] }

// Next is a node's next sibling, 0 for none.
func (t *Trie) Next(n int32) int32 { return t.next[n] }

// Label is the letter that leads to a node.
func (t *Trie) Label(n int32) rune { return t.label[n] }

// Word is the word that ends at a node, 0 for none.
func (t *Trie) Word(n int32) ID { return t.word[n] }

// Step follows one letter down; ok is false where no word goes on so.
func (t *Trie) Step(n int32, letter rune) (child int32, ok bool) {
	for c := t.child[n]; c != 0; c = t.next[c] {
		if t.label[c] == letter {
			return c, true
		}
	}
	return 0, false
}
