package web

import (
	"context"
	"net/http"
	"net/url"
	"strings"

	"hearsay"
	"hearsay/format"
)

// logView is a page of the log.
type logView struct {
	Who, What string
	Lines     []logRow
	Next      string
}

type logRow struct {
	Number                                int64
	When, Who, From, What, Of, To, Detail string
}

// log is the page of what people changed, for admins.
func (s *site) log(w http.ResponseWriter, r *http.Request) error {
	v := logView{Who: r.FormValue("who"), What: r.FormValue("what")}
	list, next, err := s.store.Log(r.Context(), hearsay.LogQuery{Who: v.Who, What: v.What, Limit: perPage, Cursor: r.FormValue("cursor")})
	if err != nil {
		return err
	}
	for _, l := range list {
		row := logRow{l.Number, timeOf(l.When), l.Who, l.From, l.What, l.Of, "", l.Detail}
		if strings.HasPrefix(l.What, "correction ") {
			row.To = "/corrections#" + l.Of
		}
		v.Lines = append(v.Lines, row)
	}
	if next != "" {
		v.Next = "/log?" + url.Values{"who": {v.Who}, "what": {v.What}, "cursor": {next}}.Encode()
	}
	s.show(w, r, http.StatusOK, "log", view{Title: "Log", Nav: "log", Body: v, Feed: asked("/log.atom", r), Export: []link{{"JSON lines", asked("/export/log.jsonl", r)}}})
	return nil
}

// LogInput says which lines of the log.
type LogInput struct {
	Who    string `query:"who" maxLength:"80" doc:"only what this user, or whoever signed so, changed"`
	What   string `query:"what" maxLength:"80" doc:"only changes of this kind, or whose kind begins with this word: correction, user, token, takedown, feed, alert"`
	Limit  int    `query:"limit" default:"50" minimum:"1" maximum:"200" doc:"how many at most"`
	Cursor string `query:"cursor" maxLength:"500" doc:"where the page before ended: its next"`
}

type logOutput struct {
	Body listed[format.LogLineObject]
}

func (s *site) apiLog(ctx context.Context, in *LogInput) (*logOutput, error) {
	list, next, err := s.store.Log(ctx, hearsay.LogQuery{Who: in.Who, What: in.What, Limit: in.Limit, Cursor: in.Cursor})
	if err != nil {
		return nil, s.problem(err)
	}
	out := &logOutput{}
	out.Body, err = listOf[format.LogLineObject](list, next, format.AppendLogLine)
	return out, s.problem(err)
}
