package web

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"hearsay"
	"hearsay/engine"
)

// speakerPage is one speaker of the directory with what is on record of them.
type speakerPage struct {
	hearsay.KnownSpeaker
	Aliases []namedDays
	Roles   []namedDays
	// Others share the last name, or a name, and may be the same person.
	Others []knownView
	// Claims are those that the speaker takes a stance on, Changes where the
	// position on one changed.
	Claims  []claimView
	More    bool
	Changes []changeOfMind
	Found   searchView
}

// namedDays is a name or role with the days that articles used it.
type namedDays struct {
	Name        string
	Given       bool
	Mentions    int
	First, Last string
	// To leads to the statements in which articles say so.
	To string
}

type knownView struct {
	ID, Name, Role string
	Type           hearsay.SpeakerType
	Mentions       int
	Statements     int
	Promoted       bool
	Aliases        []string
	Page           string
}

// least is how often somebody has to be named to have a page: a person seen
// once is somebody whom an article met, not a public speaker.
const least = 2

func hasPage(k *hearsay.KnownSpeaker) bool {
	return k.Mentions >= least || k.Promoted || k.Type != hearsay.Person
}

func viewOfKnown(k *hearsay.KnownSpeaker) knownView {
	v := knownView{ID: k.ID, Name: k.Name, Type: k.Type, Mentions: k.Mentions, Statements: k.Statements, Promoted: k.Promoted, Page: pageOf(k)}
	if len(k.Roles) > 0 {
		v.Role = k.Roles[0].Role
	}
	for _, a := range k.Aliases {
		if a.Name != k.Name {
			v.Aliases = append(v.Aliases, a.Name)
		}
	}
	return v
}

func pageOf(k *hearsay.KnownSpeaker) string {
	if hasPage(k) {
		return "/speaker/" + k.ID
	}
	return "/search?speaker=" + url.QueryEscape(k.ID)
}

