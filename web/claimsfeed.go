package web

import (
	"encoding/xml"
	"net/http"
	"strings"
	"time"

	"hearsay"
	"hearsay/engine"
)

// claimsFeed is a list of claims, or of disputes, as an Atom feed: an entry is
// new again when somebody takes a stance on it.
func (s *site) claimsFeed(w http.ResponseWriter, r *http.Request) error {
	f := filtersOf(r.URL.Query()).whole()
	q, _, err := f.claimQuery(r.Context(), s.store)
	if err != nil {
		return err
	}
	sure, err := share(f.Sure)
	if err != nil {
		return err
	}
	q.Contested, q.Limit = r.URL.Query().Get("contested") != "", claimsPerPage
	list, _, err := engine.Standings(r.Context(), s.store, q, sure)
	if err != nil {
		return err
	}
	base, here := baseOf(r), claimsAddress(f, q.Contested)
	feed := atomFeed{ID: base + "/claims.atom" + here, Title: "hearsay: claims", Updated: atomTime(time.Unix(0, 0)), Author: atomPerson{"hearsay"},
		Links: []atomLink{{"self", base + "/claims.atom" + here}, {"alternate", base + "/claims" + here}}}
	if q.Contested {
		feed.Title = "hearsay: disputes"
	}
	for i := range list {
		e := entryOfClaim(&list[i], base)
		feed.Entries, feed.Updated = append(feed.Entries, e), max(feed.Updated, e.Updated)
	}
	b, err := xml.MarshalIndent(feed, "", " ")
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/atom+xml; charset=utf-8")
	_, _ = w.Write(append([]byte(xml.Header), b...))
	return nil
}

// claimsAddress are the filters of a list of claims as its address carries them.
func claimsAddress(f filters, contested bool) string {
	values := f.whole().values()
	if contested {
		values.Set("contested", "1")
	}
	if len(values) == 0 {
		return ""
	}
	return "?" + values.Encode()
}

func entryOfClaim(s *hearsay.Standing, base string) atomEntry {
	v := viewOfStanding(s)
	var who []string
	for i := range v.Stands {
		who = append(who, v.Stands[i].Speaker.Name+" "+v.Stands[i].Word)
	}
	last := s.Last
	if last.IsZero() {
		last = time.Unix(0, 0)
	}
	return atomEntry{ID: "urn:hearsay:" + v.ID, Title: printable("“" + v.Label + "”"), Updated: atomTime(last), Author: atomPerson{"hearsay"},
		Links: []atomLink{{"alternate", base + "/claim/" + v.ID}}, Content: atomText{"text", printable(strings.Join(who, "; "))}}
}
