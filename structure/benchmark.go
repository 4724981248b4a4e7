package structure

// A published benchmark begins with its number and the position's title, with
// no label: "4-I-2 Director, River Gauges".

// benchmark takes the number and the title that stand side by side in the head
// of a benchmark.
func (h *header) benchmark() {
	for i := range h.ws[:min(len(h.ws), headWords)] {
		v, ok := numberFor(trim(h.ws[i].Text), PositionNumber)
		if !ok || !benchmarkNumber.MatchString(trim(h.ws[i].Text)) {
			continue
		}
		label := candidate{similarity: similarName}
		if _, known := h.fields[PositionNumber]; !known {
			h.put(PositionNumber, v, "", []int{i}, label)
		}
		if _, known := h.fields[PositionTitle]; !known {
			h.giveText(PositionTitle, h.titleBeside(i), label)
		}
		return
	}
}

// titleBeside are the words of the title that follows a benchmark's number, or
// that the number follows on the line.
func (h *header) titleBeside(number int) []int {
	if end := h.titleEnd(number + 1); end > number+1 && headed(h.ws[number+1:min(end, number+1+headReach)]) {
		return interval(number+1, end)
	}
	from := number
	for from > 0 && !h.ws[from].lineStart && h.owner[from-1] == "" {
		from--
	}
	for ; from < number; from++ {
		if headed(h.ws[from:min(number, from+headReach)]) {
			return interval(from, number)
		}
	}
	return nil
}

// titleEnd is the word at which a title that begins at word i ends: its line
// does, another field begins or what follows is in capitals and it is not.
func (h *header) titleEnd(i int) int {
	end, last := i, valueEnd(h.ws, span{i, len(h.ws)})
	for end < last && end-i < longestText && h.owner[end] == "" && (end == i || !h.ws[end].lineStart) {
		if end > i && shouted(&h.ws[end]) && !shouted(&h.ws[i]) {
			break
		}
		end++
	}
	return end
}
