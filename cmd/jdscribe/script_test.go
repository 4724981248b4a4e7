package main

import (
	"errors"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/jdscribe/jdscribe/internal/bucket/buckettest"
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
	server := archiveServer(t)
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
			for name, value := range buckettest.S3Environment() {
				env.Setenv(name, value)
			}
			env.Setenv("AWS_ENDPOINT_URL", server)
			return err
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
	})
}

// archiveServer is the address of a server with a bucket of three documents,
// s3://archive, and one for results.
func archiveServer(t *testing.T) string {
	t.Helper()
	server := buckettest.NewS3(t, "archive", "results")
	for name, content := range map[string]string{"in/a.txt": "A text of a page.", "in/b/c.txt": "Another text of a page.", "in/b/d.md": "A third text of a page."} {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodPut, server.URL+"/archive/"+name, strings.NewReader(content))
		if err != nil {
			t.Fatal(err)
		}
		answer, err := http.DefaultClient.Do(r)
		if err != nil || answer.StatusCode != http.StatusOK {
			t.Fatal(err, answer)
		}
		_ = answer.Body.Close()
	}
	return server.URL
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
