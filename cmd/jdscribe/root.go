package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/jdscribe/jdscribe"
)

// app is what the subcommands share.
type app struct {
	streams
	interrupts *interrupts
	configFile string
	settings   *settings
	explain    bool // each edit with the candidates that were weighed for it
}

func newRootCommand(s streams, in *interrupts) *cobra.Command {
	a := &app{streams: s, interrupts: in}
	root := &cobra.Command{
		Use:   "jdscribe",
		Short: "Turn archives of scanned job descriptions into JSON",
		Long: `jdscribe reads scanned and born-digital government job descriptions, repairs
what recognition broke, finds header fields and sections, and writes one JSON
file a document, with every doubt marked and every change traceable.

It uses no network but to reach what --db, --metrics and addresses of buckets
name.` + "\n\n" + exitCodeHelp(),
		Version:           jdscribe.Version,
		SilenceUsage:      true,
		SilenceErrors:     true,
		CompletionOptions: cobra.CompletionOptions{HiddenDefaultCmd: true},
	}
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	root.SetVersionTemplate("jdscribe {{.Version}}\n")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return flagError(err, "see `"+cmd.CommandPath()+" --help`")
	})
	root.PersistentFlags().StringVar(&a.configFile, "config", "", "settings file (default: "+configName+" here, then in the user's configuration folder)")
	addSettingFlags(root.PersistentFlags())
	root.AddCommand(newRunCommand(a), newWatchCommand(a), newWorkerCommand(a), newStatusCommand(a), newExtractCommand(a), newCorrectCommand(a), newStructureCommand(a),
		newDictCommand(a), newSchemaCommand(a), newDoctorCommand(a), newConfigCommand(a), newVersionCommand(a), newPageWorkerCommand(a))
	rejectUnknownCommands(root)
	return root
}

// flagError is a usage error of a flag; of a value that it does not take it says what
// it takes.
func flagError(err error, hint string) error {
	var wrong *pflag.InvalidValueError
	if !errors.As(err, &wrong) {
		return usageError(err.Error(), hint)
	}
	flag := wrong.GetFlag()
	if takes := valueKinds[flag.Value.Type()]; takes != "" {
		hint = "it takes " + takes + "; " + hint
	}
	return usageError(fmt.Sprintf("--%s is %q", flag.Name, wrong.GetValue()), hint)
}

// valueKinds are the kinds of flags' values for a person.
var valueKinds = map[string]string{"int": "a whole number", "float64": "a number", "duration": "a time, as in 90s or 10m", "bool": "true or false"}

// load reads the settings; commands that use any call it first.
func (a *app) load(cmd *cobra.Command) error {
	s, err := loadSettings(cmd.Flags(), a.configFile, environ())
	a.settings = s
	return err
}

// rejectUnknownCommands makes a wrong subcommand a usage error, where cobra
// would print the help and succeed.
func rejectUnknownCommands(cmd *cobra.Command) {
	for _, sub := range cmd.Commands() {
		rejectUnknownCommands(sub)
	}
	if cmd.RunE != nil || cmd.Run != nil {
		return
	}
	cmd.Args = cobra.ArbitraryArgs
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return cmd.Help()
		}
		hint := "see `" + cmd.CommandPath() + " --help`"
		cmd.SuggestionsMinimumDistance = 2
		if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
			hint = "did you mean " + strings.Join(near, " or ") + "?"
		}
		return usageError("unknown command \""+args[0]+"\"", hint)
	}
}

// exactly is cobra.ExactArgs with a usage error.
func exactly(n int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != n {
			return usageError("this command takes "+what, "see `"+cmd.CommandPath()+" --help`")
		}
		return nil
	}
}

func atLeastOne(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usageError("this command takes "+what, "see `"+cmd.CommandPath()+" --help`")
		}
		return nil
	}
}
