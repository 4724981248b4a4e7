package main

import (
	"fmt"
	"os"

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
				value := fmt.Sprintf("%s: %v", row.key, a.settings.v.Get(row.key))
				if _, err := fmt.Fprintf(a.out, "%-26s # %s; %s\n", value, a.settings.source[row.key], row.help); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

func environ() []string { return os.Environ() }
