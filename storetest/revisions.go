package storetest

import (
	"testing"

	"hearsay"
)

// revised does something and tells whether the record's revision is another one
// afterwards.
func revised(t *testing.T, s hearsay.Store, what string, want bool, do func()) {
	t.Helper()
	before, err := s.Revision(t.Context())
	must(t, err)
	do()
	after, err := s.Revision(t.Context())
	must(t, err)
	if (before != after) != want {
		t.Errorf("%s: the revision was %q and is %q", what, before, after)
	}
}

// revisions are about knowing whether something was written.
var revisions = []test{
	{name: "a revision stays until something is written", run: func(t *testing.T, s hearsay.Store) {
		revised(t, s, "recording", true, func() { record(t, s, town...) })
		revised(t, s, "reading", false, func() {
			found(t, s, hearsay.Query{Words: "river"})
			_, err := s.Tally(t.Context(), hearsay.Query{})
			must(t, err)
		})
		row := one(t, s, hearsay.Query{Words: "leaks"})
		var c hearsay.Correction
		revised(t, s, "correcting", true, func() {
			c = correct(t, s, hearsay.Correction{Kind: hearsay.CorrectAct, Attribution: row.Attribution.ID, Value: string(hearsay.Deny)})
		})
		revised(t, s, "undoing", true, func() {
			_, err := s.Undo(t.Context(), c.ID, "ada", "")
			must(t, err)
		})
		revised(t, s, "placing", true, func() {
			_, err := s.Place(t.Context(), 100, func([]hearsay.Waiting, hearsay.Board) error { return nil })
			must(t, err)
		})
		revised(t, s, "adding to the directory", true, func() {
			must(t, s.PutSpeakers(t.Context(), []hearsay.KnownSpeaker{{ID: "snew", Name: "Nea Tolm", Type: hearsay.Person}}))
		})
		revised(t, s, "taking down", true, func() {
			_, err := s.TakeDownArticle(t.Context(), row.Article.ID, "ada", "")
			must(t, err)
		})
		revised(t, s, "nothing", false, func() {})
	}},
}
