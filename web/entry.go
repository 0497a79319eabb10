package web

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"hearsay"
	"hearsay/engine"
)

// entryPage is where a person corrects an entry of the directory: its names, who
// is the same, and which statements are somebody else's.
type entryPage struct {
	knownView
	Wikidata string
	Others   []knownView
	Found    searchView
}

// entry is that page. It is also there for people who have no page of their own.
func (s *site) entry(w http.ResponseWriter, r *http.Request) error {
	if s.ReadOnly {
		return hearsay.ErrReadOnly
	}
	ctx := r.Context()
	k, err := s.store.Speaker(ctx, r.PathValue("id"))
	if err != nil {
		return err
	}
	path := "/speaker/" + k.ID + "/correct"
	if k.ID != r.PathValue("id") {
		http.Redirect(w, r, path+querySince(r), http.StatusSeeOther)
		return nil
	}
	v := entryPage{knownView: viewOfKnown(&k), Wikidata: k.Wikidata}
	if v.Others, err = s.namesakes(ctx, &k); err != nil {
		return err
	}
	f := filtersOf(r.URL.Query())
	f.Earlier = true // what is somebody else's is so in every version
	if v.Found, err = s.find(ctx, f, path, k.ID); err != nil {
		return err
	}
	v.Found.None = f.with("earlier", "").none()
	s.show(w, r, http.StatusOK, "entry", view{Title: "Correct " + k.Name, Nav: "speakers", Body: v, Feed: f.with("speaker", k.ID).address("/search.atom"), Export: exports(f.with("speaker", k.ID))})
	return nil
}

// querySince is what an address says after its path.
func querySince(r *http.Request) string {
	if r.URL.RawQuery == "" {
		return ""
	}
	return "?" + r.URL.RawQuery
}

// correctEntry appends what the forms of that page say.
func (s *site) correctEntry(w http.ResponseWriter, r *http.Request) error {
	ctx := r.Context()
	if s.ReadOnly {
		return hearsay.ErrReadOnly
	}
	k, err := s.store.Speaker(ctx, r.PathValue("id"))
	if err != nil {
		return err
	}
	get := func(name string) string {
		return strings.TrimSpace(firstRunes(strings.ToValidUTF8(r.PostFormValue(name), "\uFFFD"), 1000))
	}
	who := visitorOf(r.Context()).name
	fix := hearsay.Correction{Speaker: k.ID, Who: who, Why: get("why")}
	switch do := get("do"); do {
	case "split":
		done, err := s.split(r, &k, get("to"), get("torole"), fix)
		if err != nil {
			return err
		}
		back(w, r, done...)
		return nil
	case "merge":
		fix.Kind = hearsay.MergeSpeakers
		if fix.Other, err = s.other(ctx, &k, get("other")); err != nil {
			return err
		}
	case "rename", "alias":
		fix.Kind, fix.Value = hearsay.RenameSpeaker, get("name")
		if do == "alias" {
			fix.Kind = hearsay.AddSpeakerAlias
		}
		err = s.mayAdd(fix.Value)
	case "wikidata":
		fix.Kind, fix.Value = hearsay.LinkWikidata, get("wikidata")
		if n := strings.TrimPrefix(fix.Value, "Q"); fix.Value != "" && (n == fix.Value || n == "" || strings.Trim(n, "0123456789") != "") {
			err = refuse(http.StatusBadRequest, "%q is no Wikidata ID: it is Q and a number.", fix.Value)
		}
	case "promote":
		fix.Kind = hearsay.PromoteSpeaker
	default:
		err = refuse(http.StatusBadRequest, "There is no correction %q.", do)
	}
	if err != nil {
		return err
	}
	done, err := s.append(ctx, fix)
	if err == nil {
		back(w, r, done)
	}
	return err
}

// other is whom an entry is to be joined with.
func (s *site) other(ctx context.Context, k *hearsay.KnownSpeaker, written string) (string, error) {
	if written == "" || written == "none" {
		return "", refuse(http.StatusBadRequest, "Say who is the same, by name or ID.")
	}
	id, err := s.chosenSpeaker(ctx, written)
	if err == nil && id == k.ID {
		return "", refuse(http.StatusBadRequest, "%s is this entry itself.", written)
	}
	return id, err
}

// mostSplit is how many statements one form may give to somebody else.
const mostSplit = 10_000

// split gives the statements that were ticked, or all that the list finds, to
// somebody else.
func (s *site) split(r *http.Request, k *hearsay.KnownSpeaker, to, role string, fix hearsay.Correction) ([]hearsay.Correction, error) {
	ctx := r.Context()
	if strings.TrimSpace(fix.Who) == "" {
		return nil, errNobody
	}
	if err := s.mayAdd(to); err != nil {
		return nil, err
	}
	ids := r.PostForm["statement"]
	if r.PostFormValue("all") != "" {
		var err error
		if ids, err = s.allOf(ctx, k, filtersOf(r.PostForm)); err != nil {
			return nil, err
		}
	}
	if len(ids) == 0 {
		return nil, refuse(http.StatusBadRequest, "No statement was ticked: tick those that are somebody else's.")
	}
	target, err := s.splitTarget(ctx, k, to, role, ids[0])
	if err != nil {
		return nil, err
	}
	return s.store.Split(ctx, k.ID, ids, target, fix.Who, fix.Why)
}

// splitTarget is whom they go to: the ID of an entry, the name of the only one
// who bears it and is not the one to be split, or else a new entry of that name.
func (s *site) splitTarget(ctx context.Context, k *hearsay.KnownSpeaker, to, role, first string) (hearsay.KnownSpeaker, error) {
	target, err := engine.SplitTarget(ctx, s.store, k, to, role, first)
	if target.ID == k.ID {
		return target, refuse(http.StatusBadRequest, "%s.", sentence(strings.TrimSuffix(err.Error(), ".")))
	}
	if err != nil || target.ID == to || role != "" {
		return target, err
	}
	named, _, err := s.store.Speakers(ctx, hearsay.SpeakerQuery{Name: to, Limit: mostNamesakes})
	named = slices.DeleteFunc(named, func(n hearsay.KnownSpeaker) bool { return n.ID == k.ID || !strings.EqualFold(n.Name, to) })
	if err == nil && len(named) == 1 {
		target = hearsay.KnownSpeaker{ID: named[0].ID, Name: named[0].Name, Type: named[0].Type}
	}
	return target, err
}

// allOf are all statements of a speaker that filters leave, of all versions.
func (s *site) allOf(ctx context.Context, k *hearsay.KnownSpeaker, f filters) (ids []string, err error) {
	f.Speaker, f.Earlier = k.ID, true
	if f.whole().with("speaker", "").with("earlier", "").none() {
		return nil, refuse(http.StatusBadRequest, "Nothing limits the list: another name for all statements of an entry is given by renaming it.")
	}
	q, _, err := f.whole().query(ctx, s.store)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for row, err := range s.store.Rows(ctx, q) {
		if err != nil {
			return nil, err
		}
		if id := row.Attribution.ID; !seen[id] {
			seen[id] = true
			ids = append(ids, id)
		}
		if len(ids) > mostSplit {
			return nil, refuse(http.StatusBadRequest, "More than %d statements are so; limit the list further.", mostSplit)
		}
	}
	return ids, nil
}
