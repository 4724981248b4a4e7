package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/spf13/pflag"
	"github.com/spf13/viper"

	"github.com/jdscribe/jdscribe/correct"
	"github.com/jdscribe/jdscribe/internal/ledger"
)

// setting is one row of the configuration: a key of jdscribe.yaml, a flag and
// an environment variable at once.
type setting struct {
	key   string // snake_case
	value any    // default; its type is the setting's
	help  string
}

// settingsTable is the whole configuration. The defaults are measured: see the
// packages that use them.
var settingsTable = []setting{
	{"lang", "auto", "language models of the engine, as in eng, fra or eng+fra; auto chooses for each document"},
	{"jobs", 0, "worker processes; 0 is one a core"},
	{"page_timeout", 2 * time.Minute, "time for one page"},
	{"document_timeout", 30 * time.Minute, "time for one document: four fifths to read it, the rest to correct it"},
	{"memory_limit_mb", 1536, "resident memory of a worker process"},
	{"max_pages", 5000, "pages of a document"},
	{"max_megapixels", 100, "size of a picture file's page"},
	{"max_text_mb", 4, "text of a document, in million bytes"},
	{"max_file_mb", 1024, "size of a file"},
	{passwordFile, "", "passwords of encrypted PDFs, one a line, tried in order; empty is none"},
	{"dict", "", "folder that dict build wrote; empty is the embedded dictionary"},
	{"words", "", "a team's own words, which dict add wrote; empty is none"},
	{"profile", "", "archive profile that dict build --archive wrote; empty is none"},
	{database, "", "PostgreSQL database that runs and workers share, " + databaseAddress + "; empty is a ledger beside the outputs"},
	{"lease", ledger.DefaultLease, "time without a sign of life after which a worker's documents are given to others"},
	{"auto", correct.DefaultAuto, "confidence from which a correction is made"},
	{"propose", correct.DefaultPropose, "confidence from which a correction is proposed"},
}

// The settings that the processes which read files are not told.
const (
	passwordFile = "password_file"
	database     = "db"
)

// settings are the values in force.
type settings struct {
	v      *viper.Viper
	source map[string]string // of each key: flag, environment, file, default
	File   string            // the file that was read, or empty
}

func (s *settings) lang() string                { return s.v.GetString("lang") }
func (s *settings) jobs() int                   { return s.v.GetInt("jobs") }
func (s *settings) pageTimeout() time.Duration  { return s.v.GetDuration("page_timeout") }
func (s *settings) documentTime() time.Duration { return s.v.GetDuration("document_timeout") }
func (s *settings) memoryBytes() int64          { return s.v.GetInt64("memory_limit_mb") << 20 }
func (s *settings) maxPages() int               { return s.v.GetInt("max_pages") }
func (s *settings) maxText() int                { return s.v.GetInt("max_text_mb") * 1_000_000 }
func (s *settings) maxPixels() int              { return s.v.GetInt("max_megapixels") * 1_000_000 }
func (s *settings) passwordFile() string        { return s.v.GetString(passwordFile) }
func (s *settings) db() string                  { return s.v.GetString(database) }
func (s *settings) lease() time.Duration        { return s.v.GetDuration("lease") }
func (s *settings) dict() string                { return s.v.GetString("dict") }
func (s *settings) words() string               { return s.v.GetString("words") }
func (s *settings) profile() string             { return s.v.GetString("profile") }
func (s *settings) correct() correct.Options {
	return correct.Options{Auto: s.v.GetFloat64("auto"), Propose: s.v.GetFloat64("propose")}
}
func (s *settings) maxBytes() int64 { return s.v.GetInt64("max_file_mb") << 20 }

const (
	configName = "jdscribe.yaml"
	envPrefix  = "JDSCRIBE_"
)

// settingError is a setting that is unknown or cannot be used.
type settingError struct{ msg, hint string }

func (e *settingError) Error() string { return e.msg }

func flagName(key string) string { return strings.ReplaceAll(key, "_", "-") }
func envName(key string) string  { return envPrefix + strings.ToUpper(key) }

// addSettingFlags gives each setting its flag.
func addSettingFlags(flags *pflag.FlagSet) {
	for _, s := range settingsTable {
		switch v := s.value.(type) {
		case string:
			flags.String(flagName(s.key), v, s.help)
		case int:
			flags.Int(flagName(s.key), v, s.help)
		case float64:
			flags.Float64(flagName(s.key), v, s.help)
		case time.Duration:
			flags.Duration(flagName(s.key), v, s.help)
		}
	}
}

// loadSettings puts the layers together: flag, environment, file, default.
func loadSettings(flags *pflag.FlagSet, file string, environ []string) (*settings, error) {
	s := &settings{v: viper.New(), source: map[string]string{}}
	if err := s.readFile(file); err != nil {
		return nil, err
	}
	if err := checkEnvironment(environ); err != nil {
		return nil, err
	}
	for _, row := range settingsTable {
		if err := s.bind(row, flags); err != nil {
			return nil, err
		}
	}
	return s, s.check()
}

func (s *settings) bind(row setting, flags *pflag.FlagSet) error {
	s.v.SetDefault(row.key, row.value)
	if err := s.v.BindEnv(row.key, envName(row.key)); err != nil {
		return err
	}
	flag := flags.Lookup(flagName(row.key))
	s.source[row.key] = "default"
	if s.v.InConfig(row.key) {
		s.source[row.key] = s.File
	}
	if os.Getenv(envName(row.key)) != "" {
		s.source[row.key] = envName(row.key)
	}
	if flag != nil && flag.Changed {
		s.source[row.key] = "--" + flag.Name
	}
	return s.v.BindPFlag(row.key, flag)
}

// readFile reads the named file, or the first of the usual ones that exists.
func (s *settings) readFile(file string) error {
	if file == "" {
		file = usualFile()
	}
	if file == "" {
		return nil
	}
	s.v.SetConfigFile(file)
	s.v.SetConfigType("yaml")
	if err := s.v.ReadInConfig(); err != nil {
		if errors.Is(err, os.ErrNotExist) {
			return &settingError{file + ": no such settings file", "give an existing file to --config"}
		}
		if errors.Is(err, os.ErrPermission) {
			return &settingError{file + ": not allowed to read this settings file", "allow it, or give another to --config"}
		}
		return &settingError{fmt.Sprintf("%s: %v", file, err), "it takes one `key: value` a line; `jdscribe config` prints them all"}
	}
	s.File = file
	keys := s.v.AllKeys()
	sort.Strings(keys)
	for _, k := range keys {
		if !known(k) {
			return unknownSetting(file, k, nearest(k))
		}
	}
	return nil
}

func usualFile() string {
	names := []string{configName}
	if dir, err := os.UserConfigDir(); err == nil {
		names = append(names, filepath.Join(dir, "jdscribe", configName))
	}
	for _, name := range names {
		if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() {
			return name
		}
	}
	return ""
}

func checkEnvironment(environ []string) error {
	for _, pair := range slices.Sorted(slices.Values(environ)) {
		name, _, _ := strings.Cut(pair, "=")
		key, ours := strings.CutPrefix(name, envPrefix)
		if ours && (!known(strings.ToLower(key)) || name != strings.ToUpper(name)) {
			return unknownSetting("environment", name, envName(nearest(strings.ToLower(key))))
		}
	}
	return nil
}

func unknownSetting(where, key, near string) error {
	return &settingError{fmt.Sprintf("%s: unknown setting %q", where, key), fmt.Sprintf("did you mean %q?", near)}
}

func known(key string) bool {
	for _, s := range settingsTable {
		if s.key == key {
			return true
		}
	}
	return false
}
