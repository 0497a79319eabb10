package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"hearsay"
	"hearsay/engine"
	"hearsay/format"
)

type timelineCommand struct {
	Speaker string  `arg:"" help:"A name or alias, a surname, or an ID of the directory."`
	Outlet  string  `placeholder:"NAME" help:"In this outlet."`
	Act     string  `placeholder:"ACT" help:"Of this act: ${acts}."`
	Since   string  `placeholder:"DAY" help:"Published then or later: 2026-03-09, 2026-03, 2026, 2026-03-09T18:30:00Z."`
	Until   string  `placeholder:"DAY" help:"Published then or earlier; the whole of that day, month or year."`
	Sure    float64 `placeholder:"SHARE" help:"With the words, the speaker, and the stances shown at least so sure, from 0 to 1."`
	Own     bool    `help:"Without what is only told of the speaker by somebody else; --sure leaves that out too."`
	listFlags
	recordFlag
}

// Help is the end of the manual page.
func (timelineCommand) Help() string {
	return `It prints what one speaker said, the oldest first; articles without a date come before all
others. What somebody else tells of the speaker says according to whom; --own leaves it out. Beside
each stand the stances that the words show, and where the speaker's position on a claim changed, what
it was before. Where several speakers bear the name it lists them, and you
choose by ID.

Examples:

    hearsay timeline "Mara Kyr"
    hearsay timeline valdor --since 2033-05 --act promise
    hearsay timeline s04ba8cf3b8b96ba7 --limit 0 --json

It exits with 1 when nobody bears the name, or more than one, 2 when called wrongly.`
}

// Run prints the speaker's statements.
func (t *timelineCommand) Run(ctx context.Context, c console) error {
	if err := t.check(); err != nil {
		return err
	}
	filter := filterFlags{Outlet: t.Outlet, Act: t.Act, Since: t.Since, Until: t.Until, Sure: t.Sure, Own: t.Own}
	q, err := filter.limits()
	if err != nil {
		return err
	}
	s, err := t.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	if q.Outlet, err = engine.Outlet(ctx, s, t.Outlet); err != nil {
		return err
	}
	who, err := onlySpeaker(ctx, c, s, t.Speaker, "search")
	if err != nil {
		return err
	}
	q.Speakers, q.OldestFirst = []string{who.ID}, true
	if !t.JSON && t.Cursor == "" {
		told, err := s.Tally(ctx, hearsay.Query{Speakers: q.Speakers})
		if err != nil {
			return err
		}
		look := t.look(c)
		if err := put(c.out, format.AppendSpeakerHead(nil, who, told.Relayed, look)); err != nil {
			return err
		}
	}
	cursor, all, err := t.printPositions(ctx, c, s, q, who.ID)
	if err != nil {
		return err
	}
	if all == 0 && t.Cursor == "" {
		fmt.Fprintf(c.err, "hearsay: nothing that %s said is on record with these limits\n", who.Name)
	}
	t.more(c, cursor, all)
	if !t.JSON && t.Cursor == "" {
		sayCalled(ctx, c, s, q, t.Speaker)
	}
	return nil
}

// printPositions prints what the speaker said, with stances and their changes.
func (t *timelineCommand) printPositions(ctx context.Context, c console, s hearsay.Store, q hearsay.Query, speaker string) (string, int, error) {
	changes, err := engine.Changes(ctx, s, speaker)
	if err != nil {
		return "", 0, err
	}
	text, shown := &format.PositionedText{RowText: format.RowText{Look: t.look(c)}}, newPositions(s, speaker, changes, t.Sure)
	return t.pages(ctx, func(cursor string, n int) (string, int, error) {
		q.Cursor, q.Limit = cursor, n
		rows, next, err := s.Search(ctx, q)
		if err != nil {
			return "", 0, err
		}
		var b []byte
		for i := range rows {
			r, err := shown.of(ctx, &rows[i])
			if err == nil && t.JSON {
				b, err = format.AppendPositioned(b, &r)
			} else if err == nil {
				b, err = text.Append(b, &r)
			}
			if err != nil {
				return "", 0, err
			}
		}
		return next, len(rows), put(c.out, b)
	})
}

// onlySpeaker is the one whom a name or an ID means; where several bear the
// name, the error lists them. command is the one that shows what is said by somebody
// called so who is not in the directory.
func onlySpeaker(ctx context.Context, c console, s hearsay.Store, written, command string) (*hearsay.KnownSpeaker, error) {
	known, err := engine.SpeakerByID(ctx, s, written)
	if err == nil {
		return &known, nil
	}
	if !errors.Is(err, hearsay.ErrNotFound) {
		return nil, err
	}
	const most = 20
	named, next, err := s.Speakers(ctx, hearsay.SpeakerQuery{Name: written, Limit: most})
	switch {
	case err != nil:
		return nil, err
	case len(named) == 0:
		id, err := spelledOtherwise(ctx, c, s, written)
		if err != nil {
			return nil, orCalled(ctx, s, written, command, err)
		}
		known, err := s.Speaker(ctx, id)
		return &known, err
	case len(named) == 1:
		known, err := s.Speaker(ctx, named[0].ID)
		return &known, err
	}
	var list strings.Builder
	for i := range named {
		whole, err := s.Speaker(ctx, named[i].ID) // with roles
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&list, "\n  %s", candidateInWords(&whole))
	}
	if next != "" {
		list.WriteString("\n  and more")
	}
	return nil, fmt.Errorf("%q may be several speakers; choose one by its ID, as in hearsay timeline %s:%s", written, named[0].ID, &list)
}

// candidateInWords tells somebody apart from others of the same name.
func candidateInWords(k *hearsay.KnownSpeaker) string {
	parts := []string{k.ID, k.Name, string(k.Type)}
	for _, r := range k.Roles {
		parts = append(parts, r.Role)
		break
	}
	for _, more := range []string{k.Organization, k.Country, k.Wikidata} {
		if more != "" {
			parts = append(parts, more)
		}
	}
	return strings.Join(parts, " · ") + fmt.Sprintf(" · statements: %d", k.Statements)
}
