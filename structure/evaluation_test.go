package structure

import "testing"

// TestEvaluationPoints: points as evaluations print them, and what is in doubt.
func TestEvaluationPoints(t *testing.T) {
	for text, want := range map[string]struct {
		Evaluation
		doubt string
	}{
		"FII3 460 F4(50) 230 F2P 264 Total = 954 A1":                                     {Evaluation{"FII3 460", "F4(50) 230", "F2P 264", "954", "A1"}, ""},
		"Know-How: F II 3 - 460 Problem Solving: F 4 (50%) - 230 F 2 P - 264 Total: 950": {Evaluation{"F II 3 460", "F 4 (50%) 230", "F 2 P 264", "950", ""}, "evaluation: the points make 954, the total is 950"},
		"FIII3 1,056 G4(66) 700 G5P 920 TOTAL POINTS 2,676 P1":                           {Evaluation{"FIII3 1056", "G4(66) 700", "G5P 920", "2676", "P1"}, ""},
		"Know-How FII3 460 Problem solving good Accountability F2P 264 Total 954":        {Evaluation{"FII3 460", "", "F2P 264", "954", ""}, "evaluation: problem_solving not found"},
		"FII3 460 F4(50) 230 F2P 264":                                                    {Evaluation{"FII3 460", "F4(50) 230", "F2P 264", "", ""}, ""},
		"Connaissances : FII3 460 F4(50) 230 F2P 264 Total des points : 954":             {Evaluation{"FII3 460", "F4(50) 230", "F2P 264", "954", ""}, ""},
	} {
		e := evaluation(words(text))
		if e == nil || *e != want.Evaluation || e.doubt() != want.doubt {
			t.Errorf("%q: %+v, %q", text, e, e.doubt())
		}
	}
}
