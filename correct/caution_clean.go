package correct

// In a clean text every edit is wrong, and its rare words look like another's
// misread ones: modem like modern, toxaphene like telephone.

// loudDoubt is the doubt from which a document is noisy enough to say that its
// words are misread; strangeAuto is the confidence from which a known word of
// another is changed by a confusion that none of its unknown words shows.
const loudDoubt, strangeAuto = 1.0, 0.9975

// farCostWhole is what a whole word's misreading costs that is far, however long
// the word, and plainAuto the confidence from which an unknown word is changed in
// a fair document.
const farCostWhole, plainAuto = 2, 0.85

// fairAuto is the confidence from which a word is changed that may be a rare one,
// where few words are misread: in documents of less than fairDoubt.
const fairAuto, fairDoubt = 0.90, 0.5

// cautionOfKnown is the confidence from which an edge changes a known word.
func (p *pageView) cautionOfKnown(e *edge) float64 {
	if !e.attested && p.doubt < loudDoubt {
		return strangeAuto
	}
	return realWordAuto - noisyRealWord*max(0, p.doubt)
}

// cautionOfRare is the confidence from which an edge changes an unknown word in a
// fair document.
func (c *Corrector) cautionOfRare(s *slot, e *edge) float64 {
	if isFar(s, e, rarePerLetter) || c.isWellFormed(s, e) {
		return fairAuto
	}
	return plainAuto
}
