package web

import (
	"cmp"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"hearsay"
	"hearsay/engine"
	"hearsay/format"
)

// asked is an address with what was asked there, from the beginning of its list.
func asked(path string, r *http.Request) string {
	q := r.URL.Query()
	known, _, _ := asks(r)
	for _, name := range slices.Concat(unknown(known, q), []string{"cursor", "from"}) {
		q.Del(name)
	}
	if len(q) == 0 {
		return path
	}
	return path + "?" + q.Encode()
}

// told is one entry of a feed; to is a page of this site.
func told(r *http.Request, id, title, to, text string, at time.Time) format.FeedEntry {
	return format.FeedEntry{ID: "urn:hearsay:" + id, Title: format.Printable(title), Updated: format.FeedTime(at), Author: hearsayItself,
		Links: []format.FeedLink{{Rel: "alternate", Href: baseOf(r) + to}}, Content: format.TextOf(text)}
}

// articlesFeed is a list of articles, those that came into the record last.
func (s *site) articlesFeed(w http.ResponseWriter, r *http.Request) error {
	f := filtersOf(r.URL.Query()).whole()
	q, err := f.articleQuery(r.Context(), s.store)
	if err != nil {
		return err
	}
	q.Limit = perPage
	list, _, err := s.store.Articles(r.Context(), q)
	if err != nil {
		return err
	}
	feed := s.feedOf(r, asked("/articles.atom", r), asked("/articles", r), "articles")
	for i := range list {
		feed.Entries = append(feed.Entries, entryOfArticle(r, &list[i]))
	}
	return sendFeed(w, feed)
}

func entryOfArticle(r *http.Request, k *hearsay.KeptArticle) format.FeedEntry {
	h := headOf(k)
	says := plural(h.Statements, "statement")
	if h.Version > 1 {
		says += fmt.Sprintf("; version %d", h.Version)
	}
	e := told(r, h.ID, h.Title, "/article/"+h.ID, says, k.Recorded)
	e.Author.Name = format.Printable(cmp.Or(h.Outlet, "unknown outlet"))
	if !k.Article.Published.IsZero() {
		e.Published = format.FeedTime(k.Article.Published)
	}
	return e
}

// speakersFeed is a list of speakers; an entry is new again when an article of
// another day names them.
func (s *site) speakersFeed(w http.ResponseWriter, r *http.Request) error {
	q, _, err := speakerQuery(r)
	if err != nil {
		return err
	}
	q.Cursor = ""
	list, _, err := s.store.Speakers(r.Context(), q)
	if err != nil {
		return err
	}
	feed := s.feedOf(r, asked("/speakers.atom", r), asked("/speakers", r), "speakers")
	for i := range list {
		feed.Entries = append(feed.Entries, entryOfSpeaker(r, &list[i]))
	}
	return sendFeed(w, feed)
}

func entryOfSpeaker(r *http.Request, k *hearsay.KnownSpeaker) format.FeedEntry {
	var last time.Time
	for _, a := range k.Aliases {
		if a.Last.After(last) {
			last = a.Last
		}
	}
	v := viewOfKnown(k)
	says := plural(k.Statements, "statement")
	if v.Role != "" {
		says = v.Role + "; " + says
	}
	return told(r, k.ID, k.Name, v.Page, says, last)
}

// outletsFeed is the list of outlets; an entry is new again with the outlet's next day.
func (s *site) outletsFeed(w http.ResponseWriter, r *http.Request) error {
	v, err := s.outletsOf(r.Context())
	if err != nil {
		return err
	}
	feed := s.feedOf(r, "/outlets.atom", "/outlets", "outlets")
	for _, o := range v.List {
		feed.Entries = append(feed.Entries, told(r, "outlet:"+url.PathEscape(o.Name), o.Name, o.ToStatements, plural(o.Articles, "article")+", "+plural(o.Statements, "statement"), o.last))
	}
	return sendFeed(w, feed)
}

// reviewFeed is the beginning of the queue; what a person looked at leaves it.
func (s *site) reviewFeed(w http.ResponseWriter, r *http.Request) error {
	rows, _, _, err := s.doubtful(r.Context(), filtersOf(r.URL.Query()).whole())
	if err != nil {
		return err
	}
	feed := s.feedOf(r, asked("/review.atom", r), asked("/review", r), "to be reviewed")
	for i := range rows {
		e := entryOf(&rows[i], baseOf(r))
		e.Content = format.TextOf(e.Content.Text + "\n\n(" + reason(&rows[i]) + ")")
		feed.Entries = append(feed.Entries, e)
	}
	return sendFeed(w, feed)
}

