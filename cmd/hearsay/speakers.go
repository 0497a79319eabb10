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

var errNobody = errors.New("the system does not say who you are: sign the correction by --who NAME")

// speakersCommand is the directory of known speakers.
type speakersCommand struct {
	List    speakersList    `cmd:"" default:"withargs" help:"List the speakers of the record, the most mentioned first."`
	Show    speakersShow    `cmd:"" help:"Show one speaker with all names, roles and corrections."`
	Merge   speakersMerge   `cmd:"" help:"Two entries are one speaker."`
	Split   speakersSplit   `cmd:"" help:"Some statements are another speaker's."`
	Rename  speakersRename  `cmd:"" help:"Give a speaker another main name."`
	Alias   speakersAlias   `cmd:"" help:"Add a name by which articles may call a speaker."`
	Link    speakersLink    `cmd:"" help:"Say who a speaker is in Wikidata."`
	Promote speakersPromote `cmd:"" help:"Mark a speaker who matters although seen little."`
	Import  speakersImport  `cmd:"" help:"Add the people and bodies of a Wikidata or FollowTheMoney file."`
}

// Help is the end of the manual page.
func (speakersCommand) Help() string {
	return `The directory says who is one speaker across articles. hearsay add links speakers by name,
spelling, role and place, and keeps apart or leaves open what it cannot tell; these commands
put right what it got wrong. Every change is a correction, signed and kept: hearsay undo takes
it back. A speaker is given by ID, by name or by alias; by a last name where one has it.

Examples:

    hearsay speakers
    hearsay speakers --type person --least 5 --json
    hearsay speakers show Kyr
    hearsay speakers merge "Mara Kyr" "Marah Kyr" --why "one person, two spellings"
    hearsay speakers split "Jon Pell" --to "Jon Pell" --role singer
    hearsay speakers link "Mara Kyr" --wikidata Q900000003
    hearsay speakers import people.jsonl.gz`
}

type speakersList struct {
	Name     []string `arg:"" optional:"" help:"Only those with this in a name."`
	Type     string   `placeholder:"TYPE" help:"Only persons, or only organizations: person, organization."`
	Least    int      `placeholder:"N" help:"Only those mentioned at least so often."`
	Wikidata string   `placeholder:"Q…" help:"Only who has this Wikidata ID."`
	Merged   bool     `help:"Entries that were merged into others too."`
	listFlags
	recordFlag
}

// Run prints the list.
func (l *speakersList) Run(ctx context.Context, c console) error {
	if err := l.check(); err != nil {
		return err
	}
	s, err := l.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	q := hearsay.SpeakerQuery{Contains: strings.Join(l.Name, " "), Type: hearsay.SpeakerType(l.Type), Least: l.Least, Wikidata: l.Wikidata, Merged: l.Merged}
	cursor, all, err := l.print(ctx, c, s, q)
	if err != nil {
		return err
	}
	if all == 0 && l.Cursor == "" {
		fmt.Fprintln(c.err, "hearsay: no speaker of the record matches")
	}
	l.more(c, cursor, all)
	return nil
}

func (l *speakersList) check() error {
	switch hearsay.SpeakerType(l.Type) {
	case "", hearsay.Person, hearsay.Organization:
		return l.listFlags.check()
	}
	return usageError{fmt.Errorf("--type: %q is no type of the directory; there are person and organization", l.Type)}
}

func (l *speakersList) print(ctx context.Context, c console, s hearsay.Directory, q hearsay.SpeakerQuery) (string, int, error) {
	add := format.AppendKnown
	if !l.JSON {
		add = (&format.KnownText{Look: l.look(c)}).Append
	}
	return l.pages(ctx, func(cursor string, n int) (string, int, error) {
		q.Cursor, q.Limit = cursor, n
		list, next, err := s.Speakers(ctx, q)
		if err != nil {
			return "", 0, err
		}
		var b []byte
		for _, k := range list {
			if k.MergedInto == "" {
				if k, err = s.Speaker(ctx, k.ID); err != nil {
					return "", 0, err
				}
			}
			if b, err = add(b, &k); err != nil {
				return "", 0, err
			}
		}
		return next, len(list), put(c.out, b)
	})
}

type speakersShow struct {
	Speaker string `arg:"" help:"The speaker: ID, name, alias, last name, or Wikidata ID."`
	JSON    bool   `name:"json" help:"Print JSON, without the corrections."`
	Colour  string `name:"colour" default:"auto" enum:"auto,always,never" help:"Colours in text: ${enum}."`
	recordFlag
}

// Run prints the entry.
func (w *speakersShow) Run(ctx context.Context, c console) error {
	s, err := w.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	k, err := readSpeaker(ctx, c, s, w.Speaker)
	if err != nil {
		return err
	}
	var b []byte
	if w.JSON {
		if b, err = format.AppendKnown(nil, &k); err != nil {
			return err
		}
		return put(c.out, b)
	}
	corrections, err := s.Corrections(ctx, hearsay.CorrectionQuery{Speaker: k.ID})
	if err != nil {
		return err
	}
	text := format.KnownText{Look: lookOf(c, w.Colour)}
	return put(c.out, text.AppendWhole(nil, &k, corrections))
}

// oneSpeaker is the entry that an ID, a name or a Wikidata ID means. Where several
// have the name they are listed, for a person to choose by ID.
func oneSpeaker(ctx context.Context, c console, s hearsay.Directory, who string) (k hearsay.KnownSpeaker, err error) {
	k, err = engine.SpeakerByID(ctx, s, who)
	if err == nil || !errors.Is(err, hearsay.ErrNotFound) {
		return k, err
	}
	q := hearsay.SpeakerQuery{Name: who, Limit: mostNamesakes + 1}
	if isWikidata(who) {
		q = hearsay.SpeakerQuery{Wikidata: who, Limit: mostNamesakes + 1}
	}
	list, _, err := s.Speakers(ctx, q)
	switch {
	case err != nil:
		return k, err
	case len(list) == 0:
		spelled, err := engine.Spelled(ctx, s, who, mostNamesakes)
		if err != nil {
			return k, err
		}
		return k, nobodyCalled(ctx, s, who, spelled)
	case len(list) == 1:
		return s.Speaker(ctx, list[0].ID)
	}
	return k, several(ctx, c, s, who, list)
}

// mostNamesakes is how many of those who share a name are listed.
const mostNamesakes = 10

// several lists those who share a name, and fails.
func several(ctx context.Context, c console, s hearsay.Directory, who string, list []hearsay.KnownSpeaker) error {
	many := fmt.Sprint(len(list))
	if len(list) > mostNamesakes {
		many, list = "more than "+fmt.Sprint(mostNamesakes), list[:mostNamesakes]
	}
	fmt.Fprintf(c.err, "hearsay: %s speakers are called %q; say which one by its ID:\n", many, who)
	text := format.KnownText{Look: format.Look{Width: min(c.width, 100)}}
	var b []byte
	for _, k := range list {
		k, err := s.Speaker(ctx, k.ID)
		if err != nil {
			return err
		}
		if b, err = text.Append(b, &k); err != nil {
			return err
		}
	}
	fmt.Fprint(c.err, string(b))
	return errFailed
}

func isWikidata(s string) bool {
	return len(s) > 1 && s[0] == 'Q' && strings.Trim(s[1:], "0123456789") == ""
}
