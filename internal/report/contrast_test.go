package report

import (
	"math"
	"regexp"
	"strconv"
	"testing"
)

// TestColoursCanBeTold wants the contrast that WCAG 2.2 asks of text (4.5) and of
// bars (3), in the light scheme and in the dark one.
func TestColoursCanBeTold(t *testing.T) {
	schemes := regexp.MustCompile(`:root \{([^}]*)\}`).FindAllStringSubmatch(runPage, -1)
	if len(schemes) != 2 {
		t.Fatalf("%d colour schemes", len(schemes))
	}
	for i, scheme := range schemes {
		colours := map[string]float64{}
		for _, c := range regexp.MustCompile(`--(\w+): #([0-9a-f]+)`).FindAllStringSubmatch(scheme[1], -1) {
			colours[c[1]] = luminance(t, c[2])
		}
		for _, pair := range []struct {
			on, what string
			least    float64
		}{{"page", "ink", 4.5}, {"page", "soft", 4.5}, {"page", "link", 4.5}, {"page", "bar", 3},
			{"fill", "ink", 4.5}, {"fill", "soft", 4.5}, {"fill", "good", 4.5}, {"fill", "bad", 4.5}} {
			if got := contrast(colours[pair.on], colours[pair.what]); got < pair.least {
				t.Errorf("scheme %d: %s on %s has a contrast of %.1f, want %v", i, pair.what, pair.on, got, pair.least)
			}
		}
	}
}

func contrast(a, b float64) float64 { return (max(a, b) + 0.05) / (min(a, b) + 0.05) }

// luminance is a colour's relative luminance, as WCAG defines it.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}
