package main

import (
	"fmt"
	"strings"

	"github.com/alecthomas/kong"
)

type manCommand struct{}

// Help is the end of the manual page.
func (manCommand) Help() string {
	return `It has all that --help of every command says, for the program man.

Examples:

    hearsay man > hearsay.1`
}

// Run prints the page.
func (manCommand) Run(k *kong.Kong, c console) error {
	return put(c.out, []byte(manual(k)))
}

// manual is the manual page in roff.
func manual(k *kong.Kong) string {
	var b strings.Builder
	b.WriteString(".TH HEARSAY 1 \"\" \"hearsay\" \"User Commands\"\n")
	b.WriteString(".SH NAME\nhearsay \\- read news and keep the record of who said what\n.SH SYNOPSIS\n.B hearsay\n.I command\n[\n.I option\n\\&.\\&.\\&. ] [\n.I argument\n\\&.\\&.\\&. ]\n.SH COMMANDS\n")
	for _, n := range k.Model.Leaves(true) {
		fmt.Fprintf(&b, ".SS %s\n%s\n", roff(n.FullPath()), roff(n.Help))
		for _, a := range n.Positional {
			fmt.Fprintf(&b, ".TP\n.I %s\n%s\n", roff(a.Name), roff(a.Help))
		}
		for _, f := range n.Flags {
			writeFlag(&b, f)
		}
		if d := strings.TrimSpace(n.Detail); d != "" {
			fmt.Fprintf(&b, ".PP\n.nf\n%s\n.fi\n", roff(d))
		}
	}
	b.WriteString(".SH EXIT STATUS\n0 where everything was done, 1 where something failed (standard error says what, the rest was done), 2 where it was called wrongly, 130 where it was interrupted.\n")
	b.WriteString(".SH SEE ALSO\ndocs/format.md is the contract of what is printed, docs/vocabulary.md has the words.\n")
	return b.String()
}

func writeFlag(b *strings.Builder, f *kong.Flag) {
	if f.Hidden {
		return
	}
	name := "--" + f.Name
	if f.Short != 0 {
		name = "-" + string(f.Short) + ", " + name
	}
	if !f.IsBool() {
		name += "=" + f.FormatPlaceHolder()
	}
	env := ""
	if len(f.Envs) > 0 {
		env = " Also by " + strings.Join(f.Envs, ", ") + " in the environment."
	}
	fmt.Fprintf(b, ".TP\n.B %s\n%s%s\n", roff(name), roff(f.Help), roff(env))
}

// roff writes text so that nothing of it is a request or an escape.
func roff(text string) string {
	text = strings.ReplaceAll(strings.ReplaceAll(text, `\`, `\e`), "-", `\-`)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}
