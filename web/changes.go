package web

import (
	"context"
	"net/http"
	"net/url"

	"hearsay"
	"hearsay/engine"
	"hearsay/format"
)

// changesView is a list of changes of position.
type changesView struct {
	filters
	Said string
	List []changedView
	Next string
}

// changedView is a change with the words of both times.
type changedView struct {
	changeOfMind
	Sides []sideView
}

// sideView are the words of one of the two times.
type sideView struct {
	Stance      hearsay.Stance
	Glyph, Word string
	Day         string
	Words       string
	Row         rowView
}

// changes is the list of changes of position, the newest first.
func (s *site) changes(w http.ResponseWriter, r *http.Request) error {
	f := filtersOf(r.URL.Query())
	v := changesView{filters: f}
	q, sure, said, err := s.changeQuery(r.Context(), f)
	if err != nil {
		return err
	}
	q.Limit, v.Said = claimsPerPage, said
	list, next, err := engine.FindChanges(r.Context(), s.store, q, sure)
	if err != nil {
		return err
	}
	for i := range list {
		v.List = append(v.List, viewOfChanged(&list[i]))
	}
	if next != "" {
		values := f.whole().values()
		values.Set("cursor", next)
		v.Next = "/changes?" + values.Encode()
	}
	s.show(w, r, http.StatusOK, "changes", view{Title: "Changes of position", Nav: "claims", Body: v, Feed: "/changes.atom" + changesAddress(f),
		Export: []link{{"JSON lines", "/export/changes.jsonl" + changesAddress(f)}, {"JSON", apiPath + "/changes" + changesAddress(f)}}})
	return nil
}

// changeQuery is what the filters ask of the list, and how sure both stances have to be.
func (s *site) changeQuery(ctx context.Context, f filters) (q hearsay.ChangeQuery, sure float64, said string, err error) {
	var days hearsay.Query
	if err := f.days(&days); err != nil {
		return q, 0, "", err
	}
	if sure, err = share(f.Sure); err != nil {
		return q, 0, "", err
	}
	q = hearsay.ChangeQuery{Since: days.Since, Until: days.Until, Cursor: f.Cursor}
	if f.Speaker != "" {
		q.Speakers, said, err = whoIsMeant(ctx, s.store, f.Speaker)
	}
	return q, sure, said, err
}

// changesAddress are the filters of the list as its address carries them.
func changesAddress(f filters) string {
	values := url.Values{}
	for name, value := range map[string]string{"speaker": f.Speaker, "since": f.Since, "until": f.Until, "sure": f.Sure} {
		if value != "" {
			values.Set(name, value)
		}
	}
	if len(values) == 0 {
		return ""
	}
	return "?" + values.Encode()
}

func viewOfChanged(c *hearsay.ChangedPosition) changedView {
	v := changedView{changeOfMind: viewOfChangeOfMind(&c.PositionChange, c.Name)}
	v.Sides = []sideView{sideOf(c.From.Stance, v.From, v.FromDay, &c.Before), sideOf(c.To.Stance, v.To, v.ToDay, &c.After)}
	return v
}

func sideOf(stance hearsay.Stance, word, day string, shown *hearsay.ShownIn) sideView {
	return sideView{Stance: stance, Glyph: glyphs[stance], Word: word, Day: day, Words: format.Shown(shown), Row: viewOfRow(shown.Row)}
}

// changesFeed is the list as an Atom feed.
func (s *site) changesFeed(w http.ResponseWriter, r *http.Request) error {
	f := filtersOf(r.URL.Query()).whole()
	q, sure, _, err := s.changeQuery(r.Context(), f)
	if err != nil {
		return err
	}
	q.Limit = claimsPerPage
	list, _, err := engine.FindChanges(r.Context(), s.store, q, sure)
	if err != nil {
		return err
	}
	feed := s.feedOf(r, asked("/changes.atom", r), asked("/changes", r), "changes of position")
	for i := range list {
		c := &list[i]
		v := viewOfChanged(c)
		feed.Entries = append(feed.Entries, told(r, "change:"+c.Claim.ID+":"+c.To.Statement, c.Name+" on “"+c.Claim.Label+"”", v.Claim.To, v.From+" on "+v.FromDay+", then "+v.To+" on "+v.ToDay, c.To.At))
	}
	return sendFeed(w, feed)
}

func (s *site) changesLines(o *sending, r *http.Request) error {
	q, sure, _, err := s.changeQuery(r.Context(), filtersOf(r.URL.Query()).whole())
	if err != nil {
		return err
	}
	return linesOf(o, func(cursor string) ([]hearsay.ChangedPosition, string, error) {
		q.Cursor, q.Limit = cursor, claimsPerPage
		return engine.FindChanges(r.Context(), s.store, q, sure)
	}, format.AppendChange)
}

// ChangesInput are the limits of a list of changes of position.
type ChangesInput struct {
	Speaker string  `query:"speaker" maxLength:"500" doc:"of this speaker: an ID of the directory, a name, an alias or a surname"`
	Since   string  `query:"since" maxLength:"40" doc:"changed then or later"`
	Until   string  `query:"until" maxLength:"40" doc:"changed then or earlier"`
	Sure    float64 `query:"sure" minimum:"0" maximum:"1" doc:"only those of which both stances are at least so sure"`
	Limit   int     `query:"limit" default:"20" minimum:"1" maximum:"100" doc:"how many at most"`
	Cursor  string  `query:"cursor" maxLength:"500" doc:"where the page before ended: its next"`
}

type changesOutput struct {
	Body listed[format.ChangeObject]
}

func (s *site) apiChanges(ctx context.Context, in *ChangesInput) (*changesOutput, error) {
	q, _, _, err := s.changeQuery(ctx, filters{Speaker: in.Speaker, Since: in.Since, Until: in.Until, Cursor: in.Cursor})
	if err != nil {
		return nil, s.problem(err)
	}
	q.Limit = in.Limit
	list, next, err := engine.FindChanges(ctx, s.store, q, in.Sure)
	if err != nil {
		return nil, s.problem(err)
	}
	out := &changesOutput{}
	out.Body, err = listOf[format.ChangeObject](list, next, format.AppendChange)
	return out, s.problem(err)
}
