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
	acrossFlags
}

type claimsCommand struct {
	Sure float64 `placeholder:"SHARE" help:"Only stances of which hearsay is at least so sure, from 0 to 1."`
	claimFlags
}

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
func (a *claimsCommand) Run(ctx context.Context, c console) error {
	return a.run(ctx, c, hearsay.ClaimQuery{}, a.Sure)
}

type disputesCommand struct {
	Sure float64 `placeholder:"SHARE" default:"${disputed}" help:"Only those of which hearsay is at least so sure, from 0 to 1: ${default} where nothing else is said."`
	All  bool    `help:"Also all weaker ones, as perhaps contested: the same as --sure 0."`
	claimFlags
}

// Help is the end of the manual page.
func (disputesCommand) Help() string {
	return `It lists the claims that one speaker supports and another denies, those spoken of last first,
with every stance, the earliest words that show it and where they stand. Both need words: silence
is no stance. It reports disagreement, and never who is right. It lists those that are more likely
right than not, as "perhaps contested" where that is not sure, and says how many weaker ones there are:
--all lists them too, and --sure asks for others. With --json each has how sure it is that it is one.
Read the words under both sides.

Examples:

    hearsay disputes
    hearsay disputes --speaker "Ivo Dovrad"
    hearsay disputes --all --since 2031-03
    hearsay disputes surrounded --sure 0.3 --json

It exits with 0 also when there are none, 1 when something failed, 2 when called wrongly.`
}

// Run prints the list.
func (d *disputesCommand) Run(ctx context.Context, c console) error {
	if d.All {
		d.Sure = 0
	}
	return d.run(ctx, c, hearsay.ClaimQuery{Contested: true}, d.Sure)
}

// run lists claims, or disputes, by stances or disputes that are at least so sure.
func (f *claimFlags) run(ctx context.Context, c console, q hearsay.ClaimQuery, sure float64) error {
	if err := f.named(); err != nil {
		return err
	}
	if !(sure >= 0 && sure <= 1) {
		return usageError{fmt.Errorf("--sure: %v is no share from 0 to 1", sure)}
	}
	q.Words = strings.Join(f.Words, " ")
	var err error
	if q.Since, q.Until, err = between(f.Since, f.Until); err != nil {
		return err
	}
	s, err := f.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	command, what, stances := "claims", "claim", sure
	if q.Contested {
		command, what, stances, q.Sure = "disputes", "dispute", 0, sure
	}
	if list, err := claimsNamed(ctx, s, f.Words); err != nil || len(list) > 0 {
		return f.printNamed(ctx, c, s, list, stances, err)
	}
	if q.Speakers, q.Story, err = f.limits(ctx, c, s, command); err != nil {
		return err
	}
	q.Called = engine.WithoutThe(f.Called)
	cursor, all, err := f.print(ctx, c, s, q, stances)
	if err != nil {
		return err
	}
	if all == 0 && f.Cursor == "" {
		fmt.Fprintf(c.err, "hearsay: no %s on record matches\n", what)
	}
	f.more(c, cursor, all)
	if q.Contested && f.Cursor == "" {
		sayWeaker(ctx, c, s, q)
	}
	if f.tells() {
		if q.Contested && sure == 0 {
			command += " --all"
		}
		sayAlso(ctx, c, s, f.Speaker, command, what, func(called string) (int, bool, error) {
			q.Speakers, q.Called, q.Cursor, q.Limit = nil, called, "", mostSaid
			list, next, err := s.FindClaims(ctx, q)
			return len(list), next != "", err
		})
	}
	return sayWaiting(ctx, c, s)
}

// sayWeaker says how many disputes are left out because they are not sure enough.
func sayWeaker(ctx context.Context, c console, s hearsay.Store, q hearsay.ClaimQuery) {
	n, more, err := engine.Weaker(ctx, s, q, q.Sure, mostSaid)
	if err != nil || n == 0 {
		return
	}
	many := fmt.Sprintf("%d weaker one%s", n, plural(n))
	if more {
		many = "more than " + many
	}
	fmt.Fprintf(c.err, "hearsay: %s left out, of which hearsay is less than %v sure: hearsay disputes --all lists them too\n", many, q.Sure)
}

func (f *claimFlags) print(ctx context.Context, c console, s hearsay.Store, q hearsay.ClaimQuery, stances float64) (string, int, error) {
	add := format.AppendStanding
	if !f.JSON {
		add = (&format.AcrossText{Look: f.look(c)}).Standing
	}
	return f.pages(ctx, func(cursor string, n int) (string, int, error) {
		q.Cursor, q.Limit = cursor, min(n, mostAtOnce)
		list, next, err := engine.Standings(ctx, s, q, stances)
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
