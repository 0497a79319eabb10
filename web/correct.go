package web

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"hearsay"
	"hearsay/engine"
)

// correct appends one correction of a statement, as the form says.
func (s *site) correct(w http.ResponseWriter, r *http.Request) error {
	fix, err := s.fixOf(r)
	if err != nil {
		return err
	}
	done, err := s.append(r.Context(), fix)
	if err != nil {
		return err
	}
	back(w, r, done)
	return nil
}

// errNobody refuses a correction that nobody signs.
var errNobody = refuse(http.StatusBadRequest, "Every correction is signed, and nobody has said who you are: start hearsay serve with --who NAME, or give a name when you come in.")

// append appends a correction, or says to the reader why it cannot be.
func (s *site) append(ctx context.Context, fix hearsay.Correction) (hearsay.Correction, error) {
	if s.ReadOnly {
		return fix, hearsay.ErrReadOnly
	}
	if strings.TrimSpace(fix.Who) == "" {
		return fix, errNobody
	}
	return s.store.Correct(ctx, fix)
}

// fixOf is the correction that a form asks for.
func (s *site) fixOf(r *http.Request) (fix hearsay.Correction, err error) {
	get := func(name string) string {
		return strings.TrimSpace(firstRunes(strings.ToValidUTF8(r.PostFormValue(name), "\uFFFD"), 1000))
	}
	fix = hearsay.Correction{Attribution: r.PathValue("id"), Who: visitorOf(r.Context()).name, Why: get("why")}
	switch do := get("do"); do {
	case "confirm":
		fix.Kind = hearsay.ConfirmAsItIs
	case "reject":
		fix.Kind = hearsay.NotAStatement
	case "act":
		fix.Kind, fix.Value = hearsay.CorrectAct, get("act")
		if !slices.Contains(hearsay.Acts, hearsay.Act(fix.Value)) {
			return fix, refuse(http.StatusBadRequest, "There is no act %q.", fix.Value)
		}
	case "speaker":
		fix.Kind, fix.Other = hearsay.CorrectSpeaker, get("other")
		if r.PostFormValue("new") != "" {
			fix.Speaker, err = s.newSpeaker(r.Context(), get("speaker"))
		} else {
			fix.Speaker, err = s.chosenSpeaker(r.Context(), get("speaker"))
		}
	case "words":
		err = s.reworded(r, &fix)
	default:
		err = refuse(http.StatusBadRequest, "There is no correction %q.", do)
	}
	return fix, err
}

// chosenSpeaker is the ID of the only one whom a name means; "" for nobody known.
func (s *site) chosenSpeaker(ctx context.Context, written string) (string, error) {
	if written == "" || written == "none" {
		return "", nil
	}
	k, err := engine.SpeakerByID(ctx, s.store, written)
	if err == nil || !errors.Is(err, hearsay.ErrNotFound) {
		return k.ID, err
	}
	list, _, err := s.store.Speakers(ctx, hearsay.SpeakerQuery{Name: written, Limit: mostNamesakes})
	switch {
	case err != nil:
		return "", err
	case len(list) == 0:
		return "", refuse(http.StatusBadRequest, "Nobody called %q is in the directory of the record. The page Speakers lists who is; the tick at “new” adds somebody.", written)
	case len(list) == 1:
		return list[0].ID, nil
	}
	names := make([]string, len(list))
	for i := range list {
		names[i] = fmt.Sprintf("%s (%s)", list[i].Name, list[i].ID)
	}
	return "", refuse(http.StatusBadRequest, "%q may be several speakers: %s. Give the ID of one.", written, strings.Join(names, ", "))
}

// newSpeaker adds somebody to the directory and gives the ID.
func (s *site) newSpeaker(ctx context.Context, name string) (string, error) {
	if err := s.mayAdd(name); err != nil {
		return "", err
	}
	k, err := engine.NewSpeaker(ctx, s.store, name)
	if err != nil && k.ID != "" && ctx.Err() == nil {
		return "", refuse(http.StatusConflict, "%s: leave “new” without a tick, or give that ID.", sentence(err.Error()))
	}
	return k.ID, err
}

// mayAdd refuses a name for an entry of the directory that could not be one.
func (s *site) mayAdd(name string) error {
	switch {
	case s.ReadOnly:
		return hearsay.ErrReadOnly
	case !hasWord(name):
		return refuse(http.StatusBadRequest, "A name needs at least one letter.")
	}
	return nil
}

// back leads to the page that the form stood on, which tells what was recorded.
func back(w http.ResponseWriter, r *http.Request, done ...hearsay.Correction) {
	to, err := url.Parse(here(r.PostFormValue("back")))
	if err != nil {
		to = &url.URL{Path: "/"}
	}
	q := to.Query()
	q.Del("of")
	q.Set("done", done[0].ID)
	if len(done) > 1 {
		q.Set("of", strconv.Itoa(len(done)))
	}
	to.RawQuery = q.Encode()
	http.Redirect(w, r, to.String(), http.StatusSeeOther)
}

// toldBefore says what the change before did, by the address it led to.
func toldBefore(r *http.Request) (told, undo string) {
	id := r.URL.Query().Get("done")
	if len(id) < 2 || len(id) > 40 || id[0] != 'k' || strings.ContainsFunc(id, func(c rune) bool { return (c < 'a' || c > 'z') && (c < '0' || c > '9') }) {
		return "", ""
	}
	if n, err := strconv.Atoi(r.URL.Query().Get("of")); err == nil && n > 1 && n < 1e6 {
		return fmt.Sprintf("Recorded, as %d corrections that belong together.", n), id
	}
	return "Recorded, as correction " + id + ".", id
}
