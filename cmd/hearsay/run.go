package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"github.com/alecthomas/kong"
	"golang.org/x/term"

	"hearsay"
)

// The exit codes.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitInterrupted = 130
)

// console is what the command talks to.
type console struct {
	in       *os.File
	out, err io.Writer
	// width is the columns of the terminal that out is, 0 where it is none.
	width int
	// inTerminal and errTerminal tell whether a person sits there.
	inTerminal, errTerminal bool
	// colour tells whether out may carry colours.
	colour bool
	// writing is set by a command once it writes to the record.
	writing *atomic.Bool
}

// patience is how long the command may take to end when it is interrupted.
func (c console) patience() time.Duration {
	if c.writing != nil && c.writing.Load() {
		return patienceToWrite
	}
	return patienceToPrint
}

// writes says that the command writes to the record from here on.
func (c console) writes() {
	if c.writing != nil {
		c.writing.Store(true)
	}
}

func terminal() console {
	c := console{in: os.Stdin, out: os.Stdout, err: os.Stderr, writing: &atomic.Bool{}}
	c.inTerminal = term.IsTerminal(int(os.Stdin.Fd()))
	c.errTerminal = term.IsTerminal(int(os.Stderr.Fd()))
	if term.IsTerminal(int(os.Stdout.Fd())) {
		c.width = 80
		if w, _, err := term.GetSize(int(os.Stdout.Fd())); err == nil && w > 0 {
			c.width = w
		}
		c.colour = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	}
	return c
}

type commands struct {
	Read        readCommand        `cmd:"" help:"Print who said what in articles; record nothing."`
	Add         addCommand         `cmd:"" help:"Read articles and record who said what in them."`
	Watch       watchCommand       `cmd:"" help:"Poll the feeds of the record, and record what they list."`
	Feeds       feedsCommand       `cmd:"" help:"List the feeds of the record; add, pause and drop them."`
	Alerts      alertsCommand      `cmd:"" help:"Be told of what is new: webhooks and feeds for speakers, claims, words, disputes, edits."`
	Search      searchCommand      `cmd:"" help:"Find statements on record by words, speaker, outlet, act and time."`
	Check       checkCommand       `cmd:"" help:"Check a quotation against the record."`
	Articles    articlesCommand    `cmd:"" help:"List the articles on record."`
	Claims      claimsCommand      `cmd:"" help:"List what was claimed, with who supports and who denies it."`
	Disputes    disputesCommand    `cmd:"" help:"List the claims that one speaker supports and another denies."`
	Statements  statementsCommand  `cmd:"" help:"List statements across articles, with how often each is reported."`
	Variants    variantsCommand    `cmd:"" help:"Show every wording of one statement, and what differs."`
	Story       storyCommand       `cmd:"" help:"List the stories, or the articles of one and whose reports they are."`
	Changes     changesCommand     `cmd:"" help:"List where speakers changed position, with the words of both times."`
	Timeline    timelineCommand    `cmd:"" help:"Print what one speaker said, the oldest first."`
	Explain     explainCommand     `cmd:"" help:"Show why a row is believed, back to the bytes it was read from."`
	Correct     correctCommand     `cmd:"" help:"Correct a statement: speaker, act, words, or that it is none."`
	Undo        undoCommand        `cmd:"" help:"Take a correction back."`
	Corrections correctionsCommand `cmd:"" help:"List what people corrected."`
	Takedown    takedownCommand    `cmd:"" help:"Remove an article or a person for good, and keep them out."`
	Versions    versionsCommand    `cmd:"" help:"List the versions of an edited article, and what became of its quotations."`
	Speakers    speakersCommand    `cmd:"" help:"List the known speakers, and put right who is who."`
	Export      exportCommand      `cmd:"" help:"Carry statements away: JSON lines, CSV, Parquet, Web Annotation, brat, or the whole record."`
	Import      importCommand      `cmd:"" help:"Take in a whole record that was exported."`
	Demo        demoCommand        `cmd:"" help:"Show a made-up story in a browser; nothing to set up."`
	Serve       serveCommand       `cmd:"" help:"Show the record in a browser, and to programs as JSON."`
	MCP         mcpCommand         `cmd:"" name:"mcp" help:"Answer an assistant by the Model Context Protocol, read-only."`
	Token       tokenCommand       `cmd:"" help:"Make a token for hearsay serve on an address that others can reach."`
	Users       usersCommand       `cmd:"" help:"List who may log in; add and remove users, give roles, passwords and tokens."`
	Log         logCommand         `cmd:"" help:"List what people changed in the record, and by whose hand."`
	Config      configCommand      `cmd:"" help:"Print the settings that are in force, and where they come from."`
	Man         manCommand         `cmd:"" help:"Print the manual page, for man."`
	Version     versionCommand     `cmd:"" help:"Print the version of the program and of its weights."`
}

