package storetest

import (
	"testing"

	"hearsay"
)

// statementsCounted holds, after whatever a test did, what is kept counted of each
// speaker against the rows that lists show. A record that the test closed is left.
func statementsCounted(t *testing.T, s hearsay.Store) {
	t.Helper()
	var all []hearsay.KnownSpeaker
	for k, err := range s.AllSpeakers(t.Context()) {
		if err != nil {
			return
		}
		if all = append(all, k); len(all) == 300 {
			break
		}
	}
	for _, k := range all {
		n := 0
		for _, err := range s.Rows(t.Context(), hearsay.Query{Speakers: []string{k.ID}}) {
			must(t, err)
			n++
		}
		if n != k.Statements {
			t.Errorf("%s has %d statements, and %d are kept counted", k.ID, n, k.Statements)
		}
	}
}
