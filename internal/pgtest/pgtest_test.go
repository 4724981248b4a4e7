package pgtest

import (
	"os"
	"testing"
)

func TestAClusterStopsAndStartsAndGoes(t *testing.T) {
	c, err := New()
	if err != nil {
		t.Fatal(err)
	}
	query := func() error { return order(c.Address("postgres"), "SELECT 1") }
	if err := query(); err != nil {
		t.Error(err)
	}
	if err := c.Stop(); err != nil {
		t.Error(err)
	}
	if query() == nil {
		t.Error("a server that was stopped answers")
	}
	if err := c.Start(); err != nil {
		t.Error(err)
	}
	if err := query(); err != nil {
		t.Error(err)
	}
	if err := c.Close(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(c.dir); err == nil || query() == nil {
		t.Error("something of it is left")
	}
}
