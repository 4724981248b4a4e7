package main

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
)

func newConfigCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "config",
		Short: "Print the settings in force and where each comes from",
		Long: `config prints all settings as a ` + configName + ` that can be saved and changed.
A flag comes before JDSCRIBE_<SETTING> in the environment, that before the
settings file, that before the default.`,
		Args: exactly(0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := a.load(cmd); err != nil {
				return err
			}
			for _, row := range settingsTable {
				value := row.key + ": " + yamlValue(a.settings.shown(row.key))
				if _, err := fmt.Fprintf(a.out, "%-26s # %s; %s\n", value, a.settings.source[row.key], row.help); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

// shown is a value as it may be printed: an address without its password.
func (s *settings) shown(key string) any {
	if key == database {
		return hidden(s.db())
	}
	return s.v.Get(key)
}

// yamlValue writes a value so that a settings file reads it as it is: texts that
// could be taken for something else are quoted.
func yamlValue(value any) string {
	text, ok := value.(string)
	if !ok {
		return fmt.Sprint(value)
	}
	plain := text != "" && strings.Trim(text[:1], letters) == "" && strings.Trim(text, letters+"0123456789_+./-") == ""
	if plain && !slices.Contains([]string{"true", "false", "null", "yes", "no", "on", "off", "y", "n"}, strings.ToLower(text)) {
		return text
	}
	return strconv.Quote(text)
}

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

func environ() []string { return os.Environ() }
