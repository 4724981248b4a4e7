//go:build cgo

package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/extract/picture"
	"github.com/jdscribe/jdscribe/extract/tesseract"
	"github.com/jdscribe/jdscribe/internal/specimen"
)

// ablated are the worn pages that need a step.
var ablated = []string{"coarse-100", "fax-204x98", "faded-200", "shade-200", "skew-3", "skew-lying", "border-heavy", "border-faded", "thin-150", "yellowed-150"}

// BenchmarkAblation reads worn pages with each step of clean-up left out, and
// reports the per cent of their words that come out wrong.
func BenchmarkAblation(b *testing.B) {
	pages, err := specimen.WornPages()
	if err != nil {
		b.Fatal(err)
	}
	pages = slices.DeleteFunc(pages, func(p specimen.Worn) bool { return !slices.Contains(ablated, p.Name) })
	engine, err := tesseract.New("")
	if err != nil {
		b.Skip(err)
	}
	all := extract.Options{Engine: engine, Known: dict.Default().Known, Model: dict.Default().Model}
	run := func(name string, o extract.Options) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				b.ReportMetric(wrongWords(b, pages, o), "%wrong")
			}
		})
	}
	run("all-steps", all)
	for _, step := range []picture.Step{picture.StepWipe, picture.StepTurn, picture.StepLight, picture.StepSize, picture.StepStraighten, picture.StepCells} {
		o := all
		o.Without = []picture.Step{step}
		run(fmt.Sprintf("without-%s", step), o)
	}
	once, unmodelled := all, all
	once.Known = nil
	run("without-second-reading", once)
	unmodelled.Model = nil
	run("without-language-model", unmodelled)
}

// wrongWords are the per cent of the pages' words that are not read as printed.
func wrongWords(b *testing.B, pages []specimen.Worn, o extract.Options) float64 {
	wrong, all := 0, 0
	for _, p := range pages {
		doc, err := extract.ReadBytes(b.Context(), p.Name, p.PDF, o)
		if err != nil {
			b.Fatal(err)
		}
		printed := strings.Fields(p.Truth)
		wrong += min(distance(printed, strings.Fields(document.Text(&doc.Pages[0], nil))), len(printed))
		all += len(printed)
	}
	return 100 * float64(wrong) / float64(all)
}
