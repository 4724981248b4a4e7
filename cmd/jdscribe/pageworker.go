package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/jdscribe/jdscribe"
	"github.com/jdscribe/jdscribe/dict"
	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/internal/sandbox"
)

const pageWorker = "page-worker"

// newPool starts worker processes of this same program; page is called for each
// page that is done, and may be nil.
func newPool(s *settings, jobs int, page func()) (*sandbox.Pool, error) {
	passwords, err := readPasswords(s.passwordFile())
	if err != nil {
		return nil, err
	}
	self, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("find this program, to start its workers: %w", err)
	}
	return sandbox.New(sandbox.Options{
		Command: append([]string{self, pageWorker}, s.workerFlags()...),
		Jobs:    jobs, PageTime: s.pageTimeout(), DocumentTime: jdscribe.ReadingTime(s.documentTime()), Memory: s.memoryBytes(), Text: s.maxText(),
		Passwords: passwords,
		Env:       []string{envName(database) + "="}, // what reads files needs no database
		PageDone:  page,
	})
}

// workerFlags hand the settings in force on to a worker. Passwords reach it by
// its pipe: a file of them may be one that can be read only once.
func (s *settings) workerFlags() []string {
	var flags []string
	for _, row := range settingsTable {
		if s.source[row.key] != "default" && row.key != passwordFile && row.key != database {
			flags = append(flags, fmt.Sprintf("--%s=%v", flagName(row.key), s.v.Get(row.key)))
		}
	}
	return flags
}

// newPageWorkerCommand is the worker process that reads untrusted files. It is
// started by jdscribe itself, never by a person.
func newPageWorkerCommand(a *app) *cobra.Command {
	return &cobra.Command{Use: pageWorker, Hidden: true, Args: exactly(0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := a.load(cmd); err != nil {
				return err
			}
			d, err := a.dictionary()
			if err != nil {
				return err
			}
			return sandbox.Serve(cmd.Context(), extractOptions(a.settings, d))
		}}
}

// extractOptions are those of a worker. It knows the team's own words: they bear
// on which reading of a page is kept.
func extractOptions(s *settings, d *dict.Dict) extract.Options {
	o := extract.Options{MaxPages: s.maxPages(), MaxPixels: s.maxPixels(), MaxBytes: s.maxBytes(), MaxText: s.maxText(),
		Known: d.Known, Model: d.Model}
	if s.lang() != autoLanguage {
		o.Language = s.lang()
	}
	engine, err := recogniser.start(o.Language)
	if err != nil {
		engine = extract.NoEngine(err)
	}
	o.Engine = engine
	return o
}
