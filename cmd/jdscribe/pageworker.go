package main

import "github.com/spf13/cobra"

// newPageWorkerCommand is the worker process that reads untrusted files. It is
// started by jdscribe itself, never by a person.
func newPageWorkerCommand(a *app) *cobra.Command {
	return &cobra.Command{Use: "page-worker", Hidden: true, Args: exactly(0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error { return a.load(cmd) }}
}