// speaker is the page of one speaker.
func (s *site) speaker(w http.ResponseWriter, r *http.Request) error {
	k, err := s.store.Speaker(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	f := filtersOf(r.URL.Query())
	path := "/speaker/" + k.ID
	if k.ID != r.PathValue("id") || !hasPage(&k) {
		// A merged entry leads to the one that stayed, a person seen once to the statement.
		http.Redirect(w, r, stillTold(pageOf(&k), r), http.StatusSeeOther)
		return nil
	}
	v := speakerPage{KnownSpeaker: k}
	for _, a := range k.Aliases {
		v.Aliases = append(v.Aliases, namedDays{a.Name, a.Given, a.Mentions, dayOf(a.First), dayOf(a.Last), filters{Speaker: k.ID, Called: a.Name, Earlier: true}.address("/search")})
	}
	for _, a := range k.Roles {
		v.Roles = append(v.Roles, namedDays{a.Role, a.Given, a.Mentions, dayOf(a.First), dayOf(a.Last), filters{Speaker: k.ID, Role: a.Role, Earlier: true}.address("/search")})
	}
	if v.Others, err = s.namesakes(r.Context(), &k); err != nil {
		return err
	}
	if err := s.positions(r.Context(), &v); err != nil {
		return err
	}
	if v.Found, err = s.find(r.Context(), f, path, k.ID); err != nil {
		return err
	}
	f.Speaker = k.ID
	s.show(w, r, http.StatusOK, "speaker", view{Title: k.Name, Nav: "speakers", Body: v, Feed: f.whole().address("/search.atom"), Export: exports(f)})
	return nil
}

// stillTold is an address that tells what was recorded, as the one it is led to from does.
func stillTold(to string, r *http.Request) string {
	at, err := url.Parse(to)
	if err != nil {
		return to
	}
	q := at.Query()
	for _, name := range []string{"done", "of"} {
		if v := r.URL.Query().Get(name); v != "" {
			q.Set(name, v)
		}
	}
	at.RawQuery = q.Encode()
	return at.String()
}

// mostPositions is how many claims a speaker's page shows.
const mostPositions = 10

// positions adds where the speaker stands.
func (s *site) positions(ctx context.Context, v *speakerPage) error {
	list, next, err := engine.Standings(ctx, s.store, hearsay.ClaimQuery{Speakers: []string{v.ID}, Limit: mostPositions}, 0)
	if err != nil {
		return err
	}
	for i := range list {
		own := slices.DeleteFunc(list[i].Stands, func(st hearsay.Stand) bool { return st.Speaker != v.ID })
		list[i].Stands = own
		list[i].Relayed = slices.DeleteFunc(list[i].Relayed, func(st hearsay.Stand) bool { return st.Speaker != v.ID })
		one := viewOfStanding(&list[i])
		one.Own = true
		v.Claims = append(v.Claims, one)
	}
	v.More = next != ""
	changes, err := engine.Changes(ctx, s.store, v.ID)
	for i := range changes {
		v.Changes = append(v.Changes, viewOfChangeOfMind(&changes[i], v.KnownSpeaker.Name))
	}
	return err
}

// mostNamesakes is how many a page lists.
const mostNamesakes = 20

// namesakes are others who share a name with a speaker: the last word of a
// person's, the whole of a body's. They are kept apart, and may be the same all
// the same.
func (s *site) namesakes(ctx context.Context, k *hearsay.KnownSpeaker) (list []knownView, err error) {
	shared := []string{k.Name}
	for _, a := range k.Aliases {
		shared = append(shared, a.Name)
	}
	var others []hearsay.KnownSpeaker
	asked := map[string]bool{}
	for _, name := range shared {
		if words := strings.Fields(name); k.Type == hearsay.Person && len(words) > 0 {
			name = words[len(words)-1]
		}
		if name == "" || asked[name] || len(asked) == mostShared {
			continue
		}
		asked[name] = true
		named, _, err := s.store.Speakers(ctx, hearsay.SpeakerQuery{Name: name, Seen: true, Limit: mostNamesakes})
		if err != nil {
			return nil, err
		}
		for _, n := range named {
			if n.ID != k.ID && n.Type == k.Type && !slices.ContainsFunc(others, func(o hearsay.KnownSpeaker) bool { return o.ID == n.ID }) {
				others = append(others, n)
			}
		}
	}
	return viewsOfKnown(others[:min(len(others), mostNamesakes)]), nil
}

// mostShared is how many names of a speaker others are looked for by.
const mostShared = 8

func viewsOfKnown(list []hearsay.KnownSpeaker) (views []knownView) {
	for i := range list {
		views = append(views, viewOfKnown(&list[i]))
	}
	return views
}

// speakersView is a list of speakers.
type speakersView struct {
	Name, Type string
	List       []knownView
	Next       string
}

// speakers is the list of the directory, the most mentioned first.
func (s *site) speakers(w http.ResponseWriter, r *http.Request) error {
	q, v, err := speakerQuery(r)
	if err != nil {
		return err
	}
	list, next, err := s.store.Speakers(r.Context(), q)
	if err != nil {
		return err
	}
	v.List = viewsOfKnown(list)
	if next != "" {
		v.Next = "/speakers?" + url.Values{"name": {v.Name}, "type": {v.Type}, "cursor": {next}}.Encode()
	}
	s.show(w, r, http.StatusOK, "speakers", view{Title: "Speakers", Nav: "speakers", Body: v, Feed: asked("/speakers.atom", r), Export: []link{{"JSON lines", asked("/export/speakers.jsonl", r)}}})
	return nil
}

// speakerQuery is what an address asks of the list of speakers.
func speakerQuery(r *http.Request) (q hearsay.SpeakerQuery, v speakersView, err error) {
	get := r.URL.Query()
	v = speakersView{Name: strings.TrimSpace(firstRunes(get.Get("name"), 200)), Type: get.Get("type")}
	q = hearsay.SpeakerQuery{Contains: v.Name, Type: hearsay.SpeakerType(v.Type), Seen: true, Limit: perPage, Cursor: get.Get("cursor")}
	if v.Type != "" && q.Type != hearsay.Person && q.Type != hearsay.Organization {
		err = refuse(http.StatusBadRequest, "There is no type %q; there are person and organization.", v.Type)
	}
	return q, v, err
}
