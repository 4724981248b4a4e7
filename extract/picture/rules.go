package picture

// What a rule is: a straight stroke that is longer than any letter's and thin.
const (
	leastRule   = 0.3   // inches long, of a part without gaps
	leastAcross = 0.75  // inches long, of one across: the letters of a blotted word make a shorter one
	mostRule    = 0.08  // inches thick
	thickRule   = 0.04  // inches, from which a rule has to be solid: blotted letters make a band, but with spaces
	ruleSolid   = 0.95  // of a thick one's course is ink, and no thicker than it is
	ruleGap     = 0.02  // inches that may be missing in it
	ruleFilled  = 0.75  // of it is ink
	ruleInk     = 0.8   // of its course, where it is straight, is ink
	acrossEven  = 0.8   // of the ink of one across is no thicker: the feet of letters make a line, too
	uprightEven = 0.3   // of that of an upright one: letters may touch it all the way
	ruleTrace   = 0.4   // of its further course still has it
	mostBreaks  = 3     // least lengths on end of the further course of one across without a trace: an upright one would run on in the stems of letters below
	ruleEdge    = 0.008 // inches by which its edges are rough
	linkGap     = 0.5   // inches between pieces of one rule
	linkAside   = 2.0   // pixels by which they may miss each other
	mostBend    = 0.01  // and by this of what is between them
	bending     = 0.5   // of what a step of a course lies aside bends the next
	mostSlope   = 0.05  // to the side
	mostRules   = 4000  // strokes; a page of more is a picture
)

// ruleKind is what tells the rules of one direction.
type ruleKind struct {
	least  float64 // inches long
	even   float64 // of its ink is no thicker than it is
	breaks int
}

var (
	uprightRules = ruleKind{leastRule, uprightEven, 0}
	acrossRules  = ruleKind{leastAcross, acrossEven, mostBreaks}
)

// mayBeRule reports a patch that is long and thin, or longer than a word.
func mayBeRule(c component, dpi float64) bool {
	long, short := float64(max(c.width(), c.height())), float64(min(c.width(), c.height()))
	return long >= leastRule*dpi && short <= mostRule*dpi || long >= leastAcross*dpi
}

// rules takes out the lines of forms and tables. The engine does so too, and
// takes the letters with them that touch: the first of each value in a table
// whose cells have no margin.
func (c *Clean) rules() {
	l := Lighting(c.Gray)
	e := eraser{cut: uint8(l.Cut), paper: uint8(l.Paper), dpi: c.DPI}
	lying := Turn(c.Gray, 90)
	upright, across := e.find(c.Gray, uprightRules), e.find(lying, acrossRules)
	if len(upright)+len(across) == 0 {
		return
	}
	c.uprights = upright
	last := c.Gray.Rect.Dy() - 1
	g := e.erase(c.Gray, upright, true, func(x, y int) bool { return holds(across, last-y, x) })
	g = e.erase(Turn(g, 90), across, false, func(x, y int) bool { return holds(upright, y, last-x) })
	c.Gray = Turn(g, 270)
	c.step("rules taken out (%d upright, %d across)", len(upright), len(across))
}
