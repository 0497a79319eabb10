package storetest

import (
	"testing"

	"hearsay"
)

// turning are four positions of Vint's on the gate: denied, denied again, supported,
// supported if it rains; Kyr's one, which differs from nothing that Kyr said; and two
// that are told of Kyr, or only comments.
func turning(t *testing.T, s hearsay.Store) []hearsay.Position {
	t.Helper()
	place(t, s)
	var statements []hearsay.Statement
	var list []hearsay.Position
	for i, p := range []hearsay.Position{
		{Speaker: "sedovint", Stance: hearsay.Denies}, {Speaker: "sedovint", Stance: hearsay.Denies}, {Speaker: "sedovint", Stance: hearsay.Supports}, {Speaker: "sedovint", Stance: hearsay.Supports, Condition: "if it rains"},
		{Speaker: "smarakyr", Stance: hearsay.Denies}, {Speaker: "smarakyr", Stance: hearsay.Supports, Relayed: true}, {Speaker: "smarakyr", Stance: hearsay.Comments}, {Speaker: "", Stance: hearsay.Supports},
	} {
		p.Claim, p.Statement, p.At, p.Confidence = "c2", "t"+string(rune('k'+i)), epoch.AddDate(0, 0, i), 0.8
		statements, list = append(statements, hearsay.Statement{ID: p.Statement, Speaker: p.Speaker, First: p.At}), append(list, p)
	}
	must(t, s.PutStatements(t.Context(), statements))
	return list
}

func foundChanges(t *testing.T, s hearsay.Store, q hearsay.ChangeQuery) (ids []string) {
	t.Helper()
	for pages := 0; ; pages++ {
		list, cursor, err := s.FindChanges(t.Context(), q)
		must(t, err)
		for _, c := range list {
			ids = append(ids, c.Claim+" "+c.Statement+" "+c.Speaker)
		}
		if q.Cursor = cursor; cursor == "" || pages > 9 {
			return ids
		}
	}
}

var turns = []test{
	{name: "positions that differ from an earlier one are listed", run: func(t *testing.T, s hearsay.Store) {
		list := turning(t, s)
		must(t, s.PutPositions(t.Context(), list))
		third, fourth := "c2 tm sedovint", "c2 tn sedovint"
		for _, c := range []struct {
			name string
			q    hearsay.ChangeQuery
			want []string
		}{
			{"all, by ones", hearsay.ChangeQuery{Limit: 1}, []string{fourth, third}},
			{"of a speaker", hearsay.ChangeQuery{Speakers: []string{"sedovint"}}, []string{fourth, third}},
			{"of another", hearsay.ChangeQuery{Speakers: []string{"smarakyr"}}, nil},
			{"on a claim", hearsay.ChangeQuery{Claim: "c2"}, []string{fourth, third}},
			{"on another", hearsay.ChangeQuery{Claim: "c1"}, nil},
			{"until", hearsay.ChangeQuery{Until: epoch.AddDate(0, 0, 3)}, []string{third}},
			{"since", hearsay.ChangeQuery{Since: epoch.AddDate(0, 0, 3)}, []string{fourth}},
			{"of a story that is none", hearsay.ChangeQuery{Story: "snone"}, nil},
		} {
			same(t, c.name, foundChanges(t, s, c.q), c.want)
		}
		_, _, err := s.FindChanges(t.Context(), hearsay.ChangeQuery{Cursor: "!"})
		if err == nil {
			t.Error("a cursor that is none was taken")
		}
	}},
	{name: "what comes later and was earlier turns what is there", run: func(t *testing.T, s hearsay.Store) {
		list := turning(t, s)
		must(t, s.PutPositions(t.Context(), list[2:3]))
		same(t, "before", foundChanges(t, s, hearsay.ChangeQuery{}), []string(nil))
		must(t, s.PutPositions(t.Context(), list[:1]))
		same(t, "after", foundChanges(t, s, hearsay.ChangeQuery{}), []string{"c2 tm sedovint"})
	}},
	{name: "turns go with their claims and their speakers", run: func(t *testing.T, s hearsay.Store) {
		must(t, s.PutSpeakers(t.Context(), []hearsay.KnownSpeaker{{ID: "sedovint", Name: "Edo Vint", Type: hearsay.Person}}))
		must(t, s.PutPositions(t.Context(), turning(t, s)))
		_, err := s.TakeDownPerson(t.Context(), "sedovint", "ada", "their right")
		must(t, err)
		same(t, "left", foundChanges(t, s, hearsay.ChangeQuery{}), []string(nil))
	}},
}
