//go:build !unix

package batch

import "time"

func processorTime() time.Duration { return 0 }
