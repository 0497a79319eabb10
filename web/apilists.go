package web

import (
	"context"
	"net/http"
	"strings"

	"hearsay"
	"hearsay/engine"
	"hearsay/format"
)

// ListInput are the limits of a list; the filters of the pages under the same names.
type ListInput struct {
	Words   string `query:"words" maxLength:"500" doc:"words that all must occur; \"phrases\" and prefi*es"`
	Outlet  string `query:"outlet" maxLength:"500" doc:"an outlet's name, without regard to case"`
	Since   string `query:"since" maxLength:"40" doc:"published then or later: 2026-03-09, 2026-03, 2026 or RFC 3339"`
	Until   string `query:"until" maxLength:"40" doc:"published then or earlier; the whole of that day, month or year"`
	Earlier bool   `query:"earlier" doc:"earlier versions of edited articles too"`
	Oldest  bool   `query:"oldest" doc:"the oldest first"`
	Limit   int    `query:"limit" default:"50" minimum:"1" maximum:"200" doc:"how many at most"`
	Cursor  string `query:"cursor" maxLength:"500" doc:"where the page before ended: its next"`
}

func (in *ListInput) filters() filters {
	return filters{Words: in.Words, Outlet: in.Outlet, Since: in.Since, Until: in.Until, Earlier: in.Earlier, Oldest: in.Oldest, Cursor: in.Cursor}
}

// StatementsInput are the limits of a list of statements.
type StatementsInput struct {
	ListInput
	Speaker string  `query:"speaker" maxLength:"500" doc:"an ID of the directory, a name, an alias or a surname"`
	Called  string  `query:"called" maxLength:"500" doc:"without speaker: by somebody whom the article calls so, or by a name that ends so, and who is not in the directory"`
	Act     string  `query:"act" maxLength:"40" doc:"assert, deny, confirm, warn, demand, promise, threaten, question, refuse_comment, praise, criticise or express"`
	Kind    string  `query:"kind" maxLength:"40" doc:"direct, indirect or mixed"`
	Sure    float64 `query:"sure" minimum:"0" maximum:"1" doc:"the least that the confidences of spans and speaker may be and, with act, that of the stance"`
	Own     bool    `query:"own" doc:"without what is only told of the speakers by somebody else; sure leaves that out too"`
	Article string  `query:"article" maxLength:"100" doc:"only what the article with this ID reported"`
}

func (in *StatementsInput) filters() filters {
	f := in.ListInput.filters()
	f.Speaker, f.Called, f.Act, f.Kind, f.Article, f.Own = in.Speaker, in.Called, in.Act, in.Kind, in.Article, in.Own
	return f
}

type statementsOutput struct {
	Body listed[format.StatementObject]
}

func (s *site) apiStatements(ctx context.Context, in *StatementsInput) (*statementsOutput, error) {
	q, _, err := in.filters().query(ctx, s.store)
	if err != nil {
		return nil, s.problem(err)
	}
	q.Sure, q.Limit = in.Sure, in.Limit
	return s.found(ctx, q)
}

func (s *site) found(ctx context.Context, q hearsay.Query) (*statementsOutput, error) {
	rows, next, err := s.store.Search(ctx, q)
	if err != nil {
		return nil, s.problem(err)
	}
	out := &statementsOutput{}
	out.Body, err = listOf[format.StatementObject](rows, next, format.RowLines{}.Append)
	return out, s.problem(err)
}

// listOf prints a page of a list.
func listOf[T, V any](list []V, next string, print func([]byte, *V) ([]byte, error)) (l listed[T], err error) {
	l.Items = make([]printed[T], len(list))
	for i := range list {
		if l.Items[i].bytes, err = print(nil, &list[i]); err != nil {
			return l, err
		}
	}
	if next != "" {
		l.Next = &next
	}
	return l, nil
}

func (s *site) apiSearch(ctx context.Context, in *StatementsInput) (*statementsOutput, error) {
	if strings.TrimSpace(in.Words) == "" {
		return nil, s.problem(refuse(http.StatusBadRequest, "There are no words to search for; statements lists without words."))
	}
	return s.apiStatements(ctx, in)
}

// SpeakerInput names a speaker and the limits of what is listed of them.
type SpeakerInput struct {
	ID string `path:"id" doc:"an ID of the directory"`
	ListInput
}

func (s *site) apiTimeline(ctx context.Context, in *SpeakerInput) (*statementsOutput, error) {
	k, err := s.store.Speaker(ctx, in.ID)
	if err != nil {
		return nil, s.problem(err)
	}
	f := in.filters()
	f.Speaker, f.Oldest = k.ID, true
	q, _, err := f.query(ctx, s.store)
	if err != nil {
		return nil, s.problem(err)
	}
	q.Limit = in.Limit
	return s.found(ctx, q)
}

type articlesOutput struct {
	Body listed[format.ArticleObject]
}

func (s *site) apiArticles(ctx context.Context, in *ListInput) (*articlesOutput, error) {
	q, err := in.filters().articleQuery(ctx, s.store)
	if err != nil {
		return nil, s.problem(err)
	}
	q.Limit = in.Limit
	list, next, err := s.store.Articles(ctx, q)
	if err != nil {
		return nil, s.problem(err)
	}
	if err := engine.AddOrigins(ctx, s.store, list); err != nil {
		return nil, s.problem(err)
	}
	out := &articlesOutput{}
	out.Body, err = listOf[format.ArticleObject](list, next, format.AppendKept)
	return out, s.problem(err)
}

// SpeakersInput are the limits of a list of speakers.
type SpeakersInput struct {
	Name   string `query:"name" maxLength:"200" doc:"any part of a name"`
	Type   string `query:"type" enum:"person,organization" doc:"person or organization"`
	Least  int    `query:"least" minimum:"0" doc:"the least number of mentions"`
	Limit  int    `query:"limit" default:"50" minimum:"1" maximum:"200" doc:"how many at most"`
	Cursor string `query:"cursor" maxLength:"500" doc:"where the page before ended: its next"`
}

type speakersOutput struct {
	Body listed[format.SpeakerObject]
}

func (s *site) apiSpeakers(ctx context.Context, in *SpeakersInput) (*speakersOutput, error) {
	q := hearsay.SpeakerQuery{Contains: in.Name, Type: hearsay.SpeakerType(in.Type), Least: in.Least, Seen: true, Limit: in.Limit, Cursor: in.Cursor}
	list, next, err := s.store.Speakers(ctx, q)
	if err != nil {
		return nil, s.problem(err)
	}
	out := &speakersOutput{}
	out.Body, err = listOf[format.SpeakerObject](list, next, format.AppendKnown)
	return out, s.problem(err)
}
