package main

import (
	"context"
	"fmt"
	"strings"

	"hearsay"
	"hearsay/engine"
	"hearsay/format"
)

// acrossFlags limit what is listed across articles.
type acrossFlags struct {
	Speaker string `placeholder:"NAME" help:"Of this speaker: a name, an alias, a last name, or an ID of the directory."`
	Called  string `placeholder:"NAME" help:"Of somebody whom the article calls so, or by a name that ends so, and who is not in the directory."`
	Story   string `placeholder:"ID" help:"In the articles of this story, by its ID or that of one of its articles; hearsay story lists them."`
	Since   string `placeholder:"DAY" help:"Spoken of then or later: 2026-03-09, 2026-03, 2026, 2026-03-09T18:30:00Z."`
	Until   string `placeholder:"DAY" help:"Spoken of then or earlier; the whole of that day, month or year."`
	listFlags
	recordFlag
}

// claimFlags are those of claims and disputes.
type claimFlags struct {
	Words []string `arg:"" optional:"" help:"Words that all occur in the claim's label, or begin one there; or the ID of a claim, or of a statement that bears on some, or the beginning of one."`
	Sure  float64  `placeholder:"SHARE" help:"Only stances, or of disputes those, of which hearsay is at least so sure, from 0 to 1."`
	acrossFlags
}

type claimsCommand struct{ claimFlags }

// Help is the end of the manual page.
func (claimsCommand) Help() string {
	return `It lists claims, those spoken of last first: what was said, apart from who said it, with every
speaker's stance on it, the earliest words that show it and where they stand. A claim's label is
the clause of an article. Counts are of articles, of outlets, and of origins, the reports that
do not derive from another one. It tells who supports and who denies, and never what is so.

Who supports a claim says in words what its label says, be it that something is so or that it is
not; who denies it says that it is not as the label says. Who questions it asks whether it is so,
and who comments on it speaks about it and does neither.

Examples:

    hearsay claims rust
    hearsay claims --speaker Valdor --since 2033-05
    hearsay claims --called "harbour inspectorate"
    hearsay claims caa34786e
    hearsay claims --sure 0.7 --limit 0 --json

It exits with 0 also when there are none, 1 when something failed, 2 when called wrongly.`
}

// Run prints the list.
func (a *claimsCommand) Run(ctx context.Context, c console) error { return a.run(ctx, c, false) }

type disputesCommand struct{ claimFlags }

// Help is the end of the manual page.
func (disputesCommand) Help() string {
	return `It lists the claims that one speaker supports and another denies, those spoken of last first,
with every stance, the earliest words that show it and where they stand. Both need words: silence
is no stance. It reports disagreement, and never who is right. With --json each has how sure it is
that it is one, and --sure asks for it: of those at 0.8 nine in ten are right, of those at 0.5 seven
in ten, of all that are listed about half: under 0.5 a list says "perhaps contested". Read the words
under both sides.

Examples:

    hearsay disputes
    hearsay disputes --speaker "Ivo Dovrad" --sure 0.6
    hearsay disputes surrounded --json

It exits with 0 also when there are none, 1 when something failed, 2 when called wrongly.`
}

// Run prints the list.
func (d *disputesCommand) Run(ctx context.Context, c console) error { return d.run(ctx, c, true) }

func (f *claimFlags) run(ctx context.Context, c console, contested bool) error {
	if err := f.named(); err != nil {
		return err
	}
	if f.Sure < 0 || f.Sure > 1 {
		return usageError{fmt.Errorf("--sure: %v is no share from 0 to 1", f.Sure)}
	}
	q := hearsay.ClaimQuery{Contested: contested, Words: strings.Join(f.Words, " ")}
	var err error
	if q.Since, q.Until, err = between(f.Since, f.Until); err != nil {
		return err
	}
	s, err := f.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	if list, err := claimsNamed(ctx, s, f.Words); err != nil || len(list) > 0 {
		return f.printNamed(ctx, c, s, list, err)
	}
	command, what := "claims", "claim"
	if contested {
		command, what = "disputes", "dispute"
	}
	if q.Speakers, q.Story, err = f.limits(ctx, c, s, command); err != nil {
		return err
	}
	q.Called = engine.WithoutThe(f.Called)
	cursor, all, err := f.print(ctx, c, s, q)
	if err != nil {
		return err
	}
	if all == 0 && f.Cursor == "" {
		fmt.Fprintf(c.err, "hearsay: no %s on record matches\n", what)
	}
	f.more(c, cursor, all)
	if f.tells() {
		sayAlso(ctx, c, s, f.Speaker, command, what, func(called string) (int, bool, error) {
			q.Speakers, q.Called, q.Cursor, q.Limit = nil, called, "", mostSaid
			list, next, err := s.FindClaims(ctx, q)
			return len(list), next != "", err
		})
	}
	return sayWaiting(ctx, c, s)
}

func (f *claimFlags) print(ctx context.Context, c console, s hearsay.Store, q hearsay.ClaimQuery) (string, int, error) {
	add := format.AppendStanding
	if !f.JSON {
		add = (&format.AcrossText{Look: f.look(c)}).Standing
	}
	return f.pages(ctx, func(cursor string, n int) (string, int, error) {
		q.Cursor, q.Limit = cursor, min(n, mostAtOnce)
		list, next, err := engine.Standings(ctx, s, q, f.Sure)
		if err != nil {
			return "", 0, err
		}
		var b []byte
		for i := range list {
			if b, err = add(b, &list[i]); err != nil {
				return "", 0, err
			}
		}
		return next, len(list), put(c.out, b)
	})
}

// mostAtOnce is how many claims, statements or stories are gathered before they
// are printed: each brings its reports with their articles.
const mostAtOnce = 50

// tells tells whether a person reads the list, from its beginning, of a speaker by name.
func (f *acrossFlags) tells() bool { return f.Speaker != "" && !f.JSON && f.Cursor == "" }

// named refuses flags of which one is for who is in the directory, one for who is not.
func (f *acrossFlags) named() error {
	if f.Speaker != "" && f.Called != "" {
		return errBothNamed
	}
	return f.check()
}

// limits are whom and which story the flags of a command mean.
func (f *acrossFlags) limits(ctx context.Context, c console, s hearsay.Store, command string) (speakers []string, story string, err error) {
	if f.Speaker != "" {
		who, err := onlySpeaker(ctx, c, s, f.Speaker, command)
		if err != nil {
			return nil, "", err
		}
		speakers = []string{who.ID}
	}
	if f.Story != "" {
		at, err := storyOf(ctx, s, f.Story)
		if err != nil {
			return nil, "", err
		}
		story = at.ID
	}
	return speakers, story, nil
}

// sayWaiting says that the list may lack something, where articles wait to be placed.
func sayWaiting(ctx context.Context, c console, s hearsay.Store) error {
	n, err := s.Waiting(ctx)
	if err == nil && n > 0 {
		fmt.Fprintf(c.err, "hearsay: %d article%s on record wait%s to be placed among the others; hearsay add does it\n", n, plural(n), map[bool]string{true: "s"}[n == 1])
	}
	return err
}
