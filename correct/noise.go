package correct

import "math"

// usualNoise is the share of unknown words of a fair page; a text shorter than
// noiseWords is taken to be nearer to it.
const usualNoise, noiseWords = 0.03, 60

// measureNoise estimates how many of a document's words are misread: those in
// small letters that are no words. Names and acronyms say nothing of it.
func (v *view) measureNoise() {
	unknown, all := 0, 0
	for i := range v.pages {
		for k := range v.pages[i].slots {
			s := &v.pages[i].slots[k]
			switch {
			case s.kind == kindKnown:
				all++
			case s.kind == kindUnknown && startsLower(s.text):
				all++
				unknown++
			}
		}
	}
	v.noise = (float64(unknown) + usualNoise*noiseWords) / (float64(all) + noiseWords)
	for i := range v.pages {
		v.pages[i].doubt = v.doubt()
	}
}

// doubt is what a document's noise takes from leaving a word as it was read, in
// nats: nothing on a fair page, less than nothing on a clean one.
func (v *view) doubt() float64 {
	return max(-1.5, min(1.5, math.Log(v.noise/usualNoise)))
}