// usageError is a wrong call that kong cannot see.
type usageError struct{ error }

// failed says that messages have been written already.
var errFailed = errors.New("some inputs could not be read")

func run(ctx context.Context, args []string, c console) (code int) {
	var cli commands
	helped := false
	set, err := readSettings()
	if err != nil {
		fmt.Fprintf(c.err, "hearsay: %v\n", err)
		return exitFailed
	}
	parser, err := kong.New(&cli,
		kong.Name("hearsay"),
		kong.Description("hearsay reads news and keeps the record of who said what, in whose words, and where in the text."),
		kong.Writers(c.out, c.err),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 90}),
		kong.Exit(func(int) { helped = true; panic(helpShown{}) }),
		helpVars(usualRecordShown()),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(c, set),
		kong.Resolvers(set),
	)
	if err != nil {
		fmt.Fprintf(c.err, "hearsay: setting up the command line: %v\n", err)
		return exitFailed
	}
	defer func() {
		// kong ends --help by calling Exit and expects not to return.
		if p := recover(); p != nil {
			if _, ok := p.(helpShown); !ok || !helped {
				panic(p)
			}
			code = exitDone
		}
	}()
	args = commandFirst(parser, spelled(args))
	chosen, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintf(c.err, "hearsay: %s\n", wrongCall(parser, args, err))
		return exitUsage
	}
	chosen.BindTo(handed(ctx, commandName(chosen)), (*context.Context)(nil))
	return exitCode(ctx, chosen.Run(), c, tryHelp(chosen))
}

type helpShown struct{}

// helpVars are what help texts have that stands elsewhere.
func helpVars(record string) kong.Vars {
	return kong.Vars{"record": record, "acts": actsShown(), "disputed": fmt.Sprint(hearsay.LeastDisputed)}
}

// spelled turns the other usual ways of asking for help and version into ours.
func spelled(args []string) []string {
	switch {
	case len(args) == 0:
		return []string{"--help"}
	case args[0] == "--version" || args[0] == "-V":
		return append([]string{"version"}, args[1:]...)
	case args[0] == "help":
		return append(slices.Clone(args[1:]), "--help")
	}
	return args
}

// commandFirst moves flags that stand before the command behind it: "--db X import F"
// means "import F --db X". What stands behind "--" stays there.
func commandFirst(parser *kong.Kong, args []string) []string {
	at := slices.IndexFunc(args, func(a string) bool {
		return slices.ContainsFunc(parser.Model.Children, func(n *kong.Node) bool { return n.Name == a })
	})
	if at < 1 || !strings.HasPrefix(args[0], "--") || slices.Contains(args[:at], "--help") || slices.Contains(args[:at], "--") {
		return args
	}
	end := slices.Index(args, "--")
	if end < 0 {
		end = len(args)
	}
	return slices.Concat(args[at:end], args[:at], args[end:])
}

// tryHelp leads to the help of the command that was called.
func tryHelp(chosen *kong.Context) string {
	return try(commandName(chosen))
}

// commandName is the command that was called, as in "speakers merge".
func commandName(chosen *kong.Context) string {
	var names []string
	for _, step := range chosen.Path {
		if step.Command != nil {
			names = append(names, step.Command.Name)
		}
	}
	return strings.Join(names, " ")
}

func exitCode(ctx context.Context, err error, c console, try string) int {
	var usage usageError
	var query *hearsay.QueryError
	switch {
	case ctx.Err() != nil:
		return exitInterrupted
	case err == nil:
		return exitDone
	case errors.Is(err, errFailed):
		return exitFailed
	case errors.As(err, &usage) || errors.As(err, &query):
		fmt.Fprintf(c.err, "hearsay: %v\n%s\n", err, try)
		return exitUsage
	}
	fmt.Fprintf(c.err, "hearsay: %v\n", err)
	return exitFailed
}
