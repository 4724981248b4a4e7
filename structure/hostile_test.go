package structure_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/structure"
)

const (
	onceHeader    = "Position Title: Director, Lakes\nPosition Number: 22222\nClassification: EX-01\n"
	onceDescribed = onceHeader + "GENERAL ACCOUNTABILITY The Director keeps the lakes. NATURE AND SCOPE The Branch keeps the rivers. "
	inLines       = onceHeader + "\nGENERAL ACCOUNTABILITY\nThe Director keeps the lakes.\n\nNATURE AND SCOPE\nThe Branch keeps the rivers.\n\n"
)

// hostile are beginnings and what is said over and over behind them: whatever looks
// around a place for something pays for each.
var hostile = []struct{ name, once, again string }{
	{"headings", "", "GENERAL ACCOUNTABILITY NATURE AND SCOPE DIMENSIONS SPECIFIC ACCOUNTABILITIES "},
	{"heading-lines", "", "GENERAL ACCOUNTABILITY\nx\nNATURE AND SCOPE\ny\nDIMENSIONS\nz\n"},
	{"capital-lines", inLines + "DIMENSIONS\n", "\n\nSOME LINE OF LAKES\nKeeps the lakes clean.\n"},
	{"capital-duties", inLines + "SPECIFIC ACCOUNTABILITIES\n", "\n\nSOME LINE OF LAKES\nKeeps the lakes clean.\n"},
	{"descriptions", "", "POSITION TITLE: Director, Lakes POSITION NUMBER: 1234 GENERAL ACCOUNTABILITY x. NATURE AND SCOPE y. "},
	{"signed", onceDescribed, " CERTIFICATION POSITION TITLE: Director, Lakes GENERAL ACCOUNTABILITY x. "},
	{"labels", "", "POSITION TITLE: Director CLASSIFICATION: EX-01 DEPARTMENT: Lakes "},
	{"label-words", "", "Position Number Branch Division Sector Directorate Title "},
	{"numbers", onceDescribed + " SPECIFIC ACCOUNTABILITIES ", "1. Keeps. 2. Reads. "},
	{"ones", onceDescribed + " SPECIFIC ACCOUNTABILITIES ", "1. "},
	{"figures", onceDescribed + " DIMENSIONS ", "Staff: 12 Budget: $3 million "},
	{"peers", onceHeader + " ORGANIZATION STRUCTURE ", "one of the others are the Director, Dams and "},
	{"reports", onceHeader + " ORGANIZATION STRUCTURE Reporting to the Director are: ", "the Manager, Dams; "},
	{"reporting", onceHeader + " ORGANIZATION STRUCTURE ", "Reporting to the Director of Lakes and "},
	{"brackets", onceHeader + " ORGANIZATION STRUCTURE Reporting to the Director are: ", "(the Manager, "},
	{"semicolons", onceHeader + " NATURE AND SCOPE ", "Director; "},
	{"bullets", onceDescribed + " SPECIFIC ACCOUNTABILITIES ", "• Keeps the lakes. "},
	{"lines", onceDescribed, "x\n"},
	{"signs", onceDescribed, "| . | "},
	{"one-word", onceHeader, "Director "},
	{"long-word", onceHeader, "Directorate"},
	{"introduced", onceHeader + " ORGANIZATION STRUCTURE Reporting to the Director are: Chief, Lamps accountable for: a Manager, Locks accountable for: b ", "Chief, Quays accountable for: "},
	{"introductions", onceHeader + " ORGANIZATION STRUCTURE Reporting to the Director are: Chief, Lamps accountable for: a Manager, Locks accountable for: b ", "accountable for: "},
	{"long-entry", onceHeader + " ORGANIZATION STRUCTURE Reporting to the Director are: Chief, Lamps accountable for: a Manager, Locks ", "Quays "},
	{"superiors", onceHeader + " ORGANIZATION STRUCTURE ", "The Director is superior of "},
	{"heads", onceDescribed + "\nSPECIFIC ACCOUNTABILITIES\n", "No. | Accountability | %\n"},
	{"rows", onceDescribed + "\nSPECIFIC ACCOUNTABILITIES\nNo. | Accountability | %\n1 | Keeps\n", "2 | Reads | 40 %\n"},
	{"borders", onceDescribed + "\nSPECIFIC ACCOUNTABILITIES\nNo. | Accountability | %\n1 | Keeps\n2 | Reads\n", "| "},
	{"border-lines", onceDescribed + "\nSPECIFIC ACCOUNTABILITIES\nNo. | Accountability | %\n1 | Keeps\n2 | Reads\n", "|\n"},
	{"parts", onceDescribed + "\nSPECIFIC ACCOUNTABILITIES\n", "1.1 Keeps\n2.1 Reads\n"},
	{"pages", "", "Lakes of Canada Page 3\n\f"},
}

func (h *hostileText) String() string { return h.once + strings.Repeat(h.again, h.bytes/len(h.again)) }

type hostileText struct {
	once, again string
	bytes       int
}

// TestHostile parses a little of each hostile text: no word is lost.
func TestHostile(t *testing.T) {
	for _, h := range hostile {
		text := (&hostileText{h.once, h.again, 2000}).String()
		if l := lost(structure.Parse(plain(strings.Split(text, "\f")...), nil, structure.Options{})); len(l) > 0 {
			t.Errorf("%s: %d words lost: %q", h.name, len(l), l[:min(10, len(l))])
		}
	}
}

// BenchmarkHostile parses texts of two sizes: the time a byte must not grow with
// the text.
func BenchmarkHostile(b *testing.B) {
	for _, h := range hostile {
		for _, kb := range []int{32, 128} {
			b.Run(fmt.Sprintf("%s/%dkB", h.name, kb), func(b *testing.B) {
				text := (&hostileText{h.once, h.again, kb << 10}).String()
				doc := plain(strings.Split(text, "\f")...)
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					structure.Parse(doc, nil, structure.Options{})
				}
			})
		}
	}
}
