package main

import (
	"github.com/spf13/cobra"

	"github.com/jdscribe/jdscribe/structure"
)

const schemaVersion = structure.SchemaVersion

func newSchemaCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of the outputs",
		Args:  exactly(0, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			schema, err := structure.Schema()
			if err == nil {
				_, err = a.out.Write(schema)
			}
			return err
		},
	}
}
