package storetest

import (
	"fmt"
	"strings"
	"testing"

	"hearsay"
)

// knownTo are the directory's IDs of the speakers of an addition's attributions.
func knownTo(in *hearsay.Addition) func(int) []string {
	return func(i int) (ids []string) {
		for _, s := range in.Reading.Attributions[i].Speakers {
			id := ""
			for _, l := range in.Links {
				if l.Local == s.ID {
					id = l.To.ID
				}
			}
			ids = append(ids, id)
		}
		return ids
	}
}

// council is an article in which Kyr tells what Vint said, the Harbor Post what
// Lena Brook said, and Brook what she herself said; and Vint speaks for himself.
func council() hearsay.Addition {
	in := piece{url: "https://harbor.example/council", outlet: "Harbor Post", day: "2026-03-04", said: []said{
		{who: "Mara Kyr", what: "Edo Vint told me to burn the archive"},
		{who: "Edo Vint", cue: "told", what: "to burn the archive", act: hearsay.Demand},
		{who: "Tarn Echo", cue: "reported", what: "Lena Brook said the sluice was shut"},
		{who: "Lena Brook", what: "the sluice was shut"},
		{who: "Lena Brook", cue: "admitted", what: "she kept the key", act: hearsay.Confirm},
		{who: "Edo Vint", cue: "denied", what: "that he gave any order", act: hearsay.Deny},
	}}.make()
	list := in.Reading.Attributions
	list[1].Parent, list[3].Parent, list[4].Parent = list[0].ID, list[2].ID, list[3].ID
	list[2].Speakers[0].Channel = hearsay.Outlet
	hearsay.Tell(list, knownTo(&in))
	return in
}

func recordCouncil(t *testing.T, s hearsay.Store) []hearsay.Attribution {
	t.Helper()
	in := council()
	_, err := s.Record(t.Context(), []hearsay.Addition{in})
	must(t, err)
	return in.Reading.Attributions
}

// told says of each row through whom it is told, and "!" where that is relayed.
func told(t *testing.T, s hearsay.Store, q hearsay.Query) (list []string) {
	t.Helper()
	q.OldestFirst = true
	rows, _, err := s.Search(t.Context(), q)
	must(t, err)
	for i := range rows {
		list = append(list, tellersOf(&rows[i].Attribution))
	}
	return list
}

func tellersOf(a *hearsay.Attribution) string {
	names := []string{a.Speakers[0].Name}
	for _, v := range a.Via {
		names = append(names, v.Speakers[0].Name+" ("+strings.Join(v.Known, " ")+")")
	}
	if a.Relayed {
		names[0] = "!" + names[0]
	}
	return strings.Join(names, " < ")
}

var councilTold = []string{"Mara Kyr", "!Edo Vint < Mara Kyr (smarakyr)", "Tarn Echo", "Lena Brook < Tarn Echo (starnecho)", "Lena Brook < Tarn Echo (starnecho)", "Edo Vint"}

