package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/jdscribe/jdscribe"
	"github.com/jdscribe/jdscribe/document"
	"github.com/jdscribe/jdscribe/extract"
	"github.com/jdscribe/jdscribe/internal/batch"
	reading "github.com/jdscribe/jdscribe/internal/report"
)

// stage is a command that does a part of the line and prints its result.
type stage struct {
	name, short, long string
	format            string // default
	run               func(ctx context.Context, a *app, s *session, name string) (stageResult, error)
}

// stageResult is a stage's output in both formats.
type stageResult struct {
	json any
	text func() string
}

func newStageCommand(a *app, s stage) *cobra.Command {
	format := s.format
	cmd := &cobra.Command{
		Use:   s.name + " FILE",
		Short: s.short,
		Long:  s.long,
		Args:  exactly(1, "one file, or - for standard input"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if format != "text" && format != "json" {
				return usageError(fmt.Sprintf("--format is %q", format), "it takes text or json")
			}
			if err := a.load(cmd); err != nil {
				return err
			}
			return a.runStage(cmd.Context(), s, args[0], format)
		},
	}
	cmd.Flags().StringVar(&format, "format", s.format, "text (pages end with a form feed) or json")
	return cmd
}

func (a *app) runStage(ctx context.Context, st stage, name, format string) error {
	s, err := a.open(nil)
	if err != nil {
		return err
	}
	defer s.close()
	result, err := st.run(ctx, a, s, name)
	if err != nil {
		return atFile(name, err)
	}
	return a.print(result, format)
}

func (a *app) print(r stageResult, format string) error {
	data := []byte(nil)
	if format == "text" {
		data = []byte(r.text())
	} else {
		var err error
		if data, err = batch.Encode(r.json); err != nil {
			return err
		}
	}
	_, err := a.out.Write(data)
	return err
}

// atFile puts the file's name before an error that lacks it.
func atFile(name string, err error) error {
	if name == "-" {
		name = "standard input"
	}
	if errors.Is(err, context.Canceled) || strings.HasPrefix(err.Error(), name+":") {
		return err
	}
	return fmt.Errorf("%s: %w", name, err)
}

func newExtractCommand(a *app) *cobra.Command {
	return newStageCommand(a, stage{name: "extract", short: "Read a file's pages: its text, or its scan recognised", format: "text",
		long: `extract prints what a PDF, TIFF, PNG, JPEG or text file says, page by page,
uncorrected. --format json prints the pages with lines, words, boxes and
confidences, which correct and structure read.`,
		run: func(ctx context.Context, a *app, s *session, name string) (stageResult, error) {
			c, err := s.read(ctx, a.in, name)
			if err != nil {
				return stageResult{}, err
			}
			return stageResult{json: c.Document, text: func() string { return pagesText(c) }}, nil
		}})
}

func newCorrectCommand(a *app) *cobra.Command {
	cmd := newStageCommand(a, stage{name: "correct", short: "Repair what recognition broke", format: "text",
		long: `correct prints a document's text with its corrections. It reads what extract
prints with --format json, and any file that extract reads. --format json
prints the document with its edits, which structure reads: those in force
(auto) and those that a person should decide on (proposed).

--explain prints the edits instead of the text, each with its reason and the
readings that were weighed: how well each explains what was read (channel) and
how well it stands there (model), in nats, and both together. With --format
json the edits have them as "candidates".`,
		run: func(ctx context.Context, a *app, s *session, name string) (stageResult, error) {
			c, err := s.corrected(ctx, a.in, name)
			if err != nil {
				return stageResult{}, err
			}
			if a.explain {
				return stageResult{json: c, text: func() string { return explain(c.Edits) }}, nil
			}
			return stageResult{json: c, text: func() string { return pagesText(c) }}, nil
		}})
	cmd.Flags().BoolVar(&a.explain, "explain", false, "print the edits and what was weighed for each")
	return cmd
}

func newStructureCommand(a *app) *cobra.Command {
	return newStageCommand(a, stage{name: "structure", short: "Find a document's fields and sections", format: "json",
		long: `structure prints what run writes for one document. It reads what extract or
correct print with --format json, and any file that extract reads.
--format text prints them as Markdown, for reading.`,
		run: func(ctx context.Context, a *app, s *session, name string) (stageResult, error) {
			c, err := s.corrected(ctx, a.in, name)
			if err != nil {
				return stageResult{}, err
			}
			jd, err := s.processor.Structure(c)
			if err != nil {
				return stageResult{}, err
			}
			return stageResult{json: jd, text: func() string { return string(reading.Markdown(jd)) }}, nil
		}})
}

// pagesText is the text of all pages with the edits in force; each page ends
// with a form feed.
func pagesText(c *document.Corrected) string {
	var b strings.Builder
	edits := document.ByPage(c.Edits)
	for i := range c.Pages {
		b.WriteString(document.Text(&c.Pages[i], edits[c.Pages[i].Number]))
		b.WriteString("\n\f")
	}
	return b.String()
}

// read gives a file as a document: decoded, where it is what an earlier stage
// printed, or extracted.
func (s *session) read(ctx context.Context, stdin io.Reader, name string) (*document.Corrected, error) {
	if name != "-" {
		own, err := openOwn(name)
		if err != nil || own == nil {
			return s.readFile(ctx, name, name)
		}
		defer own.Close() //nolint:errcheck // read only
		stdin = own
	}
	spooled, remove, err := spool(ctx, stdin, s.maxBytes)
	if err != nil {
		return nil, err
	}
	defer remove()
	c, err := s.readFile(ctx, spooled, name)
	return c, withoutPath(err)
}

// openOwn opens what only this process can: a pipe, and what is another thing to each
// process (<(command), /dev/stdin). It is nil where a worker can open the name.
func openOwn(name string) (*os.File, error) {
	info, err := os.Stat(name)
	named := strings.HasPrefix(name, "/dev/") || strings.HasPrefix(name, "/proc/")
	if err != nil || info.IsDir() || info.Mode().IsRegular() && !named {
		return nil, err
	}
	return os.Open(name)
}

// withoutPath takes the name of a temporary file out of an error.
func withoutPath(err error) error {
	var e *extract.Error
	if !errors.As(err, &e) {
		return err
	}
	nameless := *e
	nameless.Path = ""
	return &nameless
}

// readFile is read of the file at path, which people know by a name.
func (s *session) readFile(ctx context.Context, path, name string) (*document.Corrected, error) {
	if c, err := decode(path, s.maxBytes); c != nil || err != nil {
		return c, err
	}
	doc, err := s.pool.Read(ctx, path)
	if err == nil {
		err = jdscribe.Unread(doc)
	}
	if err != nil {
		return nil, err
	}
	doc.Source.Path = name
	return &document.Corrected{Document: *doc}, nil
}

// corrected reads a file and corrects it, unless it comes with edits.
func (s *session) corrected(ctx context.Context, stdin io.Reader, name string) (*document.Corrected, error) {
	c, err := s.read(ctx, stdin, name)
	if err != nil || c.Edits != nil {
		return c, err
	}
	var out *document.Corrected
	err = unlessInterrupted(ctx, func() (err error) {
		out, err = s.processor.Correct(&c.Document)
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}
