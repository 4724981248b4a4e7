package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/spf13/pflag"
)

// load reads settings from a file's content, an environment and flags.
func load(t *testing.T, file string, env []string, args ...string) (*settings, error) {
	t.Helper()
	t.Chdir(t.TempDir())
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	for _, pair := range env {
		name, value, _ := strings.Cut(pair, "=")
		t.Setenv(name, value)
	}
	if file != "" {
		if err := os.WriteFile(configName, []byte(file), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	flags := pflag.NewFlagSet("test", pflag.ContinueOnError)
	addSettingFlags(flags)
	if err := flags.Parse(args); err != nil {
		t.Fatal(err)
	}
	return loadSettings(flags, "", os.Environ())
}

func TestSettingsOrder(t *testing.T) {
	file, env := "page_timeout: 10s\njobs: 3\nlang: fra\n", []string{"JDSCRIBE_PAGE_TIMEOUT=20s", "JDSCRIBE_LANG=eng"}
	s, err := load(t, file, env, "--page-timeout", "30s")
	if err != nil {
		t.Fatal(err)
	}
	if s.pageTimeout() != 30*time.Second || s.lang() != "eng" || s.jobs() != 3 || s.maxPages() != 5000 {
		t.Errorf("got %v %v %v %v", s.pageTimeout(), s.lang(), s.jobs(), s.maxPages())
	}
	want := map[string]string{"page_timeout": "--page-timeout", "lang": "JDSCRIBE_LANG", "jobs": configName, "max_pages": "default"}
	for key, source := range want {
		if s.source[key] != source {
			t.Errorf("%s comes from %q, want %q", key, s.source[key], source)
		}
	}
}

func TestUnknownSettingNamesTheNearest(t *testing.T) {
	for _, c := range []struct {
		file string
		env  []string
		msg  string
		hint string
	}{
		{"langs: eng\n", nil, `"langs"`, `"lang"`},
		{"page-timeout: 3s\n", nil, `"page-timeout"`, `"page_timeout"`},
		{"", []string{"JDSCRIBE_JOB=3"}, `"JDSCRIBE_JOB"`, `"JDSCRIBE_JOBS"`},
		{"jobs: many\n", nil, `"many"`, "whole number"},
		{"jobs: -1\n", nil, `"-1"`, "whole number"},
		{"page_timeout: 3\n", nil, `"3"`, "90s"},
		{"lang: eng fra\n", nil, `"eng fra"`, "eng+fra"},
		{"lang: ../../etc\n", nil, `"../../etc"`, "eng+fra"},
		{"auto: .nan\n", nil, "NaN", "above 0"},
		{"memory_limit_mb: 17592186044416\n", nil, "17592186044416", "whole number from 1 to "},
		{"dict: [a]\n", nil, "[a]", "one text"},
		{"words: []\n", nil, "words", "one text"},
		{"words: {}\n", nil, "words", "one text"},
		{"lang: [eng]\n", nil, "[eng]", "one text"},
		{"", []string{"JDSCRIBE_Lang=eng"}, "JDSCRIBE_Lang", "JDSCRIBE_LANG"},
		{"jobs: [\n", nil, configName, "key: value"},
	} {
		t.Run(c.file+strings.Join(c.env, " "), func(t *testing.T) {
			_, err := load(t, c.file, c.env)
			var setting *settingError
			if !errors.As(err, &setting) || !strings.Contains(setting.msg, c.msg) || !strings.Contains(setting.hint, c.hint) {
				t.Errorf("got %v", err)
			}
			if exitCode(err) != exitUsage {
				t.Errorf("%v exits %d", err, exitCode(err))
			}
		})
	}
}

func TestANamedSettingsFileMustExist(t *testing.T) {
	flags := pflag.NewFlagSet("test", pflag.ContinueOnError)
	addSettingFlags(flags)
	_, err := loadSettings(flags, filepath.Join(t.TempDir(), "none.yaml"), nil)
	if err == nil || !strings.Contains(err.Error(), "no such settings file") {
		t.Errorf("got %v", err)
	}
}

// TestConfigCanBeSaved: what config prints, read as a settings file, sets what
// was set.
func TestConfigCanBeSaved(t *testing.T) {
	want := map[string]string{"lang": "no", "dict": "a: [b] # {c}", "words": "0x10", "profile": "- é \"q\" 'q' \\n\t", "password_file": "~", "jobs": "3"}
	var args []string
	for key, value := range want {
		args = append(args, "--"+flagName(key)+"="+value)
	}
	s, err := load(t, "", nil, args...)
	if err != nil {
		t.Fatal(err)
	}
	var file strings.Builder
	for _, row := range settingsTable {
		file.WriteString(row.key + ": " + yamlValue(s.v.Get(row.key)) + " # a comment\n")
	}
	again, err := load(t, file.String(), nil)
	if err != nil {
		t.Fatalf("%v in\n%s", err, file.String())
	}
	for _, row := range settingsTable {
		if a, b := fmt.Sprint(s.v.Get(row.key)), fmt.Sprint(again.v.Get(row.key)); a != b {
			t.Errorf("%s is %q, then %q", row.key, a, b)
		}
	}
}

func TestASettingsFileThatMayNotBeRead(t *testing.T) {
	_, err := load(t, "jobs: 1\n", nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(configName, 0); err != nil {
		t.Fatal(err)
	}
	flags := pflag.NewFlagSet("test", pflag.ContinueOnError)
	addSettingFlags(flags)
	_, err = loadSettings(flags, "", nil)
	if os.Geteuid() == 0 { // may read everything
		return
	}
	if err == nil || !strings.Contains(err.Error(), "not allowed to read") || hintFor(err) == "" {
		t.Errorf("got %v", err)
	}
}
