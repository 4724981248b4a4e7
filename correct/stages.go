package correct

// Rules of the decoder.
const (
	RuleUnknown  = "unknown-word" // Poliey → Policy
	RuleRealWord = "real-word"    // a known word that context speaks against: tor → for
	RuleSplit    = "split"        // developsand → develops and
	RuleMerge    = "merge"        // transformat on → transformation
	RuleTerm     = "term"         // Assistant Deputv Min ister → Assistant Deputy Minister
	RuleAcronym  = "acronym"      // ESOC → ESDC
)

// Stages are what can be left out by [Options].Without, to measure what each
// is worth; the package comment has the table.
var Stages = []string{
	"restore",      // the lost alphabet, hyphens
	"terms",        // terms of several words, looked for as a whole
	"search",       // candidates from the confusion-weighted search
	"neighbours",   // candidates for known words
	"split",        // two words run together
	"merge",        // one word torn apart
	"acronym",      // acronyms one confusion from a known one
	"alternatives", // the engine's other readings
	"confidence",   // the engine's confidence in what it read
	"document",     // words of the document as candidates and as protection
	"adaptation",   // two more decodings by the document's own confusions
	"protect",      // derived words, foreign words, names
	"model",        // the language model's context
}
