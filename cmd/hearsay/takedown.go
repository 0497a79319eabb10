package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"hearsay"
)

type takedownCommand struct {
	Article takedownArticle `cmd:"" help:"Remove an article with all its versions."`
	Person  takedownPerson  `cmd:"" help:"Remove a speaker and all that is attributed to them."`
	List    takedownList    `cmd:"" help:"List what was taken down."`
}

// takedownFlags are what taking down articles and persons share.
type takedownFlags struct {
	Yes  bool `help:"Do not ask. Needed where nobody sits at a terminal."`
	JSON bool `name:"json" help:"Print what was removed as one JSON object."`
	signFlags
	recordFlag
}

type takedownArticle struct {
	Article string `arg:"" help:"Its ID (a…), URL or file."`
	takedownFlags
}

// Help is the end of the manual page.
func (takedownArticle) Help() string {
	return `It removes all versions of the article: texts, pages, statements, and corrections that no other
article shares. A tombstone stays, which holds hashes of its address and IDs and no words: adding
the article again is refused. This cannot be undone; exports and copies made before are not reached.

Examples:

    hearsay takedown article a26045dd4d8822b77 --why "asked by the outlet"
    hearsay takedown article https://lantern.example/2033/05/04/the-woman-who-would-not-sail --yes

It exits with 0 when it was removed, 1 when it was not, 2 when called wrongly.`
}

type takedownPerson struct {
	Person string `arg:"" help:"The speaker's ID (s…) or name in the directory."`
	takedownFlags
}

// Help is the end of the manual page.
func (takedownPerson) Help() string {
	return `It removes the speaker from the directory, with the entries merged into it, and every statement
attributed to them; one made together with others stays theirs. So goes what stands under the same
name without a link, and the name among candidates. The articles' texts stay: take those down by
themselves. A tombstone stays, which holds hashes of the names: what is added later
is not attributed to anybody of that name, unless it is known to be somebody else. This cannot be
undone; exports and copies made before are not reached.

Examples:

    hearsay takedown person "Mara Kyr" --why "court order 12/31"
    hearsay takedown person s5853fa850a66d8a2 --yes

It exits with 0 when it was removed, 1 when it was not, 2 when called wrongly.`
}

// errKept says that a person decided against it.
var errKept = errors.New("nothing was removed")

// confirm asks on a terminal; elsewhere it takes --yes.
func (f *takedownFlags) confirm(c console, question string) error {
	if f.Yes {
		return nil
	}
	if !c.inTerminal || !c.errTerminal {
		return usageError{errors.New("taking down is for good: add --yes where nobody can be asked")}
	}
	fmt.Fprintf(c.err, "%s\nThis is for good. Type yes to go on: ", question)
	answer, _ := bufio.NewReader(c.in).ReadString('\n') // what ends without an answer is none
	if !strings.EqualFold(strings.TrimSpace(answer), "yes") {
		return errKept
	}
	return nil
}

// removed is what a takedown removed. Its JSON is a public contract: docs/format.md.
type removed struct {
	Kind       string           `json:"kind"`
	Articles   []removedArticle `json:"articles"`
	Speakers   []removedSpeaker `json:"speakers"`
	Statements int              `json:"statements"`
	// Shared are statements that others made too, and that stay theirs.
	Shared int       `json:"shared"`
	Who    string    `json:"who"`
	When   time.Time `json:"when"`
	Why    string    `json:"why"`
}

type removedArticle struct {
	ID         string `json:"id"`
	Address    string `json:"address"`
	Version    int    `json:"version"`
	Statements int    `json:"statements"`
	title      string
}

type removedSpeaker struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

func (r *removed) print(c console, asJSON bool, words string) error {
	if !asJSON {
		return put(c.out, []byte(words+"\nA tombstone keeps it out.\n"))
	}
	line, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("printing what was removed: %w", err)
	}
	return put(c.out, append(line, '\n'))
}

