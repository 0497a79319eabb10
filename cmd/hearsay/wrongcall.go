package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// unexpected is how kong's message begins of an argument that no command takes; behind
// it stand the argument and, where some command is called alike, "did you mean".
const unexpected = "unexpected argument "

// wrongCall is what is wrong with a call, and on a second line what to do.
func wrongCall(parser *kong.Kong, args []string, err error) string {
	said, is := strings.CutPrefix(err.Error(), unexpected)
	chosen := chosenIn(err)
	name, near, _ := strings.Cut(said, ", did you mean ")
	switch {
	case is && chosen == "statements":
		return fmt.Sprintf("statements takes flags only, and not %q\nTo find statements by their words: hearsay search; claims by theirs: hearsay claims. One by its ID: hearsay variants.\n%s", name, try(chosen))
	case !is || chosen != "" || isFile(args):
		return fmt.Sprintf("%v\n%s", err, hint(parser, args, err))
	case near != "":
		return fmt.Sprintf("there is no command %q, did you mean %s\n%s", name, near, hint(parser, args, err))
	}
	return fmt.Sprintf("there is no command %q: there are %s\n%s", name, commandNames(parser), hint(parser, args, err))
}

// chosenIn is the command in which a call went wrong; empty where it named none.
func chosenIn(err error) string {
	var wrong *kong.ParseError
	if errors.As(err, &wrong) && wrong.Context.Selected() != nil {
		return commandName(wrong.Context)
	}
	return ""
}

// commandNames are those of all commands, as a sentence has them.
func commandNames(parser *kong.Kong) string {
	var names []string
	for _, n := range parser.Model.Children {
		if !n.Hidden {
			names = append(names, n.Name)
		}
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// hint is what to do after a wrong call.
func hint(parser *kong.Kong, args []string, err error) string {
	known := func(n *kong.Node) bool { return n.Name == args[0] }
	if !slices.ContainsFunc(parser.Model.Children, known) && isFile(args) {
		return "Did you mean: hearsay read " + strings.Join(args, " ")
	}
	if chosen := chosenIn(err); chosen != "" {
		return try(chosen)
	}
	return "Try \"hearsay --help\" or \"hearsay read --help\"."
}

// isFile tells whether some argument is a file.
func isFile(args []string) bool {
	return slices.ContainsFunc(args, func(a string) bool {
		_, err := os.Stat(a)
		return err == nil
	})
}

// try leads to the help of a command.
func try(command string) string { return fmt.Sprintf("Try \"hearsay %s --help\".", command) }