// correctionsFeed is what people corrected last.
func (s *site) correctionsFeed(w http.ResponseWriter, r *http.Request) error {
	views, list, err := s.fixes(r)
	if err != nil {
		return err
	}
	feed := s.feedOf(r, asked("/corrections.atom", r), asked("/corrections", r), "corrections")
	for i := range views {
		v := &views[i]
		title, to := v.Who+": "+v.Says, "/corrections#"+v.ID
		if v.About.To != "" {
			title, to = v.Who+": "+v.About.Name+": "+v.Says, v.About.To
		}
		if v.Attribution != "" {
			to = "/statement/" + v.Attribution
		}
		says := strings.TrimSpace(v.Words + "\n\n" + v.Why)
		feed.Entries = append(feed.Entries, told(r, v.ID, title, to, says, list[len(list)-1-i].When))
	}
	return sendFeed(w, feed)
}

// logFeed is what people changed last.
func (s *site) logFeed(w http.ResponseWriter, r *http.Request) error {
	list, _, err := s.store.Log(r.Context(), hearsay.LogQuery{Who: r.FormValue("who"), What: r.FormValue("what"), Limit: perPage})
	if err != nil {
		return err
	}
	feed := s.feedOf(r, asked("/log.atom", r), asked("/log", r), "log")
	for i := range list {
		l := &list[i]
		feed.Entries = append(feed.Entries, told(r, fmt.Sprintf("log:%d", l.Number), cmp.Or(l.Who, "somebody")+": "+l.What+" "+l.Of, "/log", l.Detail, l.When))
	}
	return sendFeed(w, feed)
}

// checkFeed is where a quotation stands: an entry for each place that bears on it,
// so that a reader is told when another article has it.
func (s *site) checkFeed(w http.ResponseWriter, r *http.Request) error {
	f := filtersOf(r.URL.Query())
	text := strings.TrimSpace(strings.ToValidUTF8(r.URL.Query().Get("quotation"), "\uFFFD"))
	if len([]rune(text)) > longest {
		return errTooLong
	}
	quoted, err := s.judge(r.Context(), text, f)
	if err != nil {
		return err
	}
	feed := s.feedOf(r, asked("/check.atom", r), asked("/check", r), "where “"+firstWords(text, cellWords)+"” stands")
	for i := range quoted.Check.Matches {
		m := &quoted.Check.Matches[i]
		v := viewOfMatch(m)
		e := told(r, m.Recorded.Article.ID+":"+v.Row.ID+":checked", v.Row.heading(), v.Row.InPlace, v.Verdict+"\n\n"+v.Words, m.Recorded.Article.Published)
		e.Author.Name = v.Row.outletOrNone()
		feed.Entries = append(feed.Entries, e)
	}
	return sendFeed(w, feed)
}

// saidFeed is where statements are reported, the newest first.
func (s *site) saidFeed(w http.ResponseWriter, r *http.Request, at, page, of string, list []hearsay.Told) error {
	feed := s.feedOf(r, at, page, of)
	for i := range list {
		for j := range list[i].Reports {
			feed.Entries = append(feed.Entries, entryOf(&list[i].Reports[j].Row, baseOf(r)))
		}
	}
	return sendFeed(w, feed)
}

// claimFeed is what is said on one claim.
func (s *site) claimFeed(w http.ResponseWriter, r *http.Request, id string) error {
	standing, err := engine.OneClaim(r.Context(), s.store, id, 0)
	if err != nil {
		return err
	}
	by, err := s.toldOf(r.Context(), &standing)
	if err != nil {
		return err
	}
	return s.saidFeed(w, r, "/claim/"+id+".atom", "/claim/"+id, "“"+standing.Claim.Label+"”", wordings(&standing, by))
}

// statementFeed is where the statement that one reports is reported.
func (s *site) statementFeed(w http.ResponseWriter, r *http.Request, id string) error {
	chains, err := s.store.Explain(r.Context(), id)
	if err != nil {
		return err
	}
	var list []hearsay.Told
	var own hearsay.Told
	for i := range chains {
		own.Reports = append(own.Reports, hearsay.ToldIn{Row: chains[i].Row})
		for _, of := range chains[i].Statements {
			t, err := engine.Variants(r.Context(), s.store, of)
			if err != nil {
				return err
			}
			list = append(list, t)
		}
	}
	if len(list) == 0 {
		list = append(list, own) // nobody grouped it: it stands where it stands
	}
	return s.saidFeed(w, r, "/statement/"+id+".atom", "/statement/"+id, "statement "+id, list)
}

// alertsFeed is what all alerts told, the newest first.
func (s *site) alertsFeed(w http.ResponseWriter, r *http.Request) error {
	alerts, err := s.store.Alerts(r.Context())
	if err != nil {
		return err
	}
	feed := s.feedOf(r, "/alerts.atom", "/alerts", "what the alerts told")
	for i := range alerts {
		events, err := s.eventsFor(r, &alerts[i])
		if err != nil {
			return err
		}
		feed.Entries = append(feed.Entries, events...)
	}
	return sendFeed(w, feed)
}
