package storetest

import (
	"slices"
	"testing"

	"hearsay"
)

// seen is what a board shows by the keys of the town's statement and claim, and
// the board's epoch.
func seen(t *testing.T, s hearsay.Store) (ids []string, epoch uint64) {
	t.Helper()
	record(t, s, bridge)
	stop := hearsay.ErrNotFound
	_, err := s.Place(t.Context(), 100, func(_ []hearsay.Waiting, b hearsay.Board) error {
		statements, err := b.StatementsBy("a0", []uint64{21}, 9)
		must(t, err)
		claims, err := b.ClaimsBy("a0", []uint64{31}, 9)
		must(t, err)
		ids, epoch = nil, b.Epoch()
		for _, x := range statements {
			ids = append(ids, x.ID)
		}
		for _, x := range claims {
			ids = append(ids, x.ID)
		}
		return stop // it goes on waiting
	})
	if err == nil {
		t.Fatal("nothing waits")
	}
	return ids, epoch
}

// epochs are about what boards remember of each other.
var epochs = []test{
	{name: "what is placed in one transaction is on the board of the next", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town...)
		placeTown(t, s)
		record(t, s, bridge)
		onBoard(t, s, func(_ []hearsay.Waiting, b hearsay.Board) error {
			list, err := b.StatementsBy("a0", []uint64{21}, 9)
			must(t, err)
			kept, err := s.Statement(t.Context(), keptGate)
			must(t, err)
			same(t, "the statement", list, []hearsay.Statement{kept})
			claims, err := b.ClaimsBy("a0", []uint64{31}, 9)
			must(t, err)
			same(t, "the claim", claims, all(t, s.Claims(t.Context(), false)))
			return nil
		})
	}},
	{name: "what something else takes away is on no board, whose epoch is another", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town...)
		ids := placeTown(t, s)
		before, first := seen(t, s)
		same(t, "before", before, []string{keptGate, gateShut})
		for _, id := range ids {
			_, err := s.TakeDownArticle(t.Context(), id, "desk", "asked for")
			must(t, err)
		}
		after, second := seen(t, s)
		if slices.Contains(after, keptGate) || first == second {
			t.Errorf("the board shows %v in epoch %d, after %v in %d", after, second, before, first)
		}
	}},
}
