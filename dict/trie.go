package dict

// A Trie holds the words of a lexicon letter by letter. It is immutable.
//
// Nodes are in the order in which a walk from child to sibling meets them, so a
// node's first child is the next node, and the word that ends at a node is the
// number of words that end at nodes up to it. Eight bytes a node in place of
// sixteen are six megabytes for both languages.
type Trie struct {
	nodes []node
	words marks // nodes at which a word ends
}

type node struct {
	letter uint32 // that leads here, and hasChild
	next   int32  // sibling, 0 for none
}

// hasChild is beyond all letters.
const hasChild = 1 << 31

// Root is the node of the empty prefix.
const Root int32 = 0

func newTrie(sorted wordList) *Trie {
	n := countNodes(sorted)
	t := &Trie{nodes: make([]node, 1, n), words: newMarks(n)}
	path, last := []int32{Root}, []int32{0} // node and its last child at each depth
	var before, letters []rune
	for i := range sorted.len() {
		letters = appendRunes(letters[:0], sorted.at(i))
		depth := commonPrefix(before, letters)
		path, last = path[:depth+1], last[:depth+1]
		for ; depth < len(letters); depth++ {
			n := t.add(letters[depth], path[depth], last[depth])
			last[depth] = n
			path, last = append(path, n), append(last, 0)
		}
		t.words.set(int(path[depth]))
		before, letters = letters, before
	}
	t.words.count()
	return t
}

// countNodes is how many nodes words in order need.
func countNodes(sorted wordList) int {
	n := 1
	var before, letters []rune
	for i := range sorted.len() {
		letters = appendRunes(letters[:0], sorted.at(i))
		n += len(letters) - commonPrefix(before, letters)
		before, letters = letters, before
	}
	return n
}

func appendRunes(letters []rune, w string) []rune {
	for _, r := range w {
		letters = append(letters, r)
	}
	return letters
}

func commonPrefix(a, b []rune) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// add makes a node below parent, after its last child so far (0 for none).
func (t *Trie) add(letter rune, parent, lastChild int32) int32 {
	n := int32(len(t.nodes))
	t.nodes = append(t.nodes, node{letter: uint32(letter)})
	if lastChild == 0 {
		t.nodes[parent].letter |= hasChild
	} else {
		t.nodes[lastChild].next = n
	}
	return n
}

// Child is a node's first child, 0 for none.
func (t *Trie) Child(n int32) int32 {
	if t.nodes[n].letter&hasChild == 0 {
		return 0
	}
	return n + 1
}

// Next is a node's next sibling, 0 for none.
func (t *Trie) Next(n int32) int32 { return t.nodes[n].next }

// Label is the letter that leads to a node.
func (t *Trie) Label(n int32) rune { return rune(t.nodes[n].letter &^ hasChild) }

// Word is the word that ends at a node, 0 for none.
func (t *Trie) Word(n int32) ID { return ID(t.words.number(int(n))) }

// Step follows one letter down; ok is false where no word goes on so.
func (t *Trie) Step(n int32, letter rune) (child int32, ok bool) {
	for c := t.Child(n); c != 0; c = t.nodes[c].next {
		if t.Label(c) == letter {
			return c, true
		}
	}
	return 0, false
}
