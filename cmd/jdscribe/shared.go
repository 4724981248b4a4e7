package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/viper"

	"github.com/jdscribe/jdscribe/internal/batch"
)

// databaseAddress is what the setting db takes.
const databaseAddress = "postgres://USER@HOST/DATABASE"

// wrongDatabase reports an address that is none of a PostgreSQL database.
func wrongDatabase(address string) bool {
	u, err := url.Parse(address)
	return address != "" && (err != nil || u.Scheme != "postgres" && u.Scheme != "postgresql")
}

// hidden is an address without its password.
func hidden(address string) string {
	if wrongDatabase(address) {
		return "(not shown)"
	}
	u, err := url.Parse(address)
	if address == "" || err != nil {
		return address
	}
	q := u.Query()
	if q.Has("password") {
		q.Set("password", "xxxxx")
		u.RawQuery = q.Encode()
	}
	return u.Redacted()
}

// shared makes a run one of many workers, where the settings name a database.
func (a *app) shared() (*batch.Shared, error) {
	if a.settings.db() == "" {
		return nil, nil
	}
	travelling, err := a.settings.travelling()
	if err != nil {
		return nil, err
	}
	return &batch.Shared{Address: a.settings.db(), Lease: a.settings.lease(), Settings: travelling}, nil
}

// Settings that stay where they are: the others decide what the outputs are and
// go with the work.
var staying = []string{database, "lease", "jobs", "memory_limit_mb"}

// Settings that name a file or a folder, which every worker needs under the
// same path.
var paths = []string{passwordFile, "dict", "words", "profile"}

// travelling are the settings that decide the outputs, for workers elsewhere.
func (s *settings) travelling() (json.RawMessage, error) {
	values := map[string]string{}
	for _, row := range settingsTable {
		if slices.Contains(staying, row.key) {
			continue
		}
		value := fmt.Sprint(s.v.Get(row.key))
		if value != "" && slices.Contains(paths, row.key) {
			var err error
			if value, err = filepath.Abs(value); err != nil {
				return nil, err
			}
		}
		values[row.key] = value
	}
	return json.Marshal(values)
}

// with are a worker's settings for a run's documents: the run's, and its own
// where they stay.
func (s *settings) with(travelled json.RawMessage) (*settings, error) {
	values := map[string]string{}
	if err := json.Unmarshal(travelled, &values); err != nil {
		return nil, fmt.Errorf("its settings cannot be read: %w", err)
	}
	out := &settings{v: viper.New(), source: map[string]string{}}
	for _, row := range settingsTable {
		value, travels := values[row.key]
		delete(values, row.key)
		out.source[row.key] = "run"
		if !travels {
			value, out.source[row.key] = fmt.Sprint(s.v.Get(row.key)), s.source[row.key]
		}
		if value == fmt.Sprint(row.value) {
			out.source[row.key] = "default"
		}
		out.v.Set(row.key, value)
	}
	if len(values) > 0 {
		return nil, fmt.Errorf("it has settings of another version of jdscribe: %s", strings.Join(slices.Sorted(maps.Keys(values)), ", "))
	}
	return out, out.check()
}
