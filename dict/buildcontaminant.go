package dict

// admit reports whether a word that no clean source has is one all the same.
func (c *wordChoice) admit(o BuildOptions, u string, domain *corpus, trusted, acronyms map[string]int) bool {
	s := domain.of(u)
	if c.short(u, s, domain) {
		return false
	}
	if s.documents < domainDocuments {
		return len(u) >= loneLetters && !c.nearAny(u)
	}
	if c.contaminant(u, s, trusted, acronyms) {
		o.Log("%s: contaminant %s (%d)", o.Language, u, s.count)
		return false
	}
	return true
}

// loneLetters is the least length of a word that two texts alone make known.
const loneLetters = 7

// nearAny reports whether a listed or general word is one confusion, letter or
// space away.
func (c *wordChoice) nearAny(u string) bool {
	for v := range Neighbours(u) {
		if c.flags[v] != 0 {
			return true
		}
	}
	for i := range len(u) {
		if c.flags[u[:i]+u[i+1:]] != 0 {
			return true
		}
		for letter := 'a'; letter <= 'z'; letter++ {
			if c.flags[u[:i]+string(letter)+u[i+1:]] != 0 || c.flags[u[:i]+string(letter)+u[i:]] != 0 {
				return true
			}
		}
	}
	return false
}

// acronyms are how often units stand there that are mostly in capitals.
func (c *corpus) acronyms() map[string]int {
	out := map[string]int{}
	for i, u := range c.unit {
		if s := c.seen[i]; 2*s.capitals > s.count {
			out[u] = s.count
		}
	}
	return out
}

// contaminant reports whether a word is a misreading frequent enough to look
// like a word: one confusion away from a far more frequent word, or, for an
// acronym, from a far more frequent acronym.
func (c *wordChoice) contaminant(u string, s unitCount, trusted, acronyms map[string]int) bool {
	neighbours, known := Neighbours(u), trusted
	if 2*s.capitals > s.count {
		neighbours, known = CapitalNeighbours(u), acronyms
	}
	for v := range neighbours {
		if known[v] >= contaminantRatio*s.count {
			return true
		}
	}
	return letterLost(u, s.count, trusted)
}

// lostRatio is contaminantRatio for a letter lost from a word, which is
// rarer than a confusion.
const lostRatio = 20

// letterLost reports whether a far more frequent word has one letter more.
func letterLost(u string, count int, trusted map[string]int) bool {
	for i := range len(u) + 1 {
		for letter := 'a'; letter <= 'z' && len(u) >= loneLetters; letter++ {
			if trusted[u[:i]+string(letter)+u[i:]] >= lostRatio*count {
				return true
			}
		}
	}
	return false
}
