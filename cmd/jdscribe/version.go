package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/jdscribe/jdscribe"
	"github.com/jdscribe/jdscribe/dict"
)

func newVersionCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the versions of jdscribe, its dictionary and its JSON schema",
		Args:  exactly(0, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(a.out, "jdscribe %s\ndict %s\nschema %d\n", jdscribe.Version, dict.Default().Version(), schemaVersion)
			return err
		},
	}
}
