package web

import (
	"net/http"
	"slices"
	"strings"

	"hearsay"
	"hearsay/engine"
	"hearsay/format"
)

// claimsFeed is a list of claims, or of disputes, as an Atom feed: an entry is
// new again when somebody takes a stance on it.
func (s *site) claimsFeed(w http.ResponseWriter, r *http.Request) error {
	f := filtersOf(r.URL.Query()).whole()
	q, _, err := f.claimQuery(r.Context(), s.store)
	if err != nil {
		return err
	}
	q.Contested, q.Limit = r.URL.Query().Get("contested") != "", claimsPerPage
	sure, err := leastOf(f.Sure, q.Contested)
	if err != nil {
		return err
	}
	list, _, err := engine.Standings(r.Context(), s.store, q, sure)
	if err != nil {
		return err
	}
	here, of := claimsAddress(f, q.Contested), "claims"
	if q.Contested {
		of = "disputes"
	}
	feed := s.feedOf(r, "/claims.atom"+here, "/claims"+here, of)
	for i := range list {
		feed.Entries = append(feed.Entries, entryOfClaim(&list[i], baseOf(r)))
	}
	return sendFeed(w, feed)
}

// claimsAddress are the filters of a list of claims as its address carries them.
func claimsAddress(f filters, contested bool) string {
	values := f.whole().values()
	for name := range values {
		if !slices.Contains(ofClaim, name) {
			values.Del(name)
		}
	}
	if contested {
		values.Set("contested", "1")
	}
	if len(values) == 0 {
		return ""
	}
	return "?" + values.Encode()
}

func entryOfClaim(s *hearsay.Standing, base string) format.FeedEntry {
	v := viewOfStanding(s)
	var who []string
	for i := range v.Stands {
		who = append(who, perhapsInWords(&v.Stands[i])+v.Stands[i].Speaker.Name+" "+v.Stands[i].Word)
	}
	for i := range v.Relayed {
		who = append(who, perhapsInWords(&v.Relayed[i])+v.Relayed[i].Speaker.Name+tellersInWords(v.Relayed[i].Told)+", "+v.Relayed[i].Word)
	}
	return format.FeedEntry{ID: "urn:hearsay:" + v.ID, Title: format.Printable("“" + v.Label + "”"), Updated: format.FeedTime(s.Last), Author: hearsayItself,
		Links: []format.FeedLink{{Rel: "alternate", Href: base + "/claim/" + v.ID}}, Content: format.TextOf(strings.Join(who, "; "))}
}

// perhapsInWords opens a stance that may be somebody else's.
func perhapsInWords(v *standView) string {
	if v.Perhaps {
		return "perhaps "
	}
	return ""
}
