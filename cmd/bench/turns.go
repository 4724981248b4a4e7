package main

import (
	"context"
	"fmt"
	"slices"
	"time"
)

// side is one of two that are timed in turn; all its work is done by processes
// that it waits for.
type side struct {
	name string
	once func(ctx context.Context) error
}

// cost is what a side's run took, in seconds.
type cost struct{ wall, processor float64 }

func (s side) timed(ctx context.Context) (cost, error) {
	start, before := time.Now(), processorSeconds()
	err := s.once(ctx)
	if err != nil {
		err = fmt.Errorf("%s: %w", s.name, err)
	}
	return cost{time.Since(start).Seconds(), processorSeconds() - before}, err
}

// comparison is the medians of both sides' costs and of the ratios within a
// turn, the first side's to the second's: the machine may drift between turns.
type comparison struct{ first, second, ratio cost }

// inTurn runs both sides, once without counting and then in turn.
func (b *bench) inTurn(ctx context.Context, first, second side) (comparison, error) {
	var costs [3][]cost
	for turn := range b.runs + 1 {
		x, err := first.timed(ctx)
		if err != nil {
			return comparison{}, err
		}
		y, err := second.timed(ctx)
		if err != nil {
			return comparison{}, err
		}
		if turn > 0 {
			for i, c := range []cost{x, y, {x.wall / y.wall, x.processor / y.processor}} {
				costs[i] = append(costs[i], c)
			}
		}
	}
	return comparison{medians(costs[0]), medians(costs[1]), medians(costs[2])}, nil
}

func medians(costs []cost) cost {
	var walls, processors []float64
	for _, c := range costs {
		walls, processors = append(walls, c.wall), append(processors, c.processor)
	}
	return cost{median(walls), median(processors)}
}

func median(values []float64) float64 {
	slices.Sort(values)
	n := len(values)
	return (values[(n-1)/2] + values[n/2]) / 2
}
