package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/jdscribe/jdscribe/extract"
)

// modes are Tesseract's page segmentation modes for our layouts.
var modes = map[string]string{fmt.Sprint(int(extract.LayoutPage)): "4", fmt.Sprint(int(extract.LayoutColumns)): "3", fmt.Sprint(int(extract.LayoutBlock)): "6"}

// againstTesseract compares with `tesseract LIST`, a process for each processor
// and each way of asking, over the pictures that the engine was handed.
func (b *bench) againstTesseract(ctx context.Context, pages int) error {
	lists, err := b.lists()
	if err != nil {
		return err
	}
	ours := side{"extraction", func(ctx context.Context) error {
		_, err := b.extractAll(ctx, "")
		return err
	}}
	bare := side{"tesseract", func(ctx context.Context) error {
		group, ctx := errgroup.WithContext(ctx)
		group.SetLimit(processors())
		for _, l := range lists {
			group.Go(func() error { return l.recognise(ctx) })
		}
		return group.Wait()
	}}
	c, err := b.inTurn(ctx, ours, bare)
	if err != nil {
		return err
	}
	fmt.Printf("extraction %.2f pages/s, Tesseract alone over the same pictures %.2f pages/s: %.0f %% more time, %.0f %% more processor time\n",
		float64(pages)/c.first.wall, float64(pages)/c.second.wall, 100*(c.ratio.wall-1), 100*(c.ratio.processor-1))
	return nil
}

// list is some of the pictures that are recognised in one way.
type list struct {
	file                        string // names them, one a line
	language, layout, threshold string
}

// lists deals the pictures of each way of asking to as many lists as there are
// processors, the longest way first.
func (b *bench) lists() ([]list, error) {
	groups, err := filepath.Glob(filepath.Join(b.work, "pictures", "*"))
	if err != nil {
		return nil, err
	}
	var out []list
	for _, group := range groups {
		pictures, err := filepath.Glob(filepath.Join(group, "*.bmp"))
		if err != nil {
			return nil, err
		}
		asked := strings.Split(filepath.Base(group), ",")
		for k := range processors() {
			var names []string
			for i := k; i < len(pictures); i += processors() {
				names = append(names, pictures[i])
			}
			l := list{fmt.Sprintf("%s-%d.txt", group, k), asked[0], asked[1], asked[2]}
			if len(names) > 0 {
				out = append(out, l)
				if err := os.WriteFile(l.file, []byte(strings.Join(names, "\n")+"\n"), 0o600); err != nil {
					return nil, err
				}
			}
		}
	}
	return out, nil
}

func (l list) recognise(ctx context.Context) error {
	return command(ctx, "tesseract", l.file, l.file, "-l", l.language, "--psm", modes[l.layout], "-c", "thresholding_method="+l.threshold, "hocr")
}
