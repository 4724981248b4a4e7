package structure

import (
	"slices"
	"strings"
	"testing"
)

// TestHeadingsOfTwoLanguagesOverlap: where the language turns, one word may be
// the end of an English heading and the beginning of a French one.
func TestHeadingsOfTwoLanguagesOverlap(t *testing.T) {
	const text = "POSITION TITLE: Director, Weirs CLASSIFICATION: EX-01 GENERAL ACCOUNTABILITY The Director is accountable for the care of the weirs. " +
		"NATURE AND SCOPE The branch keeps the weirs of the north and the gates of the south for the towns. " +
		"REPORTING STRUCTURE ORGANISATIONNELLE Le directeur relève de la directrice générale des eaux. " +
		"NATURE ET PORTÉE La direction entretient les barrages du nord et les écluses du sud pour les villes de la région."
	jd := parsePlain(text)
	if !slices.ContainsFunc(jd.Quality.Reasons, func(s string) bool { return strings.HasPrefix(s, "a translation stands behind") }) {
		t.Errorf("reasons %q", jd.Quality.Reasons)
	}
	if !strings.Contains(jd.Unplaced, ": STRUCTURE ORGANISATIONNELLE") || len(jd.Sections) == 0 {
		t.Errorf("%d sections, unplaced %q", len(jd.Sections), jd.Unplaced)
	}
}