// Run removes the article.
func (t *takedownArticle) Run(ctx context.Context, c console) error {
	who, err := t.who()
	if err != nil {
		return err
	}
	s, err := t.toChange(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	id, err := oneArticle(ctx, s, t.Article)
	if err != nil {
		return err
	}
	list, err := s.Versions(ctx, id)
	if err != nil {
		return err
	}
	r := &removed{Kind: hearsay.TombstoneArticle, Articles: []removedArticle{}, Speakers: []removedSpeaker{}}
	for i := range list {
		a := &list[i].Article
		r.Articles = append(r.Articles, removedArticle{a.ID, whereStands(a), list[i].Version, list[i].Attributions, titled(a)})
		r.Statements += list[i].Attributions
	}
	if err := t.confirm(c, "Remove "+r.articlesInWords()+"?"); err != nil {
		return err
	}
	stone, err := s.TakeDownArticle(ctx, id, who, t.Why)
	if err != nil {
		return err
	}
	r.Who, r.When, r.Why = stone.Who, stone.When, stone.Why
	return r.print(c, t.JSON, "Removed "+r.articlesInWords()+".")
}

func (r *removed) articlesInWords() string {
	var b strings.Builder
	last := r.Articles[len(r.Articles)-1]
	b.WriteString(last.title)
	for _, a := range r.Articles {
		fmt.Fprintf(&b, "\n  version %d, %s, with %d statement%s", a.Version, a.ID, a.Statements, plural(a.Statements))
	}
	return b.String()
}

// Run removes the person.
func (t *takedownPerson) Run(ctx context.Context, c console) error {
	who, err := t.who()
	if err != nil {
		return err
	}
	s, err := t.toChange(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	k, err := oneSpeaker(ctx, c, s, t.Person)
	if err != nil {
		return err
	}
	r := &removed{Kind: hearsay.TombstonePerson, Articles: []removedArticle{}}
	if err := r.gather(ctx, s, &k); err != nil {
		return err
	}
	if err := t.confirm(c, "Remove "+r.personInWords()+"?"); err != nil {
		return err
	}
	stone, err := s.TakeDownPerson(ctx, k.ID, who, t.Why)
	if err != nil {
		return err
	}
	r.Who, r.When, r.Why = stone.Who, stone.When, stone.Why
	return r.print(c, t.JSON, "Removed "+r.personInWords()+".\nWhere the name stood without being linked, or as that of a candidate, it is gone too. The articles' own texts stay.")
}

// gather counts what will go: the entry, those merged into it, and statements.
func (r *removed) gather(ctx context.Context, s hearsay.Store, k *hearsay.KnownSpeaker) error {
	r.Speakers = []removedSpeaker{{k.ID, k.Name}}
	group := map[string]bool{k.ID: true}
	for cursor := ""; ; {
		list, next, err := s.Speakers(ctx, hearsay.SpeakerQuery{Merged: true, Limit: 1000, Cursor: cursor})
		if err != nil {
			return err
		}
		for _, other := range list {
			if other.MergedInto == "" {
				continue
			}
			if into, err := s.Speaker(ctx, other.ID); err != nil {
				return err
			} else if into.ID == k.ID && !group[other.ID] {
				group[other.ID] = true
				r.Speakers = append(r.Speakers, removedSpeaker{other.ID, other.Name})
			}
		}
		if cursor = next; cursor == "" {
			break
		}
	}
	for row, err := range s.Rows(ctx, hearsay.Query{Speakers: []string{k.ID}, AllVersions: true}) {
		if err != nil {
			return err
		}
		others := 0
		for _, id := range row.Known {
			if !group[id] {
				others++
			}
		}
		if others > 0 {
			r.Shared++
		} else {
			r.Statements++
		}
	}
	return nil
}

func (r *removed) personInWords() string {
	names := make([]string, len(r.Speakers))
	for i, s := range r.Speakers {
		names[i] = fmt.Sprintf("%s (%s)", brief(s.Name), s.ID)
	}
	words := fmt.Sprintf("%s with %d statement%s", strings.Join(names, ", "), r.Statements, plural(r.Statements))
	if r.Shared > 0 {
		words += fmt.Sprintf(", and from %d that stay%s others'", r.Shared, map[bool]string{true: "s"}[r.Shared == 1])
	}
	return words
}

// oneArticle is the ID of the article that an ID, its beginning, a URL or a file means.
func oneArticle(ctx context.Context, s hearsay.Store, named string) (string, error) {
	list, _, err := s.Articles(ctx, hearsay.ArticleQuery{Address: wholeAddress(named), Limit: 1})
	if err != nil {
		return "", err
	}
	if len(list) > 0 {
		return list[0].Article.ID, nil
	}
	if strings.Contains(named, "://") {
		return "", fmt.Errorf("no article of the record stands at %s; hearsay articles lists them", named)
	}
	id, err := identify(ctx, s, named)
	if err != nil {
		return "", err
	}
	if id.Kind != hearsay.ArticleID {
		return "", fmt.Errorf("%s is the ID of %s %s, not of an article (a…); hearsay articles lists them", id.ID, article(string(id.Kind)), id.Kind)
	}
	return id.ID, nil
}
