package correct

// weights balance what speaks for and against a change, in nats. They were
// tuned on all transcribed English passages, looking at the even and the odd
// ones apart; scans, whose texts no weight was tuned on, gain like them.
type weights struct {
	channel      float64 // one plain misread letter; a confusion costs half
	known        float64 // for leaving a known word as it was read
	listed       float64 // the same for a word that only a word list has
	noise        float64 // less of both where the document is noisy, for each factor of e
	noisyUnknown float64
	unknown      float64 // of leaving an unknown word of no letters
	perLetter    float64 // and more for each of its letters
	spelled      float64 // no more than this
	spelling     float64 // and so much for each nat that its spelling is unlikely
	sign         float64 // and more where a sign clings to it that may be a letter
	capital      float64 // less where it has a capital
	names        float64 // less where the word before or after is another such
	repeated     float64 // less for each time that the document repeats it
	repeatedMax  float64
	derived      float64 // of leaving a known word with a regular ending
	foreign      float64 // of leaving a word of the other language
	acronym      float64 // of leaving an unknown acronym
	recurring    float64 // for what the document has elsewhere, by the logarithm of how often
	inflection   float64 // of letters lost or added at a word's end, in letters
	garbage      float64 // less confidence where few words around are known
	unseen       float64 // of a real word's confusion that the document does not show
	active       float64 // for each of its confusions that the document shows elsewhere, by the logarithm of how often
	activeMost   float64 // but no more than this for a plain misread letter, less for a cheaper one
	subject      float64 // for a word that the document has elsewhere, by the logarithm of how often
	subjectMost  float64 // but no more than this
	engine       float64 // for what the engine is sure of, over what it usually is, for its whole scale
	split        float64 // of a lost space, in letters
	merge        float64 // of a false space, in letters
}

var defaultWeights = weights{
	channel:      7,
	known:        5,
	listed:       2,
	noise:        1,
	noisyUnknown: 2,
	unknown:      15,
	perLetter:    1.4,
	spelled:      8,
	spelling:     0.7,
	sign:         3,
	capital:      2,
	names:        8,
	repeated:     1,
	repeatedMax:  3,
	derived:      7,
	foreign:      5,
	acronym:      13,
	recurring:    1.5,
	inflection:   0.8,
	garbage:      20,
	unseen:       1,
	active:       1.5,
	activeMost:   4,
	subject:      2,
	subjectMost:  4,
	engine:       6,
	split:        0.6,
	merge:        0.9,
}
