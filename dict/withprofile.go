package dict

import (
	"cmp"
	"math"
	"slices"
	"strconv"
)

// WithProfile is the dictionary with what was learned from an archive: its
// words, with the flag [Learned], its confusions and its passages.
func (d *Dict) WithProfile(p *Profile) *Dict {
	if p == nil {
		return d
	}
	out := d.with(func(lang string) ([]extra, []phrase) {
		var extras []extra
		for _, w := range p.Words {
			if w.Language == lang {
				extras = append(extras, extra{unit: Normal(w.Text), logP: learnedLogP(w, p), flags: Learned | Suggest | caseFlags(w.Text, Normal(w.Text))})
			}
		}
		return extras, nil
	})
	out.profile, out.profileHash = p, p.Hash()
	out.channel = newChannel(mixConfusions(d.Channel().Confusions(), p.Confusions))
	out.passages = map[uint64]Passage{}
	for _, x := range p.Passages {
		key, _ := strconv.ParseUint(x.Key, 16, 64) // it was checked
		out.passages[key] = x
	}
	return out
}

// learnedLogP is about how frequent a word of the archive is: documents are
// taken to hold two thousand words.
func learnedLogP(w ProfileWord, p *Profile) float64 {
	return min(-9, max(-13, math.Log(float64(w.Count)/(2000*float64(max(1, p.Documents))))))
}

// Profile is the archive profile that the dictionary was given, nil for none.
func (d *Dict) Profile() *Profile { return d.profile }

// ProfileHash is the hash of the archive profile, empty for none; outputs
// carry it.
func (d *Dict) ProfileHash() string { return d.profileHash }

// mixConfusions weighs the general confusions by an archive's own: where it
// shows one, the cost is the mean of both, and one that is not known costs at
// least what a usual one does. Learned costs alone correct no more in recognised
// job descriptions and break two of seven hundred protected things.
func mixConfusions(general []Confusion, own []ProfileMixup) []Confusion {
	learned := map[[2]string]float64{}
	for _, c := range own {
		learned[[2]string{c.Printed, c.Read}] = c.Cost
	}
	var out []Confusion
	for _, c := range general {
		k := [2]string{c.Printed, c.Read}
		if cost, ok := learned[k]; ok {
			c.Cost = (c.Cost + cost) / 2
			delete(learned, k)
		}
		out = append(out, c)
	}
	for _, c := range own {
		if cost, ok := learned[[2]string{c.Printed, c.Read}]; ok {
			out = append(out, Confusion{c.Printed, c.Read, max(likeCost, cost)})
		}
	}
	slices.SortStableFunc(out, func(a, b Confusion) int { return cmp.Compare(a.Cost, b.Cost) })
	return out
}
