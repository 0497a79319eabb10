package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"

	"hearsay"
	"hearsay/engine"
	"hearsay/format"
)

type checkCommand struct {
	Quotation []string `arg:"" optional:"" help:"The quotation; - or nothing reads it from standard input."`
	Speaker   string   `placeholder:"NAME" help:"Who is said to have said it: a name, an alias, a last name, or an ID of the directory."`
	Outlet    string   `placeholder:"NAME" help:"Only in this outlet."`
	Since     string   `placeholder:"DAY" help:"Only in what was published on this day or later: 2026-03-09, 2026-03, 2026."`
	Until     string   `placeholder:"DAY" help:"Only in what was published on this day or earlier."`
	JSON      bool     `name:"json" help:"Print one object of JSON."`
	Colour    string   `name:"colour" default:"auto" enum:"auto,always,never" help:"Colours in text: ${enum}."`
	recordFlag
}

// Help is the end of the manual page.
func (checkCommand) Help() string {
	return `It says how the record bears a quotation out: verbatim, trimmed, altered, meaning_changed,
spliced, other_speaker, paraphrase_only, edited_at_source, speaker_unclear (on record, but whose it
is cannot be told) or not_in_record, with the difference word by word ([-on record-] {+in the
quotation+}), every place where it stands, and what was searched. It never says that anything is true. Case, punctuation and the style of quotation
marks and dashes do not matter; "…" or "[...]" stands for words left out.

Examples:

    hearsay check "We will not leave Ansk"
    hearsay check --speaker "Mara Kyr" "We will leave Ansk"
    hearsay check --since 2033-05 --outlet Coastwire "I will not take four hundred people"
    pbpaste | hearsay check --speaker Kyr --json

It exits with 0 whatever the verdict, 1 when the record could not be searched, 2 when called
wrongly, 130 when interrupted.`
}

// longestQuotation bounds what is read from standard input, in bytes.
const longestQuotation = 1 << 20

// Run checks the quotation and prints the outcome.
func (k *checkCommand) Run(ctx context.Context, c console) error {
	q, err := k.shared(c)
	if err != nil {
		return err
	}
	s, err := k.toRead(ctx)
	if err != nil {
		return err
	}
	var out hearsay.QuotationCheck
	if q.Outlet, err = engine.Outlet(ctx, s, q.Outlet); err == nil {
		out, err = engine.NewChecker().Check(ctx, s, q)
	}
	if err = errors.Join(err, s.Close()); err != nil {
		return err
	}
	quoted := format.Quoted{Text: q.Text, Speaker: q.Speaker, Check: &out}
	var b []byte
	if k.JSON {
		b, err = format.CheckJSON(quoted)
	} else {
		b, err = format.CheckText(quoted, lookOf(c, k.Colour))
	}
	if err != nil {
		return err
	}
	return put(c.out, b)
}

// shared is what the flags ask for.
func (k *checkCommand) shared(c console) (q engine.Shared, err error) {
	if q.Text, err = k.text(c); err != nil {
		return q, err
	}
	if !strings.ContainsFunc(q.Text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return q, usageError{errors.New("there is nothing to check, no letter and no digit: give the quotation, as in hearsay check \"We will not leave\"")}
	}
	q.Speaker, q.Outlet = strings.TrimSpace(k.Speaker), k.Outlet
	q.Since, q.Until, err = between(k.Since, k.Until)
	return q, err
}

// text is the quotation of the argument, or of standard input.
func (k *checkCommand) text(c console) (string, error) {
	given := strings.Join(k.Quotation, " ")
	if given != "-" && len(k.Quotation) > 0 {
		return strings.ToValidUTF8(given, "\uFFFD"), nil
	}
	if len(k.Quotation) == 0 && c.inTerminal {
		return "", nil
	}
	b, err := io.ReadAll(io.LimitReader(c.in, longestQuotation+1))
	if err != nil {
		return "", fmt.Errorf("reading the quotation from standard input: %w", err)
	}
	if len(b) > longestQuotation {
		return "", fmt.Errorf("the quotation on standard input is longer than %d bytes: check one quotation at a time", longestQuotation)
	}
	return strings.TrimSpace(strings.ToValidUTF8(string(b), "\uFFFD")), nil
}