var telling = []test{
	{name: "a row says through whom it is told", run: func(t *testing.T, s hearsay.Store) {
		atts := recordCouncil(t, s)
		same(t, "searched", told(t, s, hearsay.Query{}), councilTold)
		same(t, "searched for one", told(t, s, hearsay.Query{Words: "burn", Name: "Vint"}), councilTold[1:2])
		reading, err := s.Reading(t.Context(), council().Reading.Article.ID)
		must(t, err)
		same(t, "read", tellersOf(&reading.Attributions[4]), councilTold[4])
		chains, err := s.Explain(t.Context(), atts[1].ID)
		must(t, err)
		same(t, "explained", tellersOf(&chains[0].Row.Attribution), councilTold[1])
		list, _, err := s.Candidates(t.Context(), []hearsay.Sought{{Phrase: []string{"burn", "the", "archive"}, Words: []string{"burn", "archive"}}}, hearsay.Query{})
		must(t, err)
		var got []string
		for i := range list {
			got = append(got, tellersOf(&list[i].Attribution))
			for _, v := range list[i].Attribution.Via {
				same(t, "the directory's ID of who tells it", v.Speakers[0].ID, "smarakyr")
			}
		}
		same(t, "candidates", fmt.Sprint(strings.Contains(fmt.Sprint(got), councilTold[1])), "true")
		var rows []string
		for row, err := range s.Rows(t.Context(), hearsay.Query{OldestFirst: true}) {
			must(t, err)
			rows = append(rows, tellersOf(&row.Attribution))
		}
		same(t, "all rows", rows, councilTold)
		one, err := s.Reported(t.Context(), []hearsay.Report{{Article: reading.Article.ID, Attribution: atts[3].ID}})
		must(t, err)
		same(t, "reported", tellersOf(&one[0].Attribution), councilTold[3])
	}},
	{name: "what is only relayed is left out where that is asked", run: func(t *testing.T, s hearsay.Store) {
		recordCouncil(t, s)
		own := append(append([]string{}, councilTold[0]), councilTold[2:]...)
		same(t, "own", told(t, s, hearsay.Query{Own: true}), own)
		same(t, "sure", told(t, s, hearsay.Query{Sure: 0.1}), own)
		tally, err := s.Tally(t.Context(), hearsay.Query{Own: true})
		must(t, err)
		same(t, "tally of own", tally.All, 5)
		tally, err = s.Tally(t.Context(), hearsay.Query{Speakers: []string{"sedovint"}})
		must(t, err)
		same(t, "tally", []int{tally.All, tally.Relayed, tally.Speakers[0].N, tally.Speakers[0].Relayed}, []int{2, 1, 2, 1})
	}},
	{name: "a correction changes through whom it is told", run: func(t *testing.T, s hearsay.Store) {
		atts := recordCouncil(t, s)
		c := correct(t, s, hearsay.Correction{Kind: hearsay.CorrectSpeaker, Attribution: atts[0].ID, Other: "smarakyr", Speaker: "sedovint"})
		same(t, "he tells it himself", told(t, s, hearsay.Query{Name: "Vint"}), []string{"Edo Vint", "Edo Vint", "Edo Vint"})
		same(t, "own", len(found(t, s, hearsay.Query{Name: "Vint", Own: true})), 3)
		_, err := s.Undo(t.Context(), c.ID, "ada", "")
		must(t, err)
		same(t, "undone", told(t, s, hearsay.Query{}), councilTold)
		same(t, "own again", len(found(t, s, hearsay.Query{Name: "Vint", Own: true})), 1)
		c = correct(t, s, hearsay.Correction{Kind: hearsay.NotAStatement, Attribution: atts[0].ID})
		same(t, "what told it is no statement", told(t, s, hearsay.Query{Name: "Vint"}), []string{"Edo Vint", "Edo Vint"})
		same(t, "his own", len(found(t, s, hearsay.Query{Name: "Vint", Own: true})), 2)
		_, err = s.Undo(t.Context(), c.ID, "ada", "")
		must(t, err)
		same(t, "undone again", told(t, s, hearsay.Query{}), councilTold)
	}},
	{name: "what was told by somebody taken down stays relayed", pair: func(t *testing.T, s, other hearsay.Store) {
		recordCouncil(t, s)
		_, err := s.TakeDownPerson(t.Context(), "smarakyr", "ada", "asked to")
		must(t, err)
		same(t, "left", told(t, s, hearsay.Query{Name: "Vint"}), []string{"!Edo Vint", "Edo Vint"})
		same(t, "own", len(found(t, s, hearsay.Query{Name: "Vint", Own: true})), 1)
		_, err = other.Restore(t.Context(), s.Entries(t.Context()))
		must(t, err)
		same(t, "carried", told(t, other, hearsay.Query{Name: "Vint"}), []string{"!Edo Vint", "Edo Vint"})
		same(t, "own there", len(found(t, other, hearsay.Query{Name: "Vint", Own: true})), 1)
	}},
	{name: "it is carried to another record", pair: func(t *testing.T, s, other hearsay.Store) {
		recordCouncil(t, s)
		must(t, s.PutClaims(t.Context(), []hearsay.Claim{{ID: "c1", Label: "the archive was burnt"}}))
		must(t, s.PutStatements(t.Context(), []hearsay.Statement{{ID: "t1", Speaker: "sedovint"}}))
		p := hearsay.Position{Claim: "c1", Statement: "t1", Speaker: "sedovint", Stance: hearsay.Supports, At: epoch, Relayed: true}
		must(t, s.PutPositions(t.Context(), []hearsay.Position{p}))
		_, err := other.Restore(t.Context(), s.Entries(t.Context()))
		must(t, err)
		same(t, "rows", told(t, other, hearsay.Query{}), councilTold)
		for got, err := range other.Positions(t.Context(), "c1", "") {
			must(t, err)
			same(t, "position", got, p)
		}
		same(t, "record", everything(t, other), everything(t, s))
	}},
}
