package sandbox

import (
	"fmt"
	"strings"
	"testing"
)

// TestAWorkerHoldsFewFiles: two, or one that is large.
func TestAWorkerHoldsFewFiles(t *testing.T) {
	s := &server{room: 100}
	open := func(size int) int {
		path := temporary(t, "a.txt", []byte(strings.Repeat("a", size)))
		answer := s.answer(t.Context(), request{Op: opOpen, File: octets(path), Name: "a.txt"})
		if answer.Error != nil {
			t.Fatal(answer.Error)
		}
		return len(s.open)
	}
	var held []int
	for _, size := range []int{5, 5, 5, 96, 5, 5} {
		held = append(held, open(size))
	}
	if got := fmt.Sprint(held); got != "[1 2 2 1 1 2]" {
		t.Errorf("held %s", got)
	}
}
