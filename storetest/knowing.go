package storetest

import (
	"fmt"
	"testing"

	"hearsay"
)

var speakers = []test{
	{name: "names and roles in time", run: func(t *testing.T, s hearsay.Store) {
		record(t, s,
			piece{url: "https://a.example/1", day: "2026-03-02", said: []said{{who: "Mara Kyr", what: "one", role: "the navy minister"}}},
			piece{url: "https://a.example/2", day: "2026-03-09", said: []said{{who: "Mara Kyr", what: "two", role: "the former navy minister"}}},
			piece{url: "https://a.example/3", day: "2026-03-12", said: []said{{who: "M. Kyr", what: "three", role: "the former navy minister"}}, links: map[string]string{"M. Kyr": "smarakyr"}},
			piece{url: "https://a.example/4", said: []said{{who: "Mara Kyr", what: "undated"}}})
		k, err := s.Speaker(t.Context(), "smarakyr")
		must(t, err)
		same(t, "name, mentions", []any{k.Name, k.Type, k.Mentions}, []any{"Mara Kyr", hearsay.Person, 4})
		same(t, "roles", k.Roles, []hearsay.TimedRole{
			{Role: "the former navy minister", Mentions: 2, First: day("2026-03-09"), Last: day("2026-03-12")},
			{Role: "the navy minister", Mentions: 1, First: day("2026-03-02"), Last: day("2026-03-02")}})
		byName := map[string]hearsay.Alias{}
		for _, a := range k.Aliases {
			byName[a.Name] = a
		}
		same(t, "alias", byName["M. Kyr"], hearsay.Alias{Name: "M. Kyr", Mentions: 1, First: day("2026-03-12"), Last: day("2026-03-12")})
		same(t, "main name", byName["Mara Kyr"], hearsay.Alias{Name: "Mara Kyr", Mentions: 3, First: day("2026-03-02"), Last: day("2026-03-09")})
	}},
	{name: "told by another article", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, piece{url: "https://a.example/1", said: []said{{who: "Quay Union", what: "one", sure: 0.99}}})
		bare := piece{url: "https://a.example/2", said: []said{{who: "union", what: "two", sure: 0.99}}}.make()
		bare.Links[0].To, bare.Links[0].By = hearsay.KnownSpeaker{ID: "squayunion", Name: "Quay Union", Type: hearsay.Organization}, "k1"
		_, err := s.Record(t.Context(), []hearsay.Addition{bare})
		must(t, err)
		rows, _, err := s.Search(t.Context(), hearsay.Query{Speakers: []string{"squayunion"}, OldestFirst: true})
		must(t, err)
		by, sure := map[string]string{}, map[string]float64{}
		for _, row := range rows {
			name := row.Attribution.Speakers[0].Name
			by[name], sure[name] = row.Attribution.Speakers[0].LinkedBy, row.Attribution.Confidence.Speaker
		}
		same(t, "by which article", by, map[string]string{"Quay Union": "", "union": "k1"})
		same(t, "how sure", sure, map[string]float64{"Quay Union": 0.99, "union": 0.95})
		list, _, err := s.Speakers(t.Context(), hearsay.SpeakerQuery{Name: "union"})
		must(t, err)
		same(t, "by the last word of the name", len(list), 1)
		k, err := s.Speaker(t.Context(), "squayunion")
		must(t, err)
		same(t, "no name", k.Aliases, []hearsay.Alias{{Name: "Quay Union", Mentions: 1}})
	}},
	{name: "same-name people are kept apart", run: func(t *testing.T, s hearsay.Store) {
		record(t, s,
			piece{url: "https://a.example/1", said: []said{{who: "Jon Pell", what: "“I govern”"}}, links: map[string]string{"Jon Pell": "spell1"}},
			piece{url: "https://a.example/2", said: []said{{who: "Jon Pell", what: "“I sing”"}}, links: map[string]string{"Jon Pell": "spell2"}})
		same(t, "both by name", len(found(t, s, hearsay.Query{Name: "Jon Pell"})), 2)
		same(t, "one by ID", found(t, s, hearsay.Query{Speakers: []string{"spell2"}}), []string{"“I sing”"})
		list, _, err := s.Speakers(t.Context(), hearsay.SpeakerQuery{Name: "Jon Pell"})
		must(t, err)
		same(t, "entries", len(list), 2)
	}},
	{name: "whole surnames are names", run: func(t *testing.T, s hearsay.Store) {
		must(t, s.PutSpeakers(t.Context(), []hearsay.KnownSpeaker{{ID: "singa", Name: "Inga Halvor-Pike", Type: hearsay.Person}, {ID: "stom", Name: "Tom Pike", Type: hearsay.Person},
			{ID: "scarlos", Name: "Carlos de la Torre", Type: hearsay.Person}, {ID: "sahmed", Name: "Ahmed el-Sisi", Type: hearsay.Person}}))
		for name, want := range map[string]string{"Halvor-Pike": "singa", "halvor-pike": "singa", "Pike": "stom", "Halvor": "", "de la Torre": "scarlos", "Torre": "scarlos",
			"Sisi": "sahmed", "el-Sisi": "sahmed", "Inga Halvor-Pike": "singa", "Inga Pike": "", "Carlos Torre": ""} {
			list, _, err := s.Speakers(t.Context(), hearsay.SpeakerQuery{Name: name})
			must(t, err)
			got := ""
			for _, k := range list {
				got += k.ID
			}
			same(t, name, got, want)
		}
	}},
	{name: "merging, undone", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town...)
		record(t, s, piece{url: "https://z.example/1", day: "2026-03-20", said: []said{{who: "Marah Kyr", what: "“spelled otherwise”"}}})
		c := correct(t, s, hearsay.Correction{Kind: hearsay.MergeSpeakers, Speaker: "smarakyr", Other: "smarahkyr"})
		same(t, "by ID", len(found(t, s, hearsay.Query{Speakers: []string{"smarakyr"}})), 3)
		same(t, "by the other ID", len(found(t, s, hearsay.Query{Speakers: []string{"smarahkyr"}})), 3)
		same(t, "by the other name", len(found(t, s, hearsay.Query{Name: "Marah Kyr"})), 3)
		same(t, "known", one(t, s, hearsay.Query{Words: "spelled otherwise"}).Known, []string{"smarakyr"})
		k, err := s.Speaker(t.Context(), "smarahkyr")
		must(t, err)
		same(t, "entry", []any{k.ID, k.Mentions, len(k.Aliases)}, []any{"smarakyr", 3, 2})
		// What comes later under the old ID is the same person's.
		record(t, s, piece{url: "https://z.example/2", day: "2026-03-21", said: []said{{who: "Marah Kyr", what: "“and later on”"}}})
		same(t, "later", len(found(t, s, hearsay.Query{Speakers: []string{"smarakyr"}})), 4)
		_, err = s.Undo(t.Context(), c.ID, "ada", "two people")
		must(t, err)
		same(t, "apart again", []int{len(found(t, s, hearsay.Query{Speakers: []string{"smarakyr"}})), len(found(t, s, hearsay.Query{Speakers: []string{"smarahkyr"}}))}, []int{2, 2})
		k, err = s.Speaker(t.Context(), "smarahkyr")
		must(t, err)
		same(t, "its own entry", []any{k.ID, k.Mentions, k.MergedInto}, []any{"smarahkyr", 2, ""})
	}},
	{name: "merging in a chain", run: func(t *testing.T, s hearsay.Store) {
		var list []hearsay.KnownSpeaker
		for i := range 4 {
			list = append(list, hearsay.KnownSpeaker{ID: fmt.Sprintf("s%d", i), Name: fmt.Sprintf("Name %d", i), Type: hearsay.Person})
		}
		must(t, s.PutSpeakers(t.Context(), list))
		correct(t, s, hearsay.Correction{Kind: hearsay.MergeSpeakers, Speaker: "s1", Other: "s0"})
		middle := correct(t, s, hearsay.Correction{Kind: hearsay.MergeSpeakers, Speaker: "s2", Other: "s1"})
		correct(t, s, hearsay.Correction{Kind: hearsay.MergeSpeakers, Speaker: "s3", Other: "s0"}) // s0 is s2 by now
		for id, want := range map[string]string{"s0": "s3", "s1": "s3", "s2": "s3", "s3": "s3"} {
			k, err := s.Speaker(t.Context(), id)
			must(t, err)
			same(t, id, k.ID, want)
		}
		_, err := s.Undo(t.Context(), middle.ID, "ada", "no")
		must(t, err)
		for id, want := range map[string]string{"s0": "s1", "s1": "s1", "s2": "s3", "s3": "s3"} {
			k, err := s.Speaker(t.Context(), id)
			must(t, err)
			same(t, id+" after the undo", k.ID, want)
		}
	}},
	{name: "splitting, and reading again", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town...)
		deal := one(t, s, hearsay.Query{Words: "no deal"})
		done, err := s.Split(t.Context(), "smarakyr", []string{deal.Attribution.ID}, hearsay.KnownSpeaker{ID: "smarathesecond", Name: "Mara Kyr", Type: hearsay.Person}, "ada", "two of that name")
		must(t, err)
		same(t, "corrections", len(done), 1)
		check := func(when string) {
			same(t, when+": first", found(t, s, hearsay.Query{Speakers: []string{"smarakyr"}}), []string{"“The river gate stays closed”"})
			same(t, when+": second", found(t, s, hearsay.Query{Speakers: []string{"smarathesecond"}}), []string{"“No river, no gate, no deal”"})
		}
		check("split")
		for _, p := range town {
			p.weights = "gg77"
			record(t, s, p)
		}
		check("read again")
	}},
	{name: "renaming and linking, undone", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town...)
		c := correct(t, s, hearsay.Correction{Kind: hearsay.RenameSpeaker, Speaker: "smarakyr", Value: "Mara Kyr-Olen"})
		correct(t, s, hearsay.Correction{Kind: hearsay.LinkWikidata, Speaker: "smarakyr", Value: "Q900000003"})
		correct(t, s, hearsay.Correction{Kind: hearsay.AddSpeakerAlias, Speaker: "smarakyr", Value: "Captain Kyr"})
		k, err := s.Speaker(t.Context(), "smarakyr")
		must(t, err)
		same(t, "name, Wikidata", []any{k.Name, k.Wikidata}, []any{"Mara Kyr-Olen", "Q900000003"})
		for _, name := range []string{"Mara Kyr-Olen", "Mara Kyr", "Captain Kyr", "Kyr-Olen"} {
			same(t, "found as "+name, len(found(t, s, hearsay.Query{Name: name})), 2)
		}
		list, _, err := s.Speakers(t.Context(), hearsay.SpeakerQuery{Wikidata: "Q900000003"})
		must(t, err)
		same(t, "by Wikidata", len(list), 1)
		_, err = s.Undo(t.Context(), c.ID, "ada", "no")
		must(t, err)
		k, err = s.Speaker(t.Context(), "smarakyr")
		must(t, err)
		same(t, "name back", []any{k.Name, k.Wikidata}, []any{"Mara Kyr", "Q900000003"})
		same(t, "not found by the name undone", found(t, s, hearsay.Query{Name: "Mara Kyr-Olen"}), []string(nil))
	}},
	{name: "a row corrected to somebody follows that one's name", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, bridge)
		_, vint, _ := bridgeIDs()
		correct(t, s, hearsay.Correction{Kind: hearsay.CorrectSpeaker, Attribution: vint, Speaker: "smarakyr"})
		correct(t, s, hearsay.Correction{Kind: hearsay.RenameSpeaker, Speaker: "smarakyr", Value: "Mara Kyr-Olen"})
		same(t, "name", one(t, s, hearsay.Query{Words: "bridge lost"}).Attribution.Speakers[0].Name, "Mara Kyr-Olen")
	}},
	{name: "adding entries fills and never overwrites", run: func(t *testing.T, s hearsay.Store) {
		record(t, s, town[0])
		must(t, s.PutSpeakers(t.Context(), []hearsay.KnownSpeaker{{ID: "smarakyr", Name: "Somebody Else", Type: hearsay.Organization, Wikidata: "Q900000004", Country: "XK",
			Aliases: []hearsay.Alias{{Name: "Мара Кир"}}, Roles: []hearsay.TimedRole{{Role: "minister"}}}}))
		k, err := s.Speaker(t.Context(), "smarakyr")
		must(t, err)
		same(t, "entry", []any{k.Name, k.Type, k.Wikidata, k.Country}, []any{"Mara Kyr", hearsay.Person, "Q900000004", "XK"})
		same(t, "by the new alias", len(found(t, s, hearsay.Query{Name: "мара кир"})), 1)
		same(t, "role", k.Roles, []hearsay.TimedRole{{Role: "minister", Given: true}})
	}},
	{name: "a name that only old weights saw goes with them", run: func(t *testing.T, s hearsay.Store) {
		old := piece{url: "https://a.example/1", said: []said{{who: "Mara Kyr", what: "one"}}}.make()
		old.Reading.Attributions[0].Speakers[0].Name = "Mara Kyr Said"
		_, err := s.Record(t.Context(), []hearsay.Addition{old})
		must(t, err)
		same(t, "found by the wrong name", len(found(t, s, hearsay.Query{Name: "Mara Kyr Said"})), 1)
		record(t, s, piece{url: "https://a.example/1", weights: "hh88", said: []said{{who: "Mara Kyr", what: "one"}}})
		same(t, "no longer", len(found(t, s, hearsay.Query{Name: "Mara Kyr Said"})), 0)
		same(t, "by the right one", len(found(t, s, hearsay.Query{Name: "Mara Kyr"})), 1)
	}},
	{name: "listing by pages, the most mentioned first", run: func(t *testing.T, s hearsay.Store) {
		for i := range 7 {
			for j := range i + 1 {
				name := string(rune('A'+i)) + "dam Reed"
				record(t, s, piece{url: fmt.Sprintf("https://l.example/%d/%d", i, j), said: []said{{who: name, what: "fine"}}, links: map[string]string{name: fmt.Sprintf("sreed%d", i)}})
			}
		}
		var got []int
		q := hearsay.SpeakerQuery{Contains: "dam re", Limit: 3}
		for {
			list, cursor, err := s.Speakers(t.Context(), q)
			must(t, err)
			for _, k := range list {
				got = append(got, k.Mentions)
			}
			if q.Cursor = cursor; cursor == "" {
				break
			}
		}
		same(t, "mentions", got, []int{7, 6, 5, 4, 3, 2, 1})
		list, _, err := s.Speakers(t.Context(), hearsay.SpeakerQuery{Least: 6})
		must(t, err)
		same(t, "at least six", len(list), 2)
		n := 0
		for k, err := range s.AllSpeakers(t.Context()) {
			must(t, err)
			if len(k.Aliases) != 1 {
				t.Errorf("%s has aliases %v", k.ID, k.Aliases)
			}
			n++
		}
		same(t, "all", n, 7)
	}},
}
