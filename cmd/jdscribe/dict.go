package main

import (
	"github.com/spf13/cobra"
)

func newDictCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "dict",
		Short: "Make dictionaries; add a team's own words, and list what is known",
	}
	cmd.AddCommand(newDictBuildCommand(a), newDictAddCommand(a), newDictListCommand(a))
	return cmd
}
