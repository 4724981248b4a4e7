package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"jdscribe": func() {
		if err := standIn(os.Getenv(engineVariable)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(exitError)
		}
		main()
	}})
}

// TestScripts runs the command as a person does: testdata/script/*.txtar.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireUniqueNames:  true,
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			repository, err := os.Getwd()
			env.Setenv("ARCHIVE", repository+"/../../testdata/archive")
			env.Setenv("ENCRYPTED", repository+"/../../extract/testdata/encrypted")
			env.Setenv("XDG_CACHE_HOME", cacheHome())
			env.Setenv(engineVariable, engineForTests(t))
			return err
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
	})
}

// exits runs a command that must end with the given code:
//
//	exits 5 jdscribe extract missing.pdf
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND [ARG...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	switch {
	case err == nil && want == 0:
	case errors.As(err, &exit) && exit.ExitCode() == want:
	default:
		ts.Fatalf("want exit code %d, got %v", want, err)
	}
}

// cacheHome is shared by the scripts, so that PDFium is compiled once.
func cacheHome() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return os.TempDir()
	}
	return dir
}
