package structure

import "strings"

// takePlace gives the name of a place to the location.
func (d *dealing) takePlace() {
	_, wanted := d.wants[Location]
	_, known := d.fields[Location]
	ws := d.pick(d.free)
	at := wholePlace(ws, findPlace(ws))
	if at.empty() && wanted {
		at = d.placeless()
	}
	if alone := len(d.texts()) < 2; known || alone && at.empty() {
		return
	}
	if !wanted && !at.empty() && at.to == len(ws) && d.labelled[Branch] && placeholder(ws[at.from].Text) == "" {
		d.wants[Location] = candidate{means: string(Location), similarity: similarPlace}
		wanted = true
	}
	if at.empty() {
		delete(d.wants, Location) // a place that nobody knows cannot be told from the rest
	}
	if wanted && !at.empty() {
		d.take(Location, printed(ws[at.from:at.to]), "", at)
	}
}

// everywhere are words that stand for a place; in a row of cells they are read
// in the midst of another one's words.
var everywhere = wordSet("all toutes tous various divers diverses multiple")

// placeless is the free word that stands for a place.
func (d *dealing) placeless() span {
	for k, i := range d.free {
		if everywhere[strings.ToLower(trim(d.ws[i].Text))] {
			return span{k, k + 1}
		}
	}
	return span{}
}
