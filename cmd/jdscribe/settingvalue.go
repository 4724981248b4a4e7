package main

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// check finds values that cannot be meant.
func (s *settings) check() error {
	for _, row := range settingsTable {
		value := s.v.Get(row.key)
		raw := fmt.Sprint(value)
		if row.key == database && wrongDatabase(raw) { // which may hold a password
			return &settingError{fmt.Sprintf("%s: %s is no address of a PostgreSQL database", s.source[row.key], row.key), "it takes " + databaseAddress}
		}
		if want := wrongValue(row, value, raw); want != "" {
			return &settingError{fmt.Sprintf("%s: %s is %q", s.source[row.key], row.key, raw), "it takes " + want}
		}
	}
	if s.lease() < leastLease {
		return &settingError{fmt.Sprintf("lease is %v (%s)", s.lease(), s.source["lease"]), fmt.Sprintf("it takes %v at least; some ten seconds are sensible", leastLease)}
	}
	if o := s.correct(); o.Propose > o.Auto {
		return &settingError{fmt.Sprintf("propose is %v (%s) and auto is %v (%s)", o.Propose, s.source["propose"], o.Auto, s.source["auto"]),
			"propose is at most auto: what is surer than propose is proposed, what is surer than auto is done"}
	}
	return nil
}

// leastLease leaves a worker the time to renew it.
const leastLease = time.Second

// mostOfAnything keeps megabytes and megapixels in the range of their units.
const mostOfAnything = 1_000_000

// wrongValue says what a setting takes where its value, which prints as raw, is
// something else.
func wrongValue(row setting, value any, raw string) string {
	switch row.value.(type) {
	case int:
		return wrongNumber(raw, row.key == "jobs")
	case float64:
		if f, err := strconv.ParseFloat(raw, 64); err != nil || !(f > 0 && f <= 1) {
			return "a number above 0, and 1 at most"
		}
	case time.Duration:
		if d, err := time.ParseDuration(raw); err != nil || d <= 0 {
			return "a time such as 90s, 2m or 1h"
		}
	case string:
		return wrongText(row.key, value, raw)
	}
	return ""
}

func wrongNumber(raw string, zero bool) string {
	n, err := strconv.Atoi(raw)
	if err == nil && n <= mostOfAnything && (n > 0 || n == 0 && zero) {
		return ""
	}
	least := 1
	if zero {
		least = 0
	}
	return fmt.Sprintf("a whole number from %d to %d", least, mostOfAnything)
}

func wrongText(key string, value any, raw string) string {
	switch value.(type) {
	case []any, map[string]any: // of a settings file
		return "one text"
	}
	if key == "lang" && !validLanguages(raw) {
		return "auto, or language models joined by +, as in eng+fra"
	}
	return ""
}

// validLanguages accepts auto and names such as eng, eng+fra or frm_old.
func validLanguages(s string) bool {
	for _, name := range strings.Split(s, "+") {
		if name == "" || strings.Trim(name, letters+"0123456789_-") != "" {
			return false
		}
	}
	return true
}
